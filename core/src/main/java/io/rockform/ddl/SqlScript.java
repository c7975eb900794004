// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.grammar.StarRocksLexer;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;
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
        StarRocksLexer lexer = new StarRocksLexer(CharStreams.fromString(script));
        lexer.removeErrorListeners();
        List<ScriptStatement> statements = new ArrayList<>();
        Token first = null;
        Token last = null;
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            if (token.getType() == StarRocksLexer.UNTERMINATED) {
                throw unterminated(token, SqlSource.of(script, file));
            }
            if (token.getType() == StarRocksLexer.SEMICOLON) {
                add(first, last, statements);
                first = null;
            } else if (token.getChannel() != Token.HIDDEN_CHANNEL) {
                first = first == null ? token : first;
                last = token;
            }
        }
        add(first, last, statements);
        return List.copyOf(statements);
    }

    private static RockformException unterminated(Token token, SqlSource source) {
        return new RockformException(Problem.of(ProblemCode.SYNTAX, "syntax error: " + SyntaxErrors.unexpected(token))
                .at(source.place(token)));
    }

    private static void add(@Nullable Token first, @Nullable Token last, List<ScriptStatement> statements) {
        if (first != null && last != null) {
            String sql = first.getInputStream().getText(Interval.of(first.getStartIndex(), last.getStopIndex()));
            statements.add(new ScriptStatement(sql, first.getLine(), first.getCharPositionInLine() + 1));
        }
    }
}
