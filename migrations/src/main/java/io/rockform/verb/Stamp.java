// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.history.RevisionFile;
import io.rockform.history.RevisionGraph;
import io.rockform.history.RevisionNames;
import io.rockform.run.Database;
import io.rockform.run.HistoryStamp;
import io.rockform.run.MigrationScript;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code rockform stamp}: records where the database is, without running anything. */
public final class Stamp implements Verb<StampRequest, StampResult> {
    @Override
    public StampResult run(Invocation invocation, StampRequest request) {
        Workspace workspace = new Workspace(invocation);
        RevisionGraph graph = workspace.revisions().graph();
        if (request.sql()) {
            List<RevisionFile> applied = graph.inOrder(graph.upTo(targets(request, graph, Set.of())));
            MigrationScript script = new MigrationScript(
                    workspace.revisions(),
                    workspace.tables(),
                    workspace.offline(),
                    invocation.clock().instant());
            List<RevisionFile> others = graph.all().stream()
                    .filter(revision -> !applied.contains(revision))
                    .toList();
            String title = "stamp " + String.join(" ", request.targets());
            return new StampResult(List.of(), List.of(), script.ofRecords(title, applied, others));
        }
        try (Database database = workspace.open()) {
            Set<String> before = database.history().heads();
            if (!request.purge()) {
                workspace.revisions().known(before);
            }
            Set<String> known = new LinkedHashSet<>(before);
            known.retainAll(graph.ids());
            Set<String> applied = graph.upTo(targets(request, graph, known));
            new HistoryStamp(database, workspace.revisions(), invocation.listener(), invocation.cancellation())
                    .write(graph.inOrder(applied), invocation.clock().instant());
            return new StampResult(
                    List.copyOf(before), List.copyOf(database.history().heads()), null);
        }
    }

    private static Set<String> targets(StampRequest request, RevisionGraph graph, Set<String> current) {
        RevisionNames names = new RevisionNames(graph, current);
        Set<String> targets = new LinkedHashSet<>();
        request.targets().forEach(target -> targets.addAll(names.resolve(target)));
        return targets;
    }
}
