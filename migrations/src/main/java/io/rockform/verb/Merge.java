// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.history.RevisionGraph;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.util.Set;

/** {@code rockform merge}: writes a revision that joins branches and does nothing else. */
public final class Merge implements Verb<MergeRequest, NewRevisionResult> {
    @Override
    public NewRevisionResult run(Invocation invocation, MergeRequest request) {
        Workspace workspace = new Workspace(invocation);
        RevisionGraph graph = workspace.revisions().graph();
        Set<String> parents = NewRevision.parents(request.heads(), request.splice(), graph);
        if (parents.size() < 2) {
            String only = parents.isEmpty()
                    ? "none"
                    : "only " + graph.get(parents.iterator().next()).title();
            throw new RockformException(
                    Problem.of(ProblemCode.USAGE, "to merge takes two revisions at least; there is " + only)
                            .remedy(
                                    graph.heads().size() < 2
                                            ? "The history has no two heads: there is nothing to merge."
                                            : "Name them, or all: rockform merge heads"));
        }
        return new RevisionWriter(workspace, request.facts(), parents).write(null, request.dryRun());
    }
}
