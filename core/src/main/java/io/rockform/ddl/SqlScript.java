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
        SqlTokenSource tokens = new SqlTokenSource(script);
        List<ScriptStatement> statements = new ArrayList<>();
        Token first = null;
        Token last = null;
        for (Token token = tokens.nextToken(); token.getType() != Token.EOF; token = tokens.nextToken()) {
            if (token.getType() == StarRocksLexer.UNTERMINATED) {
                throw unterminated(token, SqlSource.of(script, file));
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

    private static RockformException unterminated(Token token, SqlSource source) {
        return new RockformException(Problem.of(ProblemCode.SYNTAX, "syntax error: " + SyntaxErrors.unexpected(token))
                .at(source.place(token)));
    }

    private static void add(
            String script, @Nullable Token first, @Nullable Token last, List<ScriptStatement> statements) {
        if (first != null && last != null) {
            String sql = script.substring(first.getStartIndex(), last.getStopIndex() + 1);
            statements.add(new ScriptStatement(sql, first.getLine(), first.getCharPositionInLine() + 1));
        }
    }
}
