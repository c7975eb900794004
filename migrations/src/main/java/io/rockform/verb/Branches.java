// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.history.RevisionFile;
import io.rockform.history.RevisionGraph;
import io.rockform.run.RevisionEntries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** {@code rockform branches}: the revisions that several follow. */
public final class Branches implements Verb<BranchesRequest, BranchesResult> {
    @Override
    public BranchesResult run(Invocation invocation, BranchesRequest request) {
        RevisionGraph graph = new Workspace(invocation).revisions().graph();
        RevisionEntries entries = new RevisionEntries(graph, Set.of());
        List<BranchesResult.BranchPoint> points = new ArrayList<>();
        for (RevisionFile point : graph.branchPoints()) {
            List<RevisionFile> into = graph.inOrder(graph.children(point.id()));
            points.add(new BranchesResult.BranchPoint(entries.of(point), entries.of(into)));
        }
        Collections.reverse(points);
        return new BranchesResult(points);
    }
}
