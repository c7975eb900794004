// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.history.RevisionFile;
import io.rockform.history.RevisionGraph;
import io.rockform.history.RevisionNames;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.run.Database;
import io.rockform.run.HistoryStamp;
import io.rockform.run.MigrationScript;
import io.rockform.run.RecordedHistory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code rockform stamp}: records where the database is, without running anything. */
public final class Stamp implements Verb<StampRequest, StampResult> {
    private static final String BASE_OF_BRANCH = "@" + RevisionNames.BASE;

    @Override
    public StampResult run(Invocation invocation, StampRequest request) {
        Workspace workspace = new Workspace(invocation);
        RevisionGraph graph = workspace.revisions().graph();
        if (request.sql()) {
            List<String> wanted = request.targets().stream().map(Stamp::target).toList();
            requireSameEverywhere(wanted);
            List<RevisionFile> applied = graph.inOrder(graph.upTo(targets(wanted, graph, Set.of())));
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
            RecordedHistory recorded = workspace.recorded(database);
            if (!request.purge()) {
                recorded.known();
            }
            RevisionGraph known = recorded.graph();
            Set<String> wanted = targets(request.targets(), known, recorded.heads());
            Set<String> applied = known.upTo(wanted);
            Set<String> left = left(request, known, recorded.heads());
            if (!request.purge() && (!wanted.isEmpty() || !left.isEmpty())) {
                Set<String> others = new TreeSet<>(recorded.heads());
                others.removeAll(left);
                applied.addAll(known.upTo(unrelated(others, wanted, known)));
            }
            Set<String> before = new TreeSet<>(recorded.heads());
            before.addAll(recorded.unknown());
            if (request.dryRun()) {
                return new StampResult(List.copyOf(before), tips(applied, known), null);
            }
            new HistoryStamp(database, recorded.revisions(), invocation.listener(), invocation.cancellation())
                    .write(known.inOrder(applied), invocation.clock().instant());
            return new StampResult(
                    List.copyOf(before),
                    List.copyOf(workspace.recorded(database).heads()),
                    null);
        }
    }

    /** Those of them that no other one follows. */
    private static List<String> tips(Set<String> applied, RevisionGraph graph) {
        Set<String> tips = new TreeSet<>(applied);
        for (RevisionFile revision : graph.inOrder(applied)) {
            tips.removeAll(revision.parents());
        }
        return List.copyOf(tips);
    }

    /** The branches that {@code shop@base} leaves: where the database is on them. */
    private static Set<String> left(StampRequest request, RevisionGraph graph, Set<String> heads) {
        RevisionNames names = new RevisionNames(graph, heads);
        Set<String> left = new LinkedHashSet<>();
        for (String target : request.targets()) {
            if (target.endsWith(BASE_OF_BRANCH)) {
                left.addAll(names.resolve(target.replace(BASE_OF_BRANCH, "@current")));
            }
        }
        return left;
    }

    private static void requireSameEverywhere(List<String> targets) {
        for (String target : targets) {
            if (target.endsWith(BASE_OF_BRANCH)) {
                throw new RockformException(Problem.of(
                                ProblemCode.USAGE,
                                "what '" + target + "' leaves is for the database to say, which --sql does not ask")
                        .remedy("Name the revisions that are to be recorded."));
            }
        }
    }

    /** Other branches stay where they are, as in Alembic. */
    private static Set<String> unrelated(Set<String> heads, Set<String> wanted, RevisionGraph graph) {
        Set<String> before = graph.upTo(wanted);
        Set<String> after = graph.from(wanted);
        Set<String> unrelated = new LinkedHashSet<>(heads);
        unrelated.removeIf(head -> before.contains(head) || after.contains(head));
        return unrelated;
    }

    /** Alembic's script has to be told where the database is ({@code a:b}); this one is the same wherever it is. */
    private static String target(String written) {
        return written.substring(written.lastIndexOf(':') + 1);
    }

    private static Set<String> targets(List<String> wanted, RevisionGraph graph, Set<String> current) {
        RevisionNames names = new RevisionNames(graph, current);
        Set<String> targets = new LinkedHashSet<>();
        wanted.forEach(target -> targets.addAll(names.resolve(target)));
        return targets;
    }
}
