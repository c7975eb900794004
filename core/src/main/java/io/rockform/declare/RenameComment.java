// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.ddl.grammar.StarRocksLexer;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * {@code -- renamed from: old_name}, in the line before a CREATE statement or before a column.
 *
 * @param statement the number of the statement in the file that it stands before or in, from 0
 * @param word the first word of the column that it stands before; null before a statement
 */
record RenameComment(int statement, @Nullable String word, String formerName, String place) {
    /** Without it there is no such comment, and the text needs not be read again. */
    private static final Pattern WORD = Pattern.compile("renamed", Pattern.CASE_INSENSITIVE);

    private static final Pattern TEXT =
            Pattern.compile("(?:--|/\\*)\\s*renamed\\s+from\\s*:\\s*(.*?)\\s*(?:\\*/)?\\s*", Pattern.CASE_INSENSITIVE);

    /** @throws RockformException INVALID_MODEL for a comment that does not stand before something */
    static List<RenameComment> in(SqlFile file) {
        List<RenameComment> comments = new ArrayList<>();
        if (!WORD.matcher(file.text()).find()) {
            return comments;
        }
        List<Token> waiting = new ArrayList<>();
        StarRocksLexer lexer = new StarRocksLexer(CharStreams.fromString(file.text()));
        lexer.removeErrorListeners();
        int statement = 0;
        Token previous = null;
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            if (token.getChannel() == Token.HIDDEN_CHANNEL) {
                if (TEXT.matcher(token.getText()).matches()) {
                    refuseBehind(previous, token, file);
                    waiting.add(token);
                }
            } else if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                boolean begins = previous == null || previous.getType() == StarRocksLexer.SEMICOLON;
                String word = begins ? null : token.getText();
                for (Token comment : waiting) {
                    comments.add(new RenameComment(statement, word, formerName(comment), place(comment, file)));
                }
                waiting.clear();
                statement += token.getType() == StarRocksLexer.SEMICOLON && !begins ? 1 : 0;
                previous = token;
            }
        }
        if (!waiting.isEmpty()) {
            throw misplaced(place(waiting.get(0), file));
        }
        return comments;
    }

    /** Behind a column and its comma the comment would be read as the next column's. */
    private static void refuseBehind(@Nullable Token previous, Token comment, SqlFile file) {
        if (previous != null
                && previous.getType() != StarRocksLexer.SEMICOLON
                && lastLine(previous) == comment.getLine()) {
            throw misplaced(place(comment, file));
        }
    }

    private static int lastLine(Token token) {
        return token.getLine()
                + (int) token.getText().chars().filter(c -> c == '\n').count();
    }

    private static String formerName(Token comment) {
        Matcher matcher = TEXT.matcher(comment.getText());
        return matcher.matches() ? matcher.group(1).replace("`", "") : "";
    }

    private static String place(Token token, SqlFile file) {
        return file.name() + ":" + token.getLine() + ":" + (token.getCharPositionInLine() + 1);
    }

    static RockformException misplaced(String place) {
        return new RockformException(
                Problem.of(ProblemCode.INVALID_MODEL, "a \"renamed from\" comment that belongs to nothing")
                        .at(place)
                        .remedy("Put it into a line of its own, before the CREATE statement or before the column."));
    }
}
