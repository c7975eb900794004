// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.history.RevisionFile;
import io.rockform.history.RevisionGraph;
import io.rockform.history.RevisionNames;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.project.ProjectFiles;
import io.rockform.run.Database;
import io.rockform.run.RevisionEntries;
import java.util.List;
import java.util.Set;

/** {@code rockform show}: a revision's file. */
public final class Show implements Verb<ShowRequest, ShowResult> {
    @Override
    public ShowResult run(Invocation invocation, ShowRequest request) {
        Workspace workspace = new Workspace(invocation);
        RevisionGraph graph = workspace.revisions().graph();
        List<RevisionFile> shown = named(workspace, request.revision());
        return new ShowResult(
                new RevisionEntries(graph, Set.of()).of(shown),
                shown.stream()
                        .map(revision -> ProjectFiles.read(revision.file(), workspace.places()))
                        .toList());
    }

    /** The revisions that a name means, at least one; the database is asked where it is only if that matters. */
    static List<RevisionFile> named(Workspace workspace, String name) {
        RevisionGraph graph = workspace.revisions().graph();
        Set<String> current = RevisionNames.startsAtCurrent(name) ? current(workspace) : Set.of();
        Set<String> ids = new RevisionNames(graph, current).resolve(name);
        if (ids.isEmpty()) {
            throw new RockformException(Problem.of(ProblemCode.UNKNOWN_REVISION, "'" + name + "' is no revision")
                    .remedy("See which there are: rockform history"));
        }
        return graph.inOrder(ids);
    }

    private static Set<String> current(Workspace workspace) {
        try (Database database = workspace.open()) {
            return workspace.recorded(database).known();
        }
    }
}
