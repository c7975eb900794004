// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.grammar.StarRocksLexer;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Splits a text of several statements at its semicolons, but not at those in strings, names and comments. */
public final class SqlScript {
    private SqlScript() {}

    /**
     * The statements of a script, none of them empty. They need not be DDL.
     *
     * @param file named in errors; null for none
     * @throws RockformException SYNTAX if a string, name or comment does not end
     */
    public static List<ScriptStatement> split(String script, @Nullable String file) {
        List<Problem> problems = new ArrayList<>();
        List<ScriptStatement> statements = split(script, file, problems);
        if (!problems.isEmpty()) {
            throw new RockformException(problems, null);
        }
        return statements;
    }

    /**
     * The statements of a script that end; the one with the string, name or comment that does not becomes a problem.
     *
     * @param file named in problems; null for none
     */
    public static List<ScriptStatement> split(String script, @Nullable String file, List<Problem> problems) {
        SqlTokenSource tokens = new SqlTokenSource(script);
        List<ScriptStatement> statements = new ArrayList<>();
        Token first = null;
        Token last = null;
        for (Token token = tokens.nextToken(); token.getType() != Token.EOF; token = tokens.nextToken()) {
            if (token.getType() == StarRocksLexer.UNTERMINATED) {
                problems.add(unterminated(token, SqlSource.of(script, file)));
                return List.copyOf(statements);
            }
            if (token.getType() == StarRocksLexer.SEMICOLON) {
                add(script, first, last, statements);
                first = null;
            } else {
                first = first == null ? token : first;
                last = token;
            }
        }
        add(script, first, last, statements);
        return List.copyOf(statements);
    }

    /**
     * The comments of a script that stand alone on their lines, in order. Whatever looks like one in a string, a name or
     * another comment is none.
     *
     * @param script that can be split
     */
    public static List<ScriptComment> comments(String script) {
        SqlTokenSource tokens = new SqlTokenSource(script);
        List<ScriptComment> comments = new ArrayList<>();
        int end = 0;
        int line = 1;
        int statement = 0;
        boolean inside = false;
        for (boolean more = true; more; ) {
            Token token = tokens.nextToken();
            more = token.getType() != Token.EOF;
            int begin = more ? token.getStartIndex() : script.length();
            CommentLines gap = new CommentLines(script, end, begin, line);
            for (CommentLines.Found found : gap.all()) {
                comments.add(new ScriptComment(found.text(), found.line(), statement, inside && more));
            }
            line = gap.lastLine();
            end = more ? token.getStopIndex() + 1 : begin;
            line += lines(script, begin, end);
            boolean ends = token.getType() == StarRocksLexer.SEMICOLON;
            statement += ends && inside ? 1 : 0;
            inside = !ends;
        }
        return List.copyOf(comments);
    }

    private static int lines(String script, int from, int to) {
        return (int)
                script.substring(from, to).chars().filter(each -> each == '\n').count();
    }

    private static Problem unterminated(Token token, SqlSource source) {
        return Problem.of(ProblemCode.SYNTAX, "syntax error: " + SyntaxErrors.unexpected(token))
                .at(source.place(token));
    }

    private static void add(
            String script, @Nullable Token first, @Nullable Token last, List<ScriptStatement> statements) {
        if (first != null && last != null) {
            String sql = script.substring(first.getStartIndex(), last.getStopIndex() + 1);
            statements.add(new ScriptStatement(sql, first.getLine(), first.getCharPositionInLine() + 1));
        }
    }
}
