// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts SQL text into tokens; comments and blanks are left out (facts 1.3). */
public final class Tokens {
    private static final List<String> LONG_SIGNS =
            List.of("<=>", "@@", "<=", ">=", "<>", "!=", "||", "&&", ":=", "->", "=>");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private Tokens(String text) {
        this.text = text;
    }

    /**
     * All tokens of {@code text}, the last one of which is {@link Token.Kind#END}. A text or name that does not end
     * reaches to the end.
     */
    public static List<Token> of(String text) {
        Tokens reader = new Tokens(text);
        while (reader.position < text.length()) {
            reader.next();
        }
        reader.tokens.add(new Token(Token.Kind.END, "", text.length(), text.length()));
        return List.copyOf(reader.tokens);
    }

    private void next() {
        char first = text.charAt(position);
        if (Character.isWhitespace(first)) {
            position++;
        } else if (first == '#' || isLineComment()) {
            position = after("\n", position);
        } else if (text.startsWith("/*", position)) {
            position = after("*/", position + 2);
        } else if (first == '`') {
            quoted(Token.Kind.QUOTED_NAME, false);
        } else if (first == '\'' || first == '"') {
            quoted(Token.Kind.TEXT, true);
        } else if (isDigit(first) || (first == '.' && isDigit(at(position + 1)) && !afterName())) {
            number();
        } else if (isWordPart(first)) {
            add(Token.Kind.WORD, endOfWord(position));
        } else {
            sign();
        }
    }

    /** MySQL's rule, by which {@code 1--1} is no comment, and StarRocks' agree on everything that people write. */
    private boolean isLineComment() {
        return text.startsWith("--", position);
    }

    private int after(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    private void add(Token.Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(position, end), position, end));
        position = end;
    }

    private void quoted(Token.Kind kind, boolean escapes) {
        char quote = text.charAt(position);
        int start = position++;
        StringBuilder value = new StringBuilder();
        while (position < text.length()) {
            char current = text.charAt(position);
            if (current == quote && at(position + 1) != quote) {
                break;
            }
            if (current == quote) {
                position++;
            } else if (escapes && current == '\\' && position + 1 < text.length()) {
                position++;
                current = escaped(text.charAt(position));
            }
            value.append(current);
            position++;
        }
        position = Math.min(position + 1, text.length());
        // The server drops every backquote of a name, a doubled one too (facts 1.3).
        String meant = kind == Token.Kind.QUOTED_NAME ? value.toString().replace("`", "") : value.toString();
        tokens.add(new Token(kind, meant, start, position));
    }

    private static char escaped(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case '0' -> '\0';
            case 'Z' -> '\032';
            default -> letter;
        };
    }

    private void number() {
        int end = position;
        while (isDigit(at(end))) {
            end++;
        }
        if (isWordPart(at(end)) && !isExponent(end)) {
            // A name may begin with a digit if there is more to it (facts 1.1).
            add(Token.Kind.WORD, endOfWord(end));
            return;
        }
        if (at(end) == '.') {
            end++;
            while (isDigit(at(end))) {
                end++;
            }
        }
        if (isExponent(end)) {
            end += isDigit(at(end + 1)) ? 1 : 2;
            while (isDigit(at(end))) {
                end++;
            }
        }
        add(Token.Kind.NUMBER, end);
    }

    private boolean isExponent(int from) {
        char letter = at(from);
        char next = at(from + 1);
        boolean signed = (next == '+' || next == '-') && isDigit(at(from + 2));
        return (letter == 'e' || letter == 'E') && (isDigit(next) || signed);
    }

    /** After a name a point is the one of {@code database.1table}. */
    private boolean afterName() {
        return !tokens.isEmpty()
                && tokens.get(tokens.size() - 1).isName()
                && tokens.get(tokens.size() - 1).end() == position;
    }

    private int endOfWord(int from) {
        int end = from;
        while (isWordPart(at(end))) {
            end++;
        }
        return end;
    }

    private void sign() {
        for (String sign : LONG_SIGNS) {
            if (text.startsWith(sign, position)) {
                add(Token.Kind.SIGN, position + sign.length());
                return;
            }
        }
        add(Token.Kind.SIGN, position + 1);
    }

    private char at(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isWordPart(char letter) {
        return letter == '_' || letter == '$' || isDigit(letter) || Character.isLetter(letter) || letter > 0xFF;
    }
}
