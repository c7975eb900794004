// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times in the bounds of partitions: read as servers read them, printed as servers print them (facts 4.6). */
public final class DateText {
    static final String FIRST_DATE = "0000-01-01";
    static final String FIRST_DATETIME = "0000-01-01 00:00:00";

    private static final Pattern WITH_SIGNS = Pattern.compile(
            "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[ T](\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(\\.\\d{1,6})?)?)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})(\\d{2}))?()");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter DATETIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    private DateText() {}

    /** Empty if the text is no date. */
    public static Optional<LocalDateTime> parse(String text) {
        Matcher matcher = WITH_SIGNS.matcher(text.strip());
        if (!matcher.matches()) {
            matcher = DIGITS.matcher(text.strip());
        }
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime time = LocalDateTime.of(
                    number(matcher.group(1)),
                    number(matcher.group(2)),
                    number(matcher.group(3)),
                    number(matcher.group(4)),
                    number(matcher.group(5)),
                    number(matcher.group(6)));
            return Optional.of(time.plus(microseconds(matcher.group(7)), ChronoUnit.MICROS));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** @param fraction with its point */
    private static long microseconds(@Nullable String fraction) {
        return fraction == null || fraction.isEmpty()
                ? 0
                : Long.parseLong((fraction.substring(1) + "00000").substring(0, 6));
    }

    static String date(LocalDateTime time) {
        return DATE.format(time);
    }

    static String datetime(LocalDateTime time) {
        return (time.getNano() == 0 ? DATETIME : MICROSECONDS).format(time);
    }
}
