// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

/** String literals: their meaning and StarRocks' way to write them (facts 1.3). */
final class Strings {
    private Strings() {}

    /** The text that a quoted literal means: doubled quotes collapse first, then backslashes escape. */
    static String unquote(String literal) {
        String quote = literal.substring(0, 1);
        String inner = literal.substring(1, literal.length() - 1).replace(quote + quote, quote);
        if (inner.indexOf('\\') < 0) {
            return inner;
        }
        StringBuilder text = new StringBuilder(inner.length());
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c == '\\' && i + 1 < inner.length()) {
                text.append(escaped(inner.charAt(++i)));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'b' -> "\b";
            case '0' -> "\0";
            case 'Z' -> "\u001a";
            case '_', '%' -> "\\" + c;
            default -> String.valueOf(c);
        };
    }

    /** The literal as StarRocks prints it: line ends and tabs stay raw. */
    static String quote(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
