// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import org.jspecify.annotations.Nullable;

/** Names and values as SQL text (facts 1.3). */
public final class SqlText {
    private SqlText() {}

    /**
     * A string literal that StarRocks reads back as {@code text}: it has no mode without backslash escapes, and newlines may
     * stand in a literal as they are.
     */
    public static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\0", "\\0") + "'";
    }

    /** A literal, or NULL. */
    public static String nullable(@Nullable String text) {
        return text == null ? "NULL" : literal(text);
    }

    /**
     * A name in backquotes.
     *
     * @throws IllegalArgumentException if it holds a backquote itself: the server would drop it in silence
     */
    public static String identifier(String name) {
        if (name.indexOf('`') >= 0) {
            throw new IllegalArgumentException("a name cannot hold a backquote: " + name);
        }
        return "`" + name + "`";
    }
}
