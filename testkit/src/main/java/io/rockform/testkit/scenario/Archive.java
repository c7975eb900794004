// SPDX-License-Identifier: Apache-2.0
package io.rockform.testkit.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Several text files in one, in the txtar format of Go's tools: a comment, then each file after a line
 * {@code -- its/name --}. There is no escaping; every file ends with a line feed.
 *
 * @param comment the text before the first file
 * @param files by name, in order
 */
public record Archive(String comment, Map<String, String> files) {
    private static final Pattern HEADER = Pattern.compile("^-- (\\S.*?) --$");

    public Archive {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** Reads the format; every text is an archive, if only a comment. */
    public static Archive parse(String text) {
        StringBuilder comment = new StringBuilder();
        Map<String, StringBuilder> files = new LinkedHashMap<>();
        StringBuilder part = comment;
        for (String line : text.lines().toList()) {
            Matcher header = HEADER.matcher(line);
            if (header.matches()) {
                part = new StringBuilder();
                files.put(header.group(1), part);
            } else {
                part.append(line).append('\n');
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((name, content) -> texts.put(name, content.toString()));
        return new Archive(comment.toString(), texts);
    }

    /** This archive with one file's text replaced, or added at the end. */
    public Archive with(String name, String text) {
        Map<String, String> changed = new LinkedHashMap<>(files);
        changed.put(name, text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
        return new Archive(comment, changed);
    }

    /** The format; {@link #parse} reads it back. */
    public String text() {
        StringBuilder text = new StringBuilder(comment);
        files.forEach((name, content) ->
                text.append("-- ").append(name).append(" --\n").append(content));
        return text.toString();
    }
}
