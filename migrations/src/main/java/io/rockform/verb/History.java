// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.history.RevisionFile;
import io.rockform.history.RevisionGraph;
import io.rockform.history.RevisionRange;
import io.rockform.run.Database;
import io.rockform.run.RecordedHistory;
import io.rockform.run.RevisionEntries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** {@code rockform history}: the revisions, the newest first. */
public final class History implements Verb<HistoryRequest, HistoryResult> {
    @Override
    public HistoryResult run(Invocation invocation, HistoryRequest request) {
        Workspace workspace = new Workspace(invocation);
        RevisionRange range = request.range() == null ? null : RevisionRange.parse(request.range());
        boolean asked =
                request.indicateCurrent() || request.acceptChanged() || (range != null && range.startsAtCurrent());
        RevisionGraph graph = workspace.revisions().graph();
        Set<String> current = Set.of();
        if (asked) {
            try (Database database = workspace.open()) {
                RecordedHistory recorded = Integrity.of(workspace, database, request.acceptChanged());
                graph = recorded.graph();
                current = recorded.known();
            }
        }
        List<RevisionFile> shown = new ArrayList<>(range == null ? graph.all() : range.in(graph, current));
        Collections.reverse(shown);
        return new HistoryResult(new RevisionEntries(graph, current).of(shown));
    }
}
