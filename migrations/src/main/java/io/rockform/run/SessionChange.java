// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.operation.Operation;
import io.rockform.operation.Operation.ExecuteSql;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.util.regex.Pattern;

/** SQL of a revision that would take the session elsewhere, and with it the journal and all that comes after. */
final class SessionChange {
    private static final String COMMENTS = "(?:\\s|--[^\\n]*(?:\\n|$)|/\\*.*?\\*/)*";
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?is)" + COMMENTS + "(?:USE\\b(?!\\s*=)|SET" + COMMENTS + "\\bCATALOG\\b).*");

    private SessionChange() {}

    /** @throws RockformException {@link ProblemCode#OPERATION_REFUSED} */
    static void refuse(Operation operation) {
        if (operation instanceof ExecuteSql execute
                && ELSEWHERE.matcher(execute.sql()).matches()) {
            throw new RockformException(Problem.of(
                            ProblemCode.OPERATION_REFUSED,
                            "'" + execute.sql().strip() + "' would take the rest of the run to another database")
                    .remedy("Name the database where it is needed: DATABASE.TABLE, CATALOG.DATABASE.TABLE."));
        }
    }
}
