// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.history.HistoryPath;
import io.rockform.history.RevisionFile;
import io.rockform.history.RevisionGraph;
import io.rockform.history.RevisionNames;
import io.rockform.plan.Statement;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.run.Database;
import io.rockform.run.Direction;
import io.rockform.run.HookListener;
import io.rockform.run.MigrationRunner;
import io.rockform.run.MigrationRunner.Order;
import io.rockform.run.MigrationScript;
import io.rockform.run.RecordedHistory;
import io.rockform.run.RevisionEntries;
import io.rockform.run.RevisionHistory;
import io.rockform.run.RevisionPlan;
import io.rockform.run.RevisionPlanner;
import io.rockform.run.RevisionRun;
import io.rockform.schema.Schema;
import io.rockform.verb.RunResult.PlannedRevision;
import java.util.List;
import java.util.Set;

/** What upgrade and downgrade have in common. */
final class Runs {
    private final Workspace workspace;
    private final Direction direction;
    private final String command;

    /** @param command as the user wrote it */
    Runs(Invocation invocation, Direction direction, String command) {
        this.workspace = new Workspace(invocation);
        this.direction = direction;
        this.command = command;
    }

    RevisionGraph graph() {
        return workspace.revisions().graph();
    }

    /** Which revisions to run, from where the database is. */
    interface Path {
        List<RevisionFile> of(RevisionGraph graph, Set<String> heads);
    }

    RunResult run(String target, RunOptions options, Path path) {
        if (target.contains(":")) {
            throw new RockformException(
                    Problem.of(ProblemCode.USAGE, "a range of revisions, as '" + target + "', is for --sql only")
                            .remedy("The database itself says where it is: name the target alone."));
        }
        Invocation invocation = workspace.invocation();
        try (Database database = workspace.open()) {
            RecordedHistory recorded = Integrity.of(workspace, database, options.acceptChanged());
            RevisionHistory revisions = recorded.revisions();
            MigrationRunner runner = new MigrationRunner(
                    database,
                    revisions,
                    workspace.management(),
                    options.in(workspace.project().configuration().run()),
                    HookListener.of(invocation.listener(), workspace.hooks(), database, workspace.hookContext()),
                    invocation.cancellation(),
                    invocation.clock());
            Order order = new Order(command, direction, heads -> path.of(revisions.graph(), heads));
            if (options.dryRun()) {
                return planned(runner.plan(order), recorded);
            }
            List<RevisionRun> done = runner.run(order);
            if (!done.isEmpty()) {
                revisions.checksums().refresh();
            }
            Set<String> current = workspace.recorded(database).heads();
            return new RunResult(done, List.copyOf(current), null);
        }
    }

    private static RunResult planned(List<RevisionPlan> plans, RecordedHistory recorded) {
        RevisionEntries entries = new RevisionEntries(recorded.graph(), recorded.heads());
        List<PlannedRevision> planned = plans.stream()
                .map(plan -> new PlannedRevision(
                        entries.of(plan.revision()),
                        plan.direction(),
                        plan.plan().statements().stream().map(Statement::sql).toList()))
                .toList();
        return new RunResult(List.of(), List.copyOf(recorded.heads()), null, planned);
    }

    /** @param range {@code a:b}; what is not said is where such runs begin and end: at base and at the heads */
    RunResult script(String range) {
        workspace.revisions().checksums().requireWhole();
        int colon = range.indexOf(':');
        boolean up = direction == Direction.UPGRADE;
        String first = colon <= 0 ? (up ? RevisionNames.BASE : RevisionNames.HEADS) : range.substring(0, colon);
        String last = colon == range.length() - 1
                ? (up ? RevisionNames.HEADS : RevisionNames.BASE)
                : range.substring(colon + 1);
        requireKnown(first);
        requireKnown(last);
        Set<String> from = new RevisionNames(graph(), Set.of()).resolve(first);
        List<RevisionFile> chosen = chosen(range, from, last);
        ServerProfile profile = workspace.offline();
        RevisionPlanner planner = workspace.revisions().planner(profile);
        Schema before = planner.replay(graph().inOrder(graph().upTo(from)));
        List<RevisionPlan> plans = planner.plan(chosen, direction, before);
        MigrationScript script = new MigrationScript(
                workspace.revisions(),
                workspace.tables(),
                profile,
                workspace.invocation().clock().instant());
        return new RunResult(List.of(), List.of(), script.of(command, plans));
    }

    private static void requireKnown(String name) {
        if (RevisionNames.namesCurrent(name)) {
            throw new RockformException(
                    Problem.of(ProblemCode.USAGE, "--sql asks no server, so it cannot tell what '" + name + "' is")
                            .remedy("Name the revision that the database is at: rockform current"));
        }
    }

    private List<RevisionFile> chosen(String range, Set<String> from, String to) {
        HistoryPath path = new HistoryPath(graph());
        RevisionNames names = new RevisionNames(graph(), from);
        return switch (direction) {
            case UPGRADE -> {
                Set<String> targets = names.upgradeTargets(to);
                path.requireRelated(range, from, targets);
                yield path.upgrade(from, targets);
            }
            case DOWNGRADE -> {
                RevisionNames.Descent descent = names.downgradeTarget(to);
                path.requireRelated(range, descent.targets(), from);
                yield path.downgrade(from, descent);
            }
        };
    }
}
