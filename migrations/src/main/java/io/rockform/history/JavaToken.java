// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

/**
 * A word or sign of Java source.
 *
 * @param text of a text literal: its value; else as written
 * @param line from 1
 * @param column from 1
 */
record JavaToken(Kind kind, String text, int line, int column) {
    enum Kind {
        WORD,
        TEXT,
        /** A number or a character literal: no part of what is read here. */
        OTHER_LITERAL,
        SIGN,
        END
    }

    boolean isSign(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }
}
