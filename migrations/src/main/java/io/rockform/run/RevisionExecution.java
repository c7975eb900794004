// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.operation.Operation;
import io.rockform.operation.Operation.ExecuteSql;
import io.rockform.operation.Operation.Require;
import io.rockform.operation.Operation.RunCode;
import io.rockform.plan.Statement;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.project.OnFailure;
import io.rockform.run.StatementRun.Outcome;
import io.rockform.run.StepEffect.Verdict;
import io.rockform.server.ConnectionLost;
import io.rockform.server.JobFailed;
import io.rockform.server.JobWatch;
import io.rockform.server.JobWatch.Sent;
import io.rockform.server.RefreshWatch;
import io.rockform.server.SecretSql;
import io.rockform.server.StatementRefused;
import io.rockform.server.WatchedJob;
import io.rockform.server.history.JournalEntry;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements of one revision, each with its entry in the journal before and after. They are sent in their order;
 * one that changes another table is sent while the job of an earlier one still runs.
 */
final class RevisionExecution {
    private static final Duration LOST_JOB_PATIENCE = Duration.ofSeconds(5);

    private final RunSite site;
    private final Resumption work;
    private final List<Statement> statements;
    private final RevisionJournal journal;
    private final JobWatch watch;
    private final RunningJobs running;
    private final DoubtfulStatements doubts;
    private final Map<Integer, StatementRun> done = new TreeMap<>();
    private final Map<Integer, Long> started = new HashMap<>();
    private final Set<Integer> answered = new HashSet<>();
    private int current;

    RevisionExecution(RunSite site, Resumption work) {
        this.site = site;
        this.work = work;
        this.statements = work.plan().statements();
        this.journal = new RevisionJournal(site.database().history().journal());
        this.watch = site.watch();
        this.running = new RunningJobs(watch, site.progress());
        this.doubts = new DoubtfulStatements(site.database(), work.plan(), watch, site.clock(), site.progress());
    }

    /**
     * Writes what is going to be run.
     *
     * @param first the position of the first statement in the run
     */
    void intend(String run, int first) {
        journal.intend(run, first, work.plan(), work.earlier());
    }

    /** Runs what is left. @throws RockformException telling what was done and what was not */
    List<StatementRun> run() {
        try {
            for (current = 0; current < statements.size(); current++) {
                advance(current);
            }
            while (running.count() > 0) {
                awaitOne();
            }
            journal.flush();
            return List.copyOf(done.values());
        } catch (RockformException e) {
            throw stopped(e);
        }
    }

    private void advance(int index) {
        if (work.isDone(index)) {
            finished(index, Outcome.DONE_EARLIER, Duration.ZERO);
        } else if (!work.isInDoubt(index)) {
            send(index, false);
        } else if (tookEffect(index)) {
            journal.write(
                    index,
                    journal.entry(index)
                            .done(journal.entry(index).jobId(), site.instants().instant()));
            finished(index, Outcome.DONE_EARLIER, Duration.ZERO);
        } else {
            send(index, true);
        }
    }

    private boolean tookEffect(int index) {
        return switch (doubts.verdict(index)) {
            case DONE -> true;
            case TO_BE_SENT -> false;
            case UNKNOWN -> throw new UnknownEffect(work.plan(), index, statements.get(index));
        };
    }

    private void finished(int index, Outcome outcome, Duration duration) {
        Statement statement = statements.get(index);
        StatementRun run = new StatementRun(statement.sql(), outcome, duration, statement.job());
        done.put(index, run);
        site.listener().statementFinished(run, index + 1, statements.size());
    }

    private void send(int index, boolean doubtful) {
        while (running.count() >= site.settings().parallelJobs()
                || !running.leaveRoomFor(work.plan().operations(index))) {
            awaitOne();
        }
        current = index;
        site.clock().check();
        Statement statement = statements.get(index);
        started.put(index, site.clock().nanoTime());
        JournalEntry unsent = journal.entry(index);
        journal.write(index, unsent.sent(site.instants().instant()));
        try {
            site.listener().statementStarted(SecretSql.masked(statement.sql()), index + 1, statements.size());
        } catch (RockformException keptByHook) {
            journal.write(index, unsent);
            throw keptByHook;
        }
        Operation operation = work.plan().operations(index).get(0);
        if (operation instanceof Require requirement) {
            require(requirement);
            done(index, null);
            return;
        }
        if (operation instanceof RunCode code) {
            new RevisionCode(site.database()).run(code);
            done(index, null);
            return;
        }
        if (RefreshWatch.isRefresh(statement.sql())) {
            new RefreshWatch(
                            site.database().session(),
                            site.clock(),
                            site.settings().jobs())
                    .run(statement.sql(), site.progress());
            done(index, null);
            return;
        }
        try {
            await(index, watch.send(statement, site.progress()));
        } catch (StatementRefused refused) {
            // It was in doubt, and took effect after all when it looked as if it had not.
            if (!doubtful || refused.leavesDoubt() || doubts.seen(index) != Verdict.DONE) {
                throw refused;
            }
            done(index, null);
        }
    }

    private void require(Require requirement) {
        if (!Condition.isTrue(site.database().session(), requirement.condition())) {
            throw new RockformException(Condition.isNotTrue(requirement));
        }
    }

    /** What has no job, or one that is over already, is done; else the next statement need not wait for it. */
    private void await(int index, Sent sent) {
        answered.add(index);
        if (sent.job() == null) {
            done(index, null);
            return;
        }
        WatchedJob job = watch.begin(sent);
        if (job == null) {
            awaitUnlisted(index);
            done(index, null);
        } else if (isOver(index, job)) {
            done(index, job.id());
        } else {
            journal.write(index, journal.entry(index).waiting(job.id()));
            running.add(index, job);
        }
    }

