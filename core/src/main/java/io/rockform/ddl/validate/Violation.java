// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.ServerError;
import io.rockform.schema.ObjectName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule of StarRocks that an object breaks.
 *
 * @param object the table or view
 * @param column null if the rule is about no single column
 * @param error what the server would answer; where it names a position in the statement, the position is left out
 * @param rule what is wrong, in the server's words without what stands around them
 * @param remedy what to do about it
 */
public record Violation(ObjectName object, @Nullable String column, ServerError error, String rule, String remedy) {
    public Violation {
        Objects.requireNonNull(object);
        Objects.requireNonNull(error);
        Objects.requireNonNull(rule);
        Objects.requireNonNull(remedy);
    }

    /** The violation for people. @param declared where the object is declared; null if that is not known */
    public Problem problem(@Nullable String declared) {
        String within = column == null ? object.toString() : object + ", column " + column;
        String place = declared == null ? within : declared + ": " + within;
        return Problem.of(ProblemCode.INVALID_MODEL, rule).at(place).remedy(remedy);
    }
}
