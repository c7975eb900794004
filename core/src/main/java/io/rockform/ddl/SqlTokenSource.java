// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.grammar.StarRocksLexer;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tokens of StarRocksLexer.g4, without white space and comments. It is several times as fast as the lexer that
 * is generated from the grammar, above all for the first statement of a process; a test keeps the two equal. Positions
 * are in UTF-16 units.
 */
final class SqlTokenSource implements TokenSource {
    private final String text;
    private final int length;
    private int position;
    /** The line that was asked for last, and where it begins. */
    private int line = 1;

    private int lineStart;
    private int lineKnown;

    public SqlTokenSource(String text) {
        this.text = text;
        this.length = text.length();
    }

    /** The whole text; tokens tell their range in it. */
    public String text() {
        return text;
    }

    @Override
    public SqlToken nextToken() {
        while (position < length) {
            char character = text.charAt(position);
            if (character == ' '
                    || character == '\n'
                    || character == '\r'
                    || character == '\t'
                    || character == '\u3000') {
                position++;
            } else if (character == '-' && at(position + 1) == '-') {
                position = endOfLine();
            } else if (character == '/' && at(position + 1) == '*' && at(position + 2) != '+') {
                int end = text.indexOf("*/", position + 2);
                if (end < 0) {
                    return tokenTo(length, StarRocksLexer.UNTERMINATED);
                }
                position = end + 2;
            } else {
                return token(character);
            }
        }
        return new SqlToken(this, Token.EOF, length, length - 1);
    }

    private SqlToken token(char character) {
        if (isLetter(character)) {
            return word(character);
        }
        if (isDigit(character)) {
            return number();
        }
        return switch (character) {
            case '\'' -> quoted('\'', StarRocksLexer.SINGLE_QUOTED_TEXT);
            case '"' -> quoted('"', StarRocksLexer.DOUBLE_QUOTED_TEXT);
            case '`' -> quoted('`', StarRocksLexer.BACKQUOTED_IDENTIFIER);
            case '/' -> at(position + 1) == '*' ? hint() : token(StarRocksLexer.SLASH, 1);
            case '.' -> isDigit(at(position + 1)) ? fraction() : token(StarRocksLexer.DOT, 1);
            default -> sign(character);
        };
    }

    private SqlToken token(int type, int width) {
        return tokenTo(position + width, type);
    }

    /** A token from here to {@code end}, after which the next one begins. */
    private SqlToken tokenTo(int end, int type) {
        SqlToken token = new SqlToken(this, type, position, end - 1);
        position = end;
        return token;
    }

    /** The line of an index of the text, from 1. Lines are counted when somebody asks, on from where one asked last. */
    int lineOf(int index) {
        if (index < lineKnown) {
            line = 1;
            lineStart = 0;
            lineKnown = 0;
        }
        for (; lineKnown < index; lineKnown++) {
            if (text.charAt(lineKnown) == '\n') {
                line++;
                lineStart = lineKnown + 1;
            }
        }
        return line;
    }

    /** The position of an index of the text in its line, from 0. */
    int positionInLine(int index) {
        lineOf(index);
        return index - lineStart;
    }

