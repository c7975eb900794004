// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.RefusedException;
import io.rockform.sandbox.text.SqlText;
import io.rockform.sandbox.text.Token;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A syntax error as StarRocks tells it, up to the place (facts 12.3). What follows are the words of Rockform's parser:
 * which inputs would have been the most similar ones depends on the server's own grammar.
 */
public final class SyntaxRefusal {
    private static final Pattern PLACE = Pattern.compile("(?:.*\\D)?(\\d+)(?::|, column )(\\d+)");
    private static final String PREFIX = "syntax error: ";

    private SyntaxRefusal() {}

    public static RefusedException of(Problem problem) {
        return at(problem, "");
    }

    /** @param query the text in which the place was found, a part of the statement */
    public static RefusedException within(Problem problem, String statement, String query) {
        int start = statement.indexOf(query);
        return at(problem, start < 0 ? "" : statement.substring(0, start));
    }

    /** A word that the version does not know there. */
    public static RefusedException atWord(SqlText statement, String word) {
        Token token = statement.tokens().stream()
                .filter(candidate -> candidate.is(word))
                .findFirst()
                .orElseThrow();
        return atToken(statement, token);
    }

    /** What cannot stand there. */
    public static RefusedException atToken(SqlText statement, Token token) {
        String before = statement.text().substring(0, token.start());
        Problem unexpected = Problem.of(ProblemCode.SYNTAX, "Unexpected input '" + statement.written(token) + "'");
        return at(unexpected.at("1:1"), before);
    }

    /** A quote that is not closed (recorded server/errors). */
    static RefusedException atEnd(String text) {
        Problem unexpected = Problem.of(
                ProblemCode.SYNTAX, "Unexpected input '<EOF>', the most similar input is {a legal identifier}");
        return at(unexpected.at("1:1"), text);
    }

    /** @param before what stands before the text in which the place was found */
    private static RefusedException at(Problem problem, String before) {
        String message = problem.message();
        String words = message.startsWith(PREFIX) ? message.substring(PREFIX.length()) : message;
        Matcher place = PLACE.matcher(problem.place() == null ? "" : problem.place());
        int line = place.matches() ? Integer.parseInt(place.group(1)) : 1;
        int column = place.matches() ? Integer.parseInt(place.group(2)) - 1 : 0;
        int lastLineStart = before.lastIndexOf('\n') + 1;
        if (line == 1) {
            column += before.length() - lastLineStart;
        }
        line += (int) before.chars().filter(letter -> letter == '\n').count();
        return Refusals.plain(
                "Getting syntax error at line " + line + ", column " + column + ". Detail message: " + words + ".");
    }
}
