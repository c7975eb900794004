// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

import java.util.ArrayList;
import java.util.List;

/** A statement with question marks, cut at them; those in texts, quoted names and comments do not count. */
record PreparedText(List<String> parts) {
    PreparedText {
        parts = List.copyOf(parts);
    }

    static PreparedText of(String sql) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int position = 0;
        while (position < sql.length()) {
            if (sql.charAt(position) == '?') {
                parts.add(sql.substring(start, position));
                start = position + 1;
            }
            position = next(sql, position);
        }
        parts.add(sql.substring(start));
        return new PreparedText(parts);
    }

    int parameters() {
        return parts.size() - 1;
    }

    /** The statement with a literal in the place of each question mark. */
    String with(List<String> literals) {
        StringBuilder sql = new StringBuilder(parts.get(0));
        for (int index = 0; index < literals.size(); index++) {
            sql.append(literals.get(index)).append(parts.get(index + 1));
        }
        return sql.toString();
    }

    /** The position after the text, name, comment or character at {@code position}. */
    private static int next(String sql, int position) {
        char first = sql.charAt(position);
        if (first == '\'' || first == '"' || first == '`') {
            return afterQuoted(sql, position);
        }
        if (first == '#' || sql.startsWith("--", position)) {
            return after(sql, "\n", position);
        }
        if (sql.startsWith("/*", position)) {
            return after(sql, "*/", position + 2);
        }
        return position + 1;
    }

    private static int afterQuoted(String sql, int position) {
        char quote = sql.charAt(position);
        int end = position + 1;
        while (end < sql.length() && sql.charAt(end) != quote) {
            end += quote != '`' && sql.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, sql.length());
    }

    private static int after(String sql, String mark, int position) {
        int found = sql.indexOf(mark, position);
        return found < 0 ? sql.length() : found + mark.length();
    }
}
