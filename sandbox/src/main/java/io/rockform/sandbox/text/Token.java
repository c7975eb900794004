// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.text;

import java.util.Objects;

/**
 * A word, name, text, number or sign.
 *
 * @param value what it means: a name without its backquotes, a text without its quotes and escapes; else as it is written
 * @param start where it begins in the text that was read
 * @param end where it has ended
 */
public record Token(Kind kind, String value, int start, int end) {
    public Token {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(value);
    }

    /** The kinds of tokens. */
    public enum Kind {
        WORD,
        /** A name in backquotes. */
        QUOTED_NAME,
        /** A text in single or double quotes (facts 1.3). */
        TEXT,
        NUMBER,
        SIGN,
        /** The end of the statement. */
        END
    }

    /** Whether this is the word, in any case, or the sign. */
    public boolean is(String expected) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && value.equalsIgnoreCase(expected);
    }

    /** Whether this can stand for an object: a word or a name in backquotes. */
    public boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
    }
}