    private boolean isOver(int index, WatchedJob job) {
        try {
            return watch.isOver(job, site.progress());
        } catch (JobFailed failed) {
            journal.writeLater(index, journal.entry(index).waiting(job.id()));
            throw failed;
        }
    }

    /** No job is listed: a statement that changed nothing has none, and the list of jobs may have lost one. */
    private void awaitUnlisted(int index) {
        long since = site.clock().nanoTime();
        Duration allowed = site.settings().jobs().jobTimeout();
        Duration patience = allowed.compareTo(LOST_JOB_PATIENCE) < 0 ? allowed : LOST_JOB_PATIENCE;
        Duration pause = Duration.ZERO;
        while (doubts.seen(index) == Verdict.TO_BE_SENT
                && work.plan().operations(index).stream().noneMatch(Repeatability::of)) {
            if (site.clock().since(since).compareTo(patience) >= 0) {
                throw new RockformException(Problem.of(
                        ProblemCode.JOB_FAILED,
                        "the server took the statement, lists no job of it, and its effect is not there"));
            }
            pause = watch.pause(pause);
        }
    }

    private void awaitOne() {
        try {
            RunningJobs.Ended ended = running.awaitOne();
            done(ended.index(), ended.job());
        } catch (JobFailed failed) {
            int index = running.looking();
            if (!failed.isLost() || doubts.seen(index) != Verdict.DONE) {
                current = index;
                throw failed;
            }
            done(index, failed.id());
        } catch (RockformException e) {
            current = running.looking();
            throw e;
        }
    }

    /** The effect of a user's own SQL cannot be seen in the schema, so its entry is not put off. */
    private void done(int index, @Nullable Long job) {
        JournalEntry entry = journal.entry(index).done(job, site.instants().instant());
        Operation operation = work.plan().operations(index).get(0);
        if (operation instanceof ExecuteSql || operation instanceof RunCode) {
            journal.write(index, entry);
        } else {
            journal.writeLater(index, entry);
        }
        long since = started.getOrDefault(index, site.clock().nanoTime());
        finished(index, Outcome.DONE, site.clock().since(since));
    }

    /** Writes down how far the revision came, lets its other jobs end, and tells. */
    private RockformException stopped(RockformException cause) {
        int at = current;
        try {
            note(at, cause);
            boolean asked = cause.code() == ProblemCode.INTERRUPTED || cause.code() == ProblemCode.TIMED_OUT;
            if (asked && site.clock().cancelsJobs(running.jobs())) {
                cancelAll();
            } else if (!asked && !(cause instanceof ConnectionLost) && cause.code() != ProblemCode.LOCKED) {
                settle();
            }
            journal.flush();
        } catch (RockformException e) {
            cause.addSuppressed(e);
        }
        boolean reverts = site.settings().onFailure() == OnFailure.REVERT && isFailed(at);
        String reverted = reverts ? new Reversion(site, work.plan(), journal).run() : "";
        return RunFailure.told(cause, work.plan(), journal.entries(), at, reverted);
    }

    private boolean isFailed(int index) {
        return index < statements.size() && journal.entry(index).state() == JournalEntry.State.FAILED;
    }

    private void note(int at, RockformException cause) {
        if (at >= statements.size()) {
            return;
        }
        JournalEntry entry = journal.entry(at);
        JournalEntry changed = entry;
        if (cause instanceof StatementRefused refused && !refused.leavesDoubt()) {
            changed = entry.failed(
                    refused.error().code(),
                    refused.error().message(),
                    site.instants().instant());
        } else if (cause instanceof JobFailed failed && failed.isOver()) {
            changed = entry.failed(
                    0, failed.problems().get(0).message(), site.instants().instant());
        } else if (cause.code() == ProblemCode.PRECONDITION || isFailedRefresh(at, cause)) {
            changed = entry.failed(
                    0, cause.problems().get(0).message(), site.instants().instant());
        } else if (wasNeverSent(entry, cause)) {
            changed = entry.again("");
        }
        if (changed != entry) {
            journal.writeLater(at, changed);
        }
    }

    private boolean isFailedRefresh(int at, RockformException cause) {
        return cause.code() == ProblemCode.JOB_FAILED
                && RefreshWatch.isRefresh(statements.get(at).sql());
    }

    /** Interrupted while the table was busy: nothing was sent. A statement in doubt stays in doubt. */
    private boolean wasNeverSent(JournalEntry entry, RockformException cause) {
        boolean asked = cause.code() == ProblemCode.INTERRUPTED || cause.code() == ProblemCode.TIMED_OUT;
        return asked
                && entry.state() == JournalEntry.State.SENT
                && started.containsKey(current)
                && !answered.contains(current);
    }

    private void settle() {
        while (running.count() > 0) {
            try {
                RunningJobs.Ended ended = running.awaitOne();
                done(ended.index(), ended.job());
            } catch (JobFailed failed) {
                note(running.looking(), failed);
            }
        }
    }

    private void cancelAll() {
        running.cancelAll().forEach((index, cancelled) -> {
            if (cancelled) {
                journal.writeLater(
                        index,
                        journal.entry(index)
                                .failed(
                                        0,
                                        "cancelled on request",
                                        site.instants().instant()));
            } else {
                done(index, journal.entry(index).jobId());
            }
        });
    }
}
