// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

/** How servers quote texts in what they print: by another rule in each place (facts 1.5). */
final class ShownText {
    private ShownText() {}

    /** Backslashes and quotes are escaped, newlines stay as they are. */
    static String comment(String comment) {
        return '"' + escaped(comment) + '"';
    }

    /** Without the quotes around it, as SHOW FULL COLUMNS prints a comment. */
    static String escaped(String comment) {
        return comment.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** Only quotes are escaped, so that a backslash does not read back as it was. */
    static String property(String value) {
        return '"' + value.replace("\"", "\\\"") + '"';
    }

    /** As a Java string, but with characters beyond ASCII as they are. */
    static String defaultLiteral(String text) {
        StringBuilder result = new StringBuilder("\"");
        text.chars().forEach(character -> appendEscaped((char) character, result));
        return result.append('"').toString();
    }

    private static void appendEscaped(char character, StringBuilder result) {
        switch (character) {
            case '"' -> result.append("\\\"");
            case '\\' -> result.append("\\\\");
            case '\n' -> result.append("\\n");
            case '\t' -> result.append("\\t");
            case '\r' -> result.append("\\r");
            case '\b' -> result.append("\\b");
            case '\f' -> result.append("\\f");
            default -> result.append(character);
        }
    }
}
