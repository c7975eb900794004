// SPDX-License-Identifier: Apache-2.0
package io.rockform.documentation;

import io.rockform.schema.ObjectName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Any text as HTML. */
final class Html {
    private Html() {}

    /** Between tags, or in a value between double quotes. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    boolean shown = character == '\n'
                            || character == '\t'
                            || (character >= ' ' && character != 0x7F && !isHalfPair(character));
                    escaped.appendCodePoint(shown ? character : 0xFFFD);
                }
            }
        });
        return escaped.toString();
    }

    private static boolean isHalfPair(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    /** The fragment of an object's section, as in {@code #orders}. */
    static String anchor(ObjectName name) {
        return URLEncoder.encode(name.toString(), StandardCharsets.UTF_8).replace('%', '.');
    }
}
