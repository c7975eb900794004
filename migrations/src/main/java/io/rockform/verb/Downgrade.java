// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.history.HistoryPath;
import io.rockform.history.RevisionNames;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.run.Direction;

/** {@code rockform downgrade}: takes back the revisions that come after the target. */
public final class Downgrade implements Verb<DowngradeRequest, RunResult> {
    @Override
    public RunResult run(Invocation invocation, DowngradeRequest request) {
        Runs runs = new Runs(invocation, Direction.DOWNGRADE, "downgrade " + request.target());
        if (request.sql()) {
            if (!request.target().contains(":")) {
                throw new RockformException(Problem.of(
                                ProblemCode.USAGE,
                                "downgrade --sql asks no server, so it has to be told where the database is")
                        .remedy("Write FROM:TO, such as rockform downgrade head:" + request.target() + " --sql"));
            }
            return runs.script(request.target());
        }
        return runs.run(request.target(), request.options(), (graph, heads) -> new HistoryPath(graph)
                .downgrade(heads, new RevisionNames(graph, heads).downgradeTarget(request.target())));
    }
}