    private int endOfLine() {
        int end = position;
        while (end < length && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private SqlToken word(char first) {
        char next = at(position + 1);
        if ((first == 'x' || first == 'X') && (next == '\'' || next == '"')) {
            int end = position + 2;
            while (Character.digit(at(end), 16) >= 0 && at(end) < 128) {
                end++;
            }
            if (at(end) == next) {
                return tokenTo(end + 1, StarRocksLexer.BINARY_VALUE);
            }
        }
        int end = endOfWord(position + 1);
        return tokenTo(end, Keywords.type(text, position, end));
    }

    private int endOfWord(int from) {
        int end = from;
        while (isLetter(at(end)) || isDigit(at(end))) {
            end++;
        }
        return end;
    }

    /** The longer one of a number and of an identifier that begins with a digit; a number if they are equally long. */
    private SqlToken number() {
        int digits = endOfDigits(position);
        int end = at(digits) == '.' ? endOfDigits(digits + 1) : digits;
        int exponent = endOfExponent(end);
        int word = endOfWord(position);
        if (word > Math.max(end, exponent)) {
            return tokenTo(word, StarRocksLexer.DIGIT_IDENTIFIER);
        }
        if (exponent > end) {
            return tokenTo(exponent, StarRocksLexer.DOUBLE_VALUE);
        }
        return tokenTo(end, end > digits ? StarRocksLexer.DECIMAL_VALUE : StarRocksLexer.INTEGER_VALUE);
    }

    /** A number without digits before its point, or the second part of a name. */
    private SqlToken fraction() {
        int end = endOfDigits(position + 1);
        int exponent = endOfExponent(end);
        int word = endOfWord(position + 1);
        if (word > Math.max(end, exponent)) {
            return tokenTo(word, StarRocksLexer.DOT_IDENTIFIER);
        }
        return exponent > end
                ? tokenTo(exponent, StarRocksLexer.DOUBLE_VALUE)
                : tokenTo(end, StarRocksLexer.DECIMAL_VALUE);
    }

    private int endOfDigits(int from) {
        int end = from;
        while (isDigit(at(end))) {
            end++;
        }
        return end;
    }

    /** {@code from} if no exponent stands there. */
    private int endOfExponent(int from) {
        if (at(from) != 'e' && at(from) != 'E') {
            return from;
        }
        int digits = at(from + 1) == '+' || at(from + 1) == '-' ? from + 2 : from + 1;
        return isDigit(at(digits)) ? endOfDigits(digits) : from;
    }

    /** A doubled delimiter is part of the text, and so is what follows a backslash, but in names. */
    private SqlToken quoted(char delimiter, int type) {
        int end = position + 1;
        while (end < length) {
            char character = text.charAt(end);
            if (character == '\\' && delimiter != '`') {
                end += 2;
            } else if (character != delimiter) {
                end++;
            } else if (at(end + 1) == delimiter) {
                end += 2;
            } else {
                return tokenTo(end + 1, type);
            }
        }
        return tokenTo(length, StarRocksLexer.UNTERMINATED);
    }

    private SqlToken hint() {
        int end = text.indexOf("*/", position + 3);
        return end < 0 ? tokenTo(length, StarRocksLexer.UNTERMINATED) : tokenTo(end + 2, StarRocksLexer.HINT);
    }

    private SqlToken sign(char character) {
        char next = at(position + 1);
        return switch (character) {
            case '(' -> token(StarRocksLexer.LEFT_PAREN, 1);
            case ')' -> token(StarRocksLexer.RIGHT_PAREN, 1);
            case ',' -> token(StarRocksLexer.COMMA, 1);
            case ';' -> token(StarRocksLexer.SEMICOLON, 1);
            case '[' -> token(StarRocksLexer.LEFT_BRACKET, 1);
            case ']' -> token(StarRocksLexer.RIGHT_BRACKET, 1);
            case '{' -> token(StarRocksLexer.LEFT_BRACE, 1);
            case '}' -> token(StarRocksLexer.RIGHT_BRACE, 1);
            case '=' -> either(next == '>', StarRocksLexer.DOUBLE_ARROW, StarRocksLexer.EQUAL);
            case '<' -> less(next);
            case '>' -> either(next == '=', StarRocksLexer.GREATER_OR_EQUAL, StarRocksLexer.GREATER_THAN);
            case '!' -> either(next == '=', StarRocksLexer.NOT_EQUAL, StarRocksLexer.LOGICAL_NOT);
            case '-' -> either(next == '>', StarRocksLexer.ARROW, StarRocksLexer.MINUS_SIGN);
            case '|' -> either(next == '|', StarRocksLexer.LOGICAL_OR, StarRocksLexer.BIT_OR);
            case '&' -> either(next == '&', StarRocksLexer.LOGICAL_AND, StarRocksLexer.BIT_AND);
            case ':' -> either(next == '=', StarRocksLexer.ASSIGN, StarRocksLexer.COLON);
            case '@' -> either(next == '@', StarRocksLexer.DOUBLE_AT, StarRocksLexer.AT);
            default -> singleSign(character);
        };
    }

    private SqlToken either(boolean two, int twoType, int oneType) {
        return two ? token(twoType, 2) : token(oneType, 1);
    }

    private SqlToken less(char next) {
        if (next == '=') {
            return at(position + 2) == '>'
                    ? token(StarRocksLexer.EQUAL_FOR_NULL, 3)
                    : token(StarRocksLexer.LESS_OR_EQUAL, 2);
        }
        return either(next == '>', StarRocksLexer.NOT_EQUAL, StarRocksLexer.LESS_THAN);
    }

    private SqlToken singleSign(char character) {
        return switch (character) {
            case '+' -> token(StarRocksLexer.PLUS, 1);
            case '*' -> token(StarRocksLexer.ASTERISK, 1);
            case '%' -> token(StarRocksLexer.PERCENT, 1);
            case '~' -> token(StarRocksLexer.BIT_NOT, 1);
            case '^' -> token(StarRocksLexer.BIT_XOR, 1);
            case '?' -> token(StarRocksLexer.QUESTION, 1);
            default -> token(StarRocksLexer.UNEXPECTED_CHARACTER, Character.charCount(text.codePointAt(position)));
        };
    }

    /** The character at an index; NUL, which begins no token, beyond the end. */
    private char at(int index) {
        return index < length ? text.charAt(index) : '\0';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** All characters beyond ASCII are letters, but for U+3000, which is a blank, and those beyond U+FFFF. */
    private static boolean isLetter(char character) {
        if (character < 0x80) {
            return (character >= 'a' && character <= 'z')
                    || (character >= 'A' && character <= 'Z')
                    || character == '_'
                    || character == '$';
        }
        return character != '\u3000' && !Character.isSurrogate(character);
    }

    @Override
    public int getLine() {
        return lineOf(position);
    }

    @Override
    public int getCharPositionInLine() {
        return positionInLine(position);
    }

    @Override
    public @Nullable CharStream getInputStream() {
        return null;
    }

    @Override
    public String getSourceName() {
        return "SQL";
    }

    @Override
    public void setTokenFactory(TokenFactory<?> factory) {
        throw new UnsupportedOperationException("the tokens are of one kind");
    }

    @Override
    public @Nullable TokenFactory<?> getTokenFactory() {
        return null;
    }
}
