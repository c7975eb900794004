// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.schema.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the text of a default parses as its type; empty if it does (facts 2.4). */
final class LiteralRules {
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[ T](\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:\\.\\d{1,6})?)?");

    private LiteralRules() {}

    static Optional<String> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "false", "0", "1" -> Optional.empty();
            default -> Optional.of("Invalid BOOLEAN literal: " + text);
        };
    }

    static Optional<String> number(String text) {
        try {
            new BigDecimal(text.strip());
            return Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.of("Invalid number format: " + text);
        }
    }

    static Optional<String> integer(DataType.Simple type, String text) {
        BigInteger number;
        try {
            number = new BigInteger(text.strip());
        } catch (NumberFormatException noNumber) {
            return Optional.of("Invalid number format: " + text);
        }
        int bits =
                switch (type) {
                    case TINYINT -> 8;
                    case SMALLINT -> 16;
                    case INT -> 32;
                    case BIGINT -> 64;
                    case LARGEINT, BOOLEAN, FLOAT, DOUBLE, DATE, DATETIME, JSON, BITMAP, HLL, PERCENTILE, VARIANT ->
                        128;
                };
        return number.bitLength() < bits
                ? Optional.empty()
                : Optional.of("Number out of range[" + text + "]. type: " + type);
    }

    static Optional<String> date(String text) {
        Matcher matcher = DATE.matcher(text.strip());
        try {
            if (matcher.matches()) {
                LocalDate.of(part(matcher, 1), part(matcher, 2), part(matcher, 3));
                if (matcher.group(4) != null) {
                    LocalTime.of(part(matcher, 4), part(matcher, 5), part(matcher, 6));
                }
                return Optional.empty();
            }
        } catch (DateTimeException outOfRange) {
            return invalidDate(text);
        }
        return invalidDate(text);
    }

    private static Optional<String> invalidDate(String text) {
        return Optional.of("date literal [" + text + "] is invalid");
    }

    private static int part(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
