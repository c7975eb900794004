// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.util.List;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Turns the parser's first error into a problem with place, offending text and what was expected. */
final class SyntaxErrors extends BaseErrorListener {
    /** More would be most of the language. */
    private static final int EXPECTED_SHOWN = 8;

    @Override
    public void syntaxError(
            Recognizer<?, ?> recognizer,
            @Nullable Object offendingSymbol,
            int line,
            int column,
            String message,
            @Nullable RecognitionException cause) {
        String text = offendingSymbol instanceof Token token ? describe(token) : "this";
        String expected = recognizer instanceof Parser parser ? expected(parser, cause) : "";
        throw new RockformException(
                Problem.of(ProblemCode.SYNTAX, "syntax error at " + text + expected)
                        .at(place(line, column)),
                cause);
    }

    private static String describe(Token token) {
        return token.getType() == Token.EOF ? "the end of the query" : "'" + token.getText() + "'";
    }

    private static String expected(Parser parser, @Nullable RecognitionException cause) {
        IntervalSet types = cause == null ? parser.getExpectedTokens() : cause.getExpectedTokens();
        if (types == null || types.isNil() || types.size() > EXPECTED_SHOWN * 4) {
            return "";
        }
        List<String> names = types.toList().stream()
                .map(type -> parser.getVocabulary().getDisplayName(type))
                .toList();
        String shown = names.stream().limit(EXPECTED_SHOWN).collect(Collectors.joining(", "));
        return "; expected " + shown + (names.size() > EXPECTED_SHOWN ? ", …" : "");
    }

    /** Lines and columns as people count them, from 1. */
    static String place(int line, int column) {
        return "line " + line + ", column " + (column + 1);
    }
}
