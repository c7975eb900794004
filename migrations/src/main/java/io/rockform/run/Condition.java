// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.operation.Operation.Require;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.server.Rows;
import io.rockform.server.Session;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A query that is true or not. */
final class Condition {
    private Condition() {}

    /** Whether the first column of the first row is a number other than 0, or {@code true}; no row is not true. */
    static boolean isTrue(Session session, String query) {
        Rows rows = session.query(query);
        return !rows.isEmpty() && isTrue(rows.first().text(0));
    }

    static Problem isNotTrue(Require requirement) {
        return Problem.of(
                        ProblemCode.PRECONDITION,
                        requirement.reason() + "\n"
                                + requirement.condition().indent(4).stripTrailing() + "\n  is not true")
                .remedy("Mend what it asks for, then run the command again.");
    }

    private static boolean isTrue(@Nullable String value) {
        if (value == null) {
            return false;
        }
        String word = value.strip().toLowerCase(Locale.ROOT);
        return word.equals("true") || (word.matches("-?\\d+(\\.\\d+)?") && !word.matches("-?0+(\\.0+)?"));
    }
}
