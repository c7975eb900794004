// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.plan.Statement;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.server.SecretSql;

/** Only a person can tell whether a statement took effect. */
final class UnknownEffect extends RockformException {
    private static final long serialVersionUID = 1L;

    UnknownEffect(RevisionPlan plan, int index, Statement statement) {
        super(Problem.of(
                        ProblemCode.INTERRUPTED_RUN,
                        "an earlier run was interrupted in statement " + (index + 1) + " of "
                                + plan.statements().size() + " of revision "
                                + plan.revision().title() + ", and the database does not tell whether it took effect:\n"
                                + SecretSql.masked(statement.sql()).indent(4).stripTrailing())
                .remedy(
                        "Look, then say so: rockform resolve --done if it did, rockform resolve --retry to send it again,"
                                + " rockform resolve --skip to do without it. Then run the command again."));
    }
}
