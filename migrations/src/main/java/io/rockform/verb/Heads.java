// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.history.RevisionGraph;
import io.rockform.run.RevisionEntries;
import java.util.Set;

/** {@code rockform heads}: the revisions that no other one follows. */
public final class Heads implements Verb<HeadsRequest, HeadsResult> {
    @Override
    public HeadsResult run(Invocation invocation, HeadsRequest request) {
        RevisionGraph graph = new Workspace(invocation).revisions().graph();
        return new HeadsResult(new RevisionEntries(graph, Set.of())
                .of(request.resolveDependencies() ? graph.independentHeads() : graph.heads()));
    }
}
