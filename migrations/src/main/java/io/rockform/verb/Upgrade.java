// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.history.HistoryPath;
import io.rockform.history.RevisionNames;
import io.rockform.run.Direction;

/** {@code rockform upgrade}: runs the revisions that lead to the target. */
public final class Upgrade implements Verb<UpgradeRequest, RunResult> {
    @Override
    public RunResult run(Invocation invocation, UpgradeRequest request) {
        Runs runs = new Runs(invocation, Direction.UPGRADE, "upgrade " + request.target());
        if (request.sql()) {
            return runs.script(request.target());
        }
        return runs.run(request.target(), request.options(), (graph, heads) -> new HistoryPath(graph)
                .upgrade(heads, new RevisionNames(graph, heads).upgradeTargets(request.target())));
    }
}
