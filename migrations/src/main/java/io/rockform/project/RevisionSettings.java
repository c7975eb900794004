// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How new revisions are written.
 *
 * @param format of the files, where the command does not say
 * @param fileName without the ending: {@code {id}_{slug}}; also {@code {year}}, {@code {month}}, {@code {day}},
 *     {@code {hour}}, {@code {minute}}, {@code {second}} and {@code {epoch}}
 * @param zone of the moment in file names and headers
 * @param slugLength how many characters of the message may stand in a file name
 * @param template a file, relative to the project, that takes the place of Rockform's own form; null for that one
 * @param afterWrite commands to run on each new file, as words; {@code {file}} stands for its path
 */
public record RevisionSettings(
        Format format,
        String fileName,
        ZoneId zone,
        int slugLength,
        @Nullable String template,
        List<List<String>> afterWrite) {
    /** The languages of revision files. */
    public enum Format {
        JAVA,
        SQL
    }

    public static final RevisionSettings DEFAULT =
            new RevisionSettings(Format.JAVA, "{id}_{slug}", ZoneOffset.UTC, 40, null, List.of());

    public RevisionSettings {
        Objects.requireNonNull(format);
        Objects.requireNonNull(fileName);
        Objects.requireNonNull(zone);
        afterWrite = afterWrite.stream().map(List::copyOf).toList();
    }

    /** A moment as a revision's header has it: in ISO form, to the second, in {@link #zone}. */
    public String created(Instant moment) {
        Instant seconds = moment.truncatedTo(ChronoUnit.SECONDS);
        return zone.equals(ZoneOffset.UTC)
                ? seconds.toString()
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(seconds.atZone(zone));
    }
}
