// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a file name: {@code {id}_{slug}}.
 *
 * @param text with the names of {@link #NAMES} in braces
 */
public record FileNameTemplate(String text) {
    /** What may stand in braces. */
    public static final List<String> NAMES =
            List.of("id", "slug", "year", "month", "day", "hour", "minute", "second", "epoch");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern EMPTY_SLUG = Pattern.compile("[_.-]?\\{slug}");

    public FileNameTemplate {
        Objects.requireNonNull(text);
    }

    /** What stands in braces. */
    public static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** The name, without an ending. Where the slug is empty, what joins it to the rest is left out, too. */
    public String fill(String id, String slug, ZonedDateTime moment) {
        String form = slug.isEmpty() ? EMPTY_SLUG.matcher(text).replaceAll("") : text;
        Map<String, String> values = Map.of(
                "id", id,
                "slug", slug,
                "year", DateTimeFormatter.ofPattern("yyyy", Locale.ROOT).format(moment),
                "month", DateTimeFormatter.ofPattern("MM", Locale.ROOT).format(moment),
                "day", DateTimeFormatter.ofPattern("dd", Locale.ROOT).format(moment),
                "hour", DateTimeFormatter.ofPattern("HH", Locale.ROOT).format(moment),
                "minute", DateTimeFormatter.ofPattern("mm", Locale.ROOT).format(moment),
                "second", DateTimeFormatter.ofPattern("ss", Locale.ROOT).format(moment),
                "epoch", String.valueOf(moment.toEpochSecond()));
        return PLACEHOLDER
                .matcher(form)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Objects.requireNonNullElse(values.get(found.group(1)), "")));
    }
}
