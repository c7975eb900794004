// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.history.RevisionFile;
import io.rockform.history.RevisionGraph;
import io.rockform.history.RevisionNames;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.run.Database;
import io.rockform.run.RevisionEntries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code rockform history}: the revisions, the newest first. */
public final class History implements Verb<HistoryRequest, HistoryResult> {
    @Override
    public HistoryResult run(Invocation invocation, HistoryRequest request) {
        Workspace workspace = new Workspace(invocation);
        RevisionGraph graph = workspace.revisions().graph();
        Set<String> current =
                request.indicateCurrent() || asksDatabase(request.range()) ? current(workspace) : Set.of();
        List<RevisionFile> shown =
                new ArrayList<>(request.range() == null ? graph.all() : within(request.range(), graph, current));
        Collections.reverse(shown);
        return new HistoryResult(new RevisionEntries(graph, current).of(shown));
    }

    private static boolean asksDatabase(@Nullable String range) {
        return range != null && range.matches("(.*:)?(current.*|[+-]\\d+)(:.*)?");
    }

    private static Set<String> current(Workspace workspace) {
        try (Database database = workspace.open()) {
            return workspace.revisions().known(database.history().heads());
        }
    }

    /** From the first to the second, both included, as Alembic does. */
    private static List<RevisionFile> within(String range, RevisionGraph graph, Set<String> current) {
        String[] ends = range.split(":", -1);
        if (ends.length != 2) {
            throw new RockformException(Problem.of(ProblemCode.USAGE, "'" + range + "' is not a range of revisions")
                    .remedy("Write FROM:TO, FROM: or :TO, such as base:head or ae10:."));
        }
        RevisionNames names = new RevisionNames(graph, current);
        Set<String> from = ends[0].isEmpty() ? Set.of() : names.resolve(ends[0]);
        Set<String> to = names.resolve(ends[1].isEmpty() ? "heads" : ends[1]);
        Set<String> chosen = new LinkedHashSet<>(graph.upTo(to));
        if (!from.isEmpty()) {
            chosen.retainAll(graph.from(from));
        }
        return graph.inOrder(chosen);
    }
}
