// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.problem.Problem;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.RefusedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A syntax error as StarRocks tells it, up to the place (facts 12.3). What follows are the words of Rockform's parser:
 * which inputs would have been the most similar ones depends on the server's own grammar.
 */
final class SyntaxRefusal {
    private static final Pattern PLACE = Pattern.compile("(?:.*\\D)?(\\d+):(\\d+)");
    private static final String PREFIX = "syntax error: ";

    private SyntaxRefusal() {}

    static RefusedException of(Problem problem) {
        String message = problem.message();
        String words = message.startsWith(PREFIX) ? message.substring(PREFIX.length()) : message;
        Matcher place = PLACE.matcher(problem.place() == null ? "" : problem.place());
        int line = place.matches() ? Integer.parseInt(place.group(1)) : 1;
        int column = place.matches() ? Integer.parseInt(place.group(2)) - 1 : 0;
        return Refusals.plain(
                "Getting syntax error at line " + line + ", column " + column + ". Detail message: " + words + ".");
    }
}
