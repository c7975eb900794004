// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.schema.DataType;
import io.rockform.schema.Distribution;
import io.rockform.schema.Refresh;

/** Single clauses as text, as builders and annotations take them. To be filled by the DDL parser. */
public final class DdlClauses {
    private DdlClauses() {}

    /** @param clause such as {@code HASH(id) BUCKETS 10} */
    public static Distribution distribution(String clause) {
        throw missing(clause);
    }

    /** @param clause such as {@code ASYNC START("2024-01-01 00:00:00") EVERY(INTERVAL 1 DAY)} */
    public static Refresh refresh(String clause) {
        throw missing(clause);
    }

    /** @param text such as {@code DECIMAL(10, 2)} */
    public static DataType type(String text) {
        throw missing(text);
    }

    private static RockformException missing(String text) {
        return new RockformException(Problem.of(ProblemCode.NOT_SUPPORTED_YET, "not supported yet: " + text));
    }
}
