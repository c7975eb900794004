// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.history.RevisionFile;
import io.rockform.history.RevisionGraph;
import io.rockform.history.RevisionRange;
import io.rockform.run.Database;
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
        RevisionGraph graph = workspace.revisions().graph();
        RevisionRange range = request.range() == null ? null : RevisionRange.parse(request.range());
        boolean asked = request.indicateCurrent() || (range != null && range.startsAtCurrent());
        Set<String> current = asked ? current(workspace) : Set.of();
        List<RevisionFile> shown = new ArrayList<>(range == null ? graph.all() : range.in(graph, current));
        Collections.reverse(shown);
        return new HistoryResult(new RevisionEntries(graph, current).of(shown));
    }

    private static Set<String> current(Workspace workspace) {
        try (Database database = workspace.open()) {
            return workspace.revisions().known(database.history().heads());
        }
    }
}
