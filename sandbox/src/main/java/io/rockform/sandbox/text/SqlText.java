// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One statement with its tokens.
 *
 * @param text as it was sent, without what stands before its first token and the semicolon after it
 * @param tokens with positions in {@code text}; the last one is the end
 */
public record SqlText(String text, List<Token> tokens) {
    public SqlText {
        Objects.requireNonNull(text);
        tokens = List.copyOf(tokens);
    }

    /** The statements of {@code text}, which semicolons separate; empty ones are left out. */
    public static List<SqlText> split(String text) {
        List<SqlText> statements = new ArrayList<>();
        List<Token> current = new ArrayList<>();
        for (Token token : Tokens.of(text)) {
            boolean ends = token.kind() == Token.Kind.END || token.is(";");
            if (!ends) {
                current.add(token);
            } else if (!current.isEmpty()) {
                statements.add(cut(text, current));
                current.clear();
            }
        }
        return statements;
    }

    private static SqlText cut(String text, List<Token> tokens) {
        int start = tokens.get(0).start();
        int end = tokens.get(tokens.size() - 1).end();
        List<Token> moved = new ArrayList<>();
        for (Token token : tokens) {
            moved.add(new Token(token.kind(), token.value(), token.start() - start, token.end() - start));
        }
        moved.add(new Token(Token.Kind.END, "", end - start, end - start));
        return new SqlText(text.substring(start, end), moved);
    }

    /** Whether a quote is opened in it and not closed: then it is the last token. */
    public boolean isUnterminated() {
        if (tokens.size() < 2) {
            return false;
        }
        Token last = tokens.get(tokens.size() - 2);
        boolean quoted = last.kind() == Token.Kind.TEXT || last.kind() == Token.Kind.QUOTED_NAME;
        return quoted && !isClosed(written(last));
    }

    private static boolean isClosed(String written) {
        char quote = written.charAt(0);
        int index = 1;
        while (index < written.length()) {
            char letter = written.charAt(index);
            boolean escape = letter == '\\' && quote != '`';
            boolean doubled = letter == quote && index + 1 < written.length();
            if (letter == quote && !doubled) {
                return true;
            }
            index += escape || doubled ? 2 : 1;
        }
        return false;
    }

    /** How a token is written. */
    public String written(Token token) {
        return text.substring(token.start(), token.end());
    }

    /** Whether the statement begins with these words. */
    public boolean startsWith(String... words) {
        for (int index = 0; index < words.length; index++) {
            if (index >= tokens.size() || !tokens.get(index).is(words[index])) {
                return false;
            }
        }
        return true;
    }
}
