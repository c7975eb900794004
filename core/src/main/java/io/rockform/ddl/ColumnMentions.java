// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.grammar.StarRocksLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Where an expression over one table names a column: every name that no dot stands before and no parenthesis after, so
 * that neither fields nor functions count. The text is kept but for the names themselves.
 */
public final class ColumnMentions {
    private ColumnMentions() {}

    /** Whether the expression names the column; names of columns are case-insensitive (facts 1.2). */
    public static boolean in(String expression, String column) {
        return mentions(expression).stream().anyMatch(token -> name(token).equalsIgnoreCase(column));
    }

    /** The expression with the column under another name, in backquotes as servers print it then (facts 6.10). */
    public static String renamed(String expression, String column, String newName) {
        StringBuilder text = new StringBuilder(expression);
        List<Token> mentions = mentions(expression);
        for (int index = mentions.size() - 1; index >= 0; index--) {
            Token token = mentions.get(index);
            if (name(token).equalsIgnoreCase(column)) {
                text.replace(token.getStartIndex(), token.getStopIndex() + 1, IdentifierQuoting.ALWAYS.quote(newName));
            }
        }
        return text.toString();
    }

    private static String name(Token token) {
        return QuotedText.name(token.getText());
    }

    private static List<Token> mentions(String expression) {
        List<Token> tokens = tokens(expression);
        List<Token> mentions = new ArrayList<>();
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            boolean field = index > 0 && tokens.get(index - 1).getType() == StarRocksLexer.DOT;
            boolean function =
                    index + 1 < tokens.size() && tokens.get(index + 1).getType() == StarRocksLexer.LEFT_PAREN;
            if (isName(token) && !field && !function) {
                mentions.add(token);
            }
        }
        return mentions;
    }

    private static List<Token> tokens(String expression) {
        SqlTokenSource source = new SqlTokenSource(expression);
        List<Token> tokens = new ArrayList<>();
        for (Token token = source.nextToken(); token.getType() != Token.EOF; token = source.nextToken()) {
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    private static boolean isName(Token token) {
        int type = token.getType();
        return type == StarRocksLexer.BACKQUOTED_IDENTIFIER
                || Character.isLetter(token.getText().charAt(0))
                || token.getText().charAt(0) == '_';
    }
}
