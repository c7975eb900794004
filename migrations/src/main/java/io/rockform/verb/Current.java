// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.history.HistoryPath;
import io.rockform.history.RevisionFile;
import io.rockform.history.RevisionGraph;
import io.rockform.run.Database;
import io.rockform.run.RevisionEntries;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code rockform current}: where the database is. */
public final class Current implements Verb<CurrentRequest, CurrentResult> {
    @Override
    public CurrentResult run(Invocation invocation, CurrentRequest request) {
        Workspace workspace = new Workspace(invocation);
        RevisionGraph graph = workspace.revisions().graph();
        try (Database database = workspace.open()) {
            Set<String> heads = database.history().heads();
            Set<String> known = new TreeSet<>(heads);
            known.retainAll(graph.ids());
            List<String> unknown =
                    heads.stream().filter(id -> !known.contains(id)).toList();
            List<String> targets = graph.heads().stream().map(RevisionFile::id).toList();
            int pending = new HistoryPath(graph).upgrade(known, targets).size();
            return new CurrentResult(
                    database.name(), new RevisionEntries(graph, heads).of(graph.inOrder(known)), unknown, pending);
        }
    }
}
