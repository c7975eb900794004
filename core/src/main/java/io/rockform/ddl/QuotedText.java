// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

/** What a quoted text or name stands for, and how to quote one (facts 1.3). */
final class QuotedText {
    private QuotedText() {}

    /** The value of a string literal, quotes included: doubled quotes first, then backslashes, as the server does. */
    static String value(String literal) {
        char quote = literal.charAt(0);
        String inner = literal.substring(1, literal.length() - 1);
        if (inner.indexOf(quote) >= 0) {
            String one = String.valueOf(quote);
            inner = inner.replace(one + one, one);
        }
        return inner.indexOf('\\') < 0 ? inner : unescape(inner);
    }

    private static String unescape(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character != '\\' || i + 1 == text.length()) {
                result.append(character);
            } else {
                i++;
                appendEscaped(text.charAt(i), result);
            }
        }
        return result.toString();
    }

    private static void appendEscaped(char character, StringBuilder result) {
        switch (character) {
            case 'n' -> result.append('\n');
            case 't' -> result.append('\t');
            case 'r' -> result.append('\r');
            case 'b' -> result.append('\b');
            case '0' -> result.append('\0');
            case 'Z' -> result.append('\u001a');
            case '_', '%' -> result.append('\\').append(character);
            default -> result.append(character);
        }
    }

    /** A name as it is stored: the server drops every backquote, a doubled one too. */
    static String name(String identifier) {
        return identifier.charAt(0) == '`' ? identifier.replace("`", "") : identifier;
    }

    /** A string literal in double quotes. Newlines may stay as they are. */
    static String literal(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
