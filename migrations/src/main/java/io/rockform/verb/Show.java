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
        Set<String> current = asksDatabase(request.revision()) ? current(workspace) : Set.of();
        Set<String> ids = new RevisionNames(graph, current).resolve(request.revision());
        if (ids.isEmpty()) {
            throw new RockformException(
                    Problem.of(ProblemCode.UNKNOWN_REVISION, "'" + request.revision() + "' is no revision")
                            .remedy("See which there are: rockform history"));
        }
        List<RevisionFile> shown = graph.inOrder(ids);
        return new ShowResult(
                new RevisionEntries(graph, current).of(shown),
                shown.stream()
                        .map(revision -> ProjectFiles.read(revision.file(), workspace.places()))
                        .toList());
    }

    /** Only names that begin with where the database is. */
    private static boolean asksDatabase(String name) {
        return name.startsWith("current") || name.startsWith("+") || name.startsWith("-");
    }

    private static Set<String> current(Workspace workspace) {
        try (Database database = workspace.open()) {
            return workspace.revisions().known(database.history().heads());
        }
    }
}
