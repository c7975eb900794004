// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.history.HistoryPath;
import io.rockform.history.RevisionFile;
import io.rockform.history.RevisionGraph;
import io.rockform.run.Database;
import io.rockform.run.RecordedHistory;
import io.rockform.run.RevisionEntries;
import java.util.List;
import java.util.Set;

/** {@code rockform current}: where the database is. */
public final class Current implements Verb<CurrentRequest, CurrentResult> {
    @Override
    public CurrentResult run(Invocation invocation, CurrentRequest request) {
        Workspace workspace = new Workspace(invocation);
        workspace.revisions();
        try (Database database = workspace.open()) {
            RecordedHistory recorded = workspace.recorded(database);
            RevisionGraph graph = recorded.graph();
            Set<String> known = recorded.heads();
            List<String> unknown = List.copyOf(recorded.unknown());
            List<String> targets = graph.heads().stream().map(RevisionFile::id).toList();
            int pending = new HistoryPath(graph).upgrade(known, targets).size();
            return new CurrentResult(
                    database.name(),
                    new RevisionEntries(graph, known).of(graph.inOrder(known)),
                    unknown,
                    pending,
                    request.checkHeads());
        }
    }
}
