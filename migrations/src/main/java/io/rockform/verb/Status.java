// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.history.HistoryPath;
import io.rockform.history.RevisionFile;
import io.rockform.history.RevisionGraph;
import io.rockform.run.Database;
import io.rockform.run.InterruptedRuns;
import io.rockform.run.RecordedHistory;
import io.rockform.run.RevisionEntries;
import io.rockform.run.RevisionEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** {@code rockform status}: where the database is, who works on it, what was left half-done. */
public final class Status implements Verb<StatusRequest, StatusResult> {
    @Override
    public StatusResult run(Invocation invocation, StatusRequest request) {
        Workspace workspace = new Workspace(invocation);
        workspace.revisions();
        try (Database database = workspace.open()) {
            RecordedHistory recorded = Integrity.of(workspace, database, request.acceptChanged());
            RevisionGraph graph = recorded.graph();
            Set<String> known = recorded.heads();
            Set<String> heads = new TreeSet<>(known);
            heads.addAll(recorded.unknown());
            List<String> targets = graph.heads().stream().map(RevisionFile::id).toList();
            List<RevisionEntry> pending =
                    new RevisionEntries(graph, known).of(new HistoryPath(graph).upgrade(known, targets));
            Optional<InterruptedRuns.Left> left = InterruptedRuns.left(database);
            return new StatusResult(
                    database.name(),
                    List.copyOf(heads),
                    pending,
                    database.history().locks().owner().orElse(null),
                    left.map(each -> JournaledRun.of(each.run(), each.entries()))
                            .orElse(null),
                    left.map(each -> JournaledStatement.of(each.entries())).orElse(List.of()));
        }
    }
}
