// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.history.HistoryPath;
import io.rockform.history.RevisionFile;
import io.rockform.history.RevisionGraph;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.project.RockformVersion;
import io.rockform.schema.Schema;
import io.rockform.server.history.AppliedRevision;
import io.rockform.server.history.History;
import io.rockform.server.history.HistoryLock;
import io.rockform.server.history.Journal;
import io.rockform.server.history.LockSettings;
import io.rockform.server.history.RunRecord;
import io.rockform.server.history.Runner;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs revisions on a database: one runner at a time, each statement journaled, each revision recorded after its last
 * statement. What an earlier run left half-done is finished first.
 */
public final class MigrationRunner {
    private final Database database;
    private final RevisionHistory revisions;
    private final RevisionPlanner planner;
    private final RunListener listener;
    private final CancellableClock clock;
    private final InstantSource instants;

    public MigrationRunner(
            Database database,
            RevisionHistory revisions,
            RunListener listener,
            Cancellation cancellation,
            InstantSource instants) {
        this.database = database;
        this.revisions = revisions;
        this.planner = revisions.planner(database.profile());
        this.listener = listener;
        this.clock = new CancellableClock(cancellation);
        this.instants = instants;
    }

    /**
     * What is to be run.
     *
     * @param command as the user wrote it, for the journal
     * @param path which revisions, in order, from where the database is
     */
    public record Order(String command, Direction direction, Function<Set<String>, List<RevisionFile>> path) {}

    /** What is going to be run, planned from what was seen. */
    private record Prepared(Set<String> heads, @Nullable String earlierRun, List<Resumption> work) {}

    /**
     * Runs what is to be run.
     *
     * @return the revisions that were run; empty if there is nothing to do
     */
    public List<RevisionRun> run(Order order) {
        Prepared prepared = prepare(order);
        if (prepared.work().isEmpty()) {
            return List.of();
        }
        History history = database.history();
        history.create();
        try (HistoryLock lock =
                history.locks().acquire(Runner.thisProcess(), LockSettings.DEFAULT, clock, listener::waitingForLock)) {
            lock.keepAlive(database.connection()::another);
            // Another runner may have changed everything between the look and the lock.
            boolean same = history.heads().equals(prepared.heads())
                    && earlierRun(history).equals(seen(prepared));
            return runAll(order, same ? prepared : prepare(order), lock);
        }
    }

    private static Optional<String> seen(Prepared prepared) {
        return Optional.ofNullable(prepared.earlierRun());
    }

    private static Optional<String> earlierRun(History history) {
        return history.exists() ? history.journal().unfinished().map(RunRecord::id) : Optional.empty();
    }

    private Prepared prepare(Order order) {
        History history = database.history();
        List<AppliedRevision> recorded = history.revisions();
        Set<String> heads = revisions.known(History.heads(recorded));
        List<RevisionFile> path = new ArrayList<>(order.path().apply(heads));
        Optional<EarlierRun> earlier =
                history.exists() ? EarlierRun.find(history.journal(), recorded) : Optional.empty();
        if (path.isEmpty() && earlier.isEmpty()) {
            return new Prepared(heads, null, List.of());
        }
        List<Resumption> work = new ArrayList<>();
        Schema schema = database.schema();
        if (earlier.isPresent()) {
            Resumption first = takeUp(earlier.get(), order, path, heads, schema);
            work.add(first);
            schema = first.plan().plan().after();
        }
        planner.plan(path, order.direction(), schema).stream()
                .map(Resumption::fresh)
                .forEach(work::add);
        return new Prepared(heads, earlierRun(history).orElse(null), work);
    }

    private Resumption takeUp(
            EarlierRun earlier, Order order, List<RevisionFile> path, Set<String> heads, Schema live) {
        Optional<RevisionFile> halfDone = path.stream()
                .filter(each -> each.id().equals(earlier.revision()))
                .findFirst();
        if (halfDone.isEmpty() || earlier.runDirection() != order.direction()) {
            throw InterruptedRuns.inTheWay(earlier);
        }
        path.remove(halfDone.get());
        RevisionGraph graph = revisions.graph();
        return Resumption.of(
                earlier,
                revisions.programs().operations(halfDone.get(), order.direction()),
                live,
                () -> planner.replay(graph.inOrder(graph.upTo(heads))),
                base -> planner.plan(halfDone.get(), order.direction(), base));
    }

    private List<RevisionRun> runAll(Order order, Prepared prepared, HistoryLock lock) {
        Journal journal = database.history().journal();
        RunRecord run = RunRecord.begun(
                UUID.randomUUID().toString(),
                order.command(),
                Runner.thisProcess().toString(),
                RockformVersion.current(),
                instants.instant());
        journal.write(run);
        try {
            List<RevisionRun> runs = runEach(order, prepared, lock, run);
            journal.write(run.ended(RunRecord.State.DONE, instants.instant(), ""));
            return runs;
        } catch (RockformException e) {
            if (e.code() != ProblemCode.UNREACHABLE) {
                recordFailure(journal, run, e);
            }
            throw e;
        }
    }

    private void recordFailure(Journal journal, RunRecord run, RockformException failure) {
        try {
            String why = failure.problems().get(0).message();
            journal.write(run.ended(RunRecord.State.FAILED, instants.instant(), why));
        } catch (RockformException e) {
            failure.addSuppressed(e);
        }
    }

    private List<RevisionRun> runEach(Order order, Prepared prepared, HistoryLock lock, RunRecord run) {
        RevisionEntries entries = new RevisionEntries(revisions.graph(), prepared.heads());
        Set<String> heads = new LinkedHashSet<>(prepared.heads());
        List<RevisionRun> runs = new ArrayList<>();
        int position = 1;
        for (Resumption work : prepared.work()) {
            RevisionFile revision = work.plan().revision();
            RevisionEntry entry = entries.of(revision);
            listener.revisionStarted(
                    entry, order.direction(), runs.size() + 1, prepared.work().size());
            long started = clock.nanoTime();
            RevisionExecution execution = new RevisionExecution(database, lock, clock, instants, listener, work);
            execution.intend(run.id(), position);
            resolveEarlier(run);
            position += work.plan().plan().statements().size();
            List<StatementRun> statements = execution.run();
            Duration duration = clock.since(started);
            lock.ensureHeld();
            heads = record(revision, order.direction(), run, duration, heads);
            RevisionRun done = new RevisionRun(
                    new RevisionEntries(revisions.graph(), heads).of(revision),
                    order.direction(),
                    statements,
                    duration);
            runs.add(done);
            listener.revisionFinished(done);
        }
        return runs;
    }

    private Set<String> record(
            RevisionFile revision, Direction direction, RunRecord run, Duration duration, Set<String> heads) {
        AppliedRevision.State state =
                direction == Direction.UPGRADE ? AppliedRevision.State.APPLIED : AppliedRevision.State.REVERTED;
        database.history()
                .record(revisions.record(revision, state, run.id(), run.runner(), instants.instant(), duration));
        HistoryPath path = new HistoryPath(revisions.graph());
        return direction == Direction.UPGRADE ? path.after(heads, revision) : path.before(heads, revision);
    }

    /** What earlier runs have left is now part of this one, whose entries are written. */
    private void resolveEarlier(RunRecord current) {
        InterruptedRuns.resolve(database.history().journal(), instants.instant(), current.id());
    }
}
