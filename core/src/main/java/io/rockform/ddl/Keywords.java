// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.grammar.StarRocksDdlParser;
import io.rockform.ddl.grammar.StarRocksLexer;
import org.antlr.v4.runtime.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The keywords of the lexer grammar, found without regard to case and without a copy of the word. */
final class Keywords {
    /** A power of two, several times the number of keywords. */
    private static final int SLOTS = 2048;

    private static final @Nullable String[] WORDS = new String[SLOTS];
    private static final int[] TYPES = new int[SLOTS];

    static {
        Vocabulary vocabulary = StarRocksDdlParser.VOCABULARY;
        for (int type = 1; type <= vocabulary.getMaxTokenType(); type++) {
            String literal = vocabulary.getLiteralName(type);
            if (literal != null && Character.isLetter(literal.charAt(1))) {
                add(literal.substring(1, literal.length() - 1), type);
            }
        }
    }

    private Keywords() {}

    private static void add(String word, int type) {
        int slot = hash(word, 0, word.length());
        while (WORDS[slot] != null) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        WORDS[slot] = word;
        TYPES[slot] = type;
    }

    /** The type of the word in that range of the text: IDENTIFIER if it is no keyword. */
    static int type(String text, int start, int end) {
        int slot = hash(text, start, end);
        for (String word = WORDS[slot]; word != null; word = WORDS[slot]) {
            if (word.length() == end - start && equals(word, text, start)) {
                return TYPES[slot];
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        return StarRocksLexer.IDENTIFIER;
    }

    private static boolean equals(String word, String text, int start) {
        for (int i = 0; i < word.length(); i++) {
            if (upper(text.charAt(start + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int hash(String text, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + upper(text.charAt(i));
        }
        return (hash ^ (hash >>> 11)) & (SLOTS - 1);
    }

    /** Keywords are ASCII. */
    private static char upper(char character) {
        return character >= 'a' && character <= 'z' ? (char) (character - 32) : character;
    }
}
