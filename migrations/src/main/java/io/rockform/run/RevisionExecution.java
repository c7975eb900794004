// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.plan.Job;
import io.rockform.plan.Statement;
import io.rockform.plan.Step;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.run.StatementRun.Outcome;
import io.rockform.server.ConnectionLost;
import io.rockform.server.JobFailed;
import io.rockform.server.JobListener;
import io.rockform.server.JobSettings;
import io.rockform.server.JobWatch;
import io.rockform.server.JobWatch.Sent;
import io.rockform.server.StatementRefused;
import io.rockform.server.history.HistoryLock;
import io.rockform.server.history.Journal;
import io.rockform.server.history.JournalEntry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the statements of one revision, each with its entry in the journal before and after. */
final class RevisionExecution {
    private final Database database;
    private final HistoryLock lock;
    private final CancellableClock clock;
    private final InstantSource instants;
    private final RunListener listener;
    private final Journal journal;
    private final Resumption work;
    private final List<Statement> statements;
    private final List<JournalEntry> entries = new ArrayList<>();
    private final List<StatementRun> done = new ArrayList<>();

    RevisionExecution(
            Database database,
            HistoryLock lock,
            CancellableClock clock,
            InstantSource instants,
            RunListener listener,
            Resumption work) {
        this.database = database;
        this.lock = lock;
        this.clock = clock;
        this.instants = instants;
        this.listener = listener;
        this.journal = database.history().journal();
        this.work = work;
        this.statements = work.plan().plan().statements();
    }

    /**
     * Writes what is going to be run.
     *
     * @param first the position of the first statement in the run
     */
    void intend(String run, int first) {
        for (int index = 0; index < statements.size(); index++) {
            Statement statement = statements.get(index);
            JournalEntry entry = JournalEntry.intended(
                    run, first + index, work.plan().revision().id(), direction(), statement.sql(), statement.job());
            if (index < work.done()) {
                entry = entry.skipped("done by an earlier run", instants.instant());
            } else if (index == work.done() && work.inDoubt()) {
                entry = entry.sent(instants.instant());
            }
            entries.add(entry);
        }
        journal.write(entries);
    }

    private JournalEntry.Direction direction() {
        return switch (work.plan().direction()) {
            case UPGRADE -> JournalEntry.Direction.UPGRADE;
            case DOWNGRADE -> JournalEntry.Direction.DOWNGRADE;
        };
    }

    /** Runs what is left. @throws RockformException telling what was done and what was not */
    List<StatementRun> run() {
        for (int index = 0; index < statements.size(); index++) {
            Statement statement = statements.get(index);
            boolean over = index < work.done() || (index == work.done() && work.inDoubt() && tookEffect(index));
            if (over) {
                finished(
                        index, new StatementRun(statement.sql(), Outcome.DONE_EARLIER, Duration.ZERO, statement.job()));
            } else {
                send(index, statement);
            }
        }
        return List.copyOf(done);
    }

    private void finished(int index, StatementRun run) {
        done.add(run);
        listener.statementFinished(run, index + 1, statements.size());
    }

    private void send(int index, Statement statement) {
        try {
            clock.check();
            lock.ensureHeld();
        } catch (RockformException e) {
            throw RunFailure.told(e, work.plan(), index, false);
        }
        listener.statementStarted(statement.sql(), index + 1, statements.size());
        long started = clock.nanoTime();
        write(index, entries.get(index).sent(instants.instant()));
        try {
            runJob(index, statement);
        } catch (StatementRefused refused) {
            if (refused.leavesDoubt()) {
                throw RunFailure.told(refused, work.plan(), index, true);
            }
            failed(index, refused.error().code(), refused.error().message(), refused);
        } catch (JobFailed failed) {
            if (failed.isOver()) {
                failed(index, 0, failed.problems().get(0).message(), failed);
            }
            throw RunFailure.told(failed, work.plan(), index, true);
        } catch (ConnectionLost lost) {
            throw RunFailure.told(lost, work.plan(), index, true);
        } catch (RockformException e) {
            // Interrupted while the table was busy, or while the job ran. Of the first nothing was sent.
            boolean sent = entries.get(index).state() == JournalEntry.State.WAITING;
            if (!sent) {
                write(
                        index,
                        JournalEntry.intended(
                                entries.get(index).run(),
                                entries.get(index).position(),
                                entries.get(index).revision(),
                                direction(),
                                statement.sql(),
                                statement.job()));
            }
            throw RunFailure.told(e, work.plan(), index, sent);
        }
        Duration duration = clock.since(started);
        finished(index, new StatementRun(statement.sql(), Outcome.DONE, duration, statement.job()));
    }

    private void runJob(int index, Statement statement) {
        JobWatch watch = watch();
        JobListener progress = progress();
        Sent sent = watch.send(statement, progress);
        if (statement.job() != null) {
            write(index, entries.get(index).waiting(null));
        }
        Long job = watch.await(sent, progress);
        write(index, entries.get(index).done(job, instants.instant()));
    }

    private void failed(int index, int code, String words, RockformException cause) {
        try {
            write(index, entries.get(index).failed(code, words, instants.instant()));
        } catch (RockformException e) {
            cause.addSuppressed(e);
        }
        throw RunFailure.told(cause, work.plan(), index, true);
    }

    private void write(int index, JournalEntry entry) {
        journal.write(entry);
        entries.set(index, entry);
    }

    private JobWatch watch() {
        return new JobWatch(database.connection(), clock, JobSettings.DEFAULT);
    }

    private JobListener progress() {
        return new JobListener() {
            @Override
            public void progress(Job job, String state, @Nullable Integer percent, Duration elapsed) {
                listener.jobProgress(job, state, percent, elapsed);
                lock.renewIfDue();
            }

            @Override
            public void busy(String reason, Duration waited) {
                listener.tableBusy(reason, waited);
                lock.renewIfDue();
            }
        };
    }

    /** Finds out about the statement that an earlier run sent without knowing its answer. */
    private boolean tookEffect(int index) {
        Statement statement = statements.get(index);
        if (statement.job() != null) {
            watch().awaitIdle(statement.job(), progress());
        }
        StepEffect.Verdict verdict =
                StepEffect.of(step(index), work.plan().plan(), database.schema(), database.profile());
        return switch (verdict) {
            case DONE -> {
                write(index, entries.get(index).skipped("its effect was there already", instants.instant()));
                yield true;
            }
            case TO_BE_SENT -> false;
            case UNKNOWN -> throw unknown(index, statement);
        };
    }

    private RockformException unknown(int index, Statement statement) {
        return new RockformException(Problem.of(
                        ProblemCode.INTERRUPTED_RUN,
                        "an earlier run was interrupted in statement " + (index + 1) + " of " + statements.size()
                                + " of revision " + work.plan().revision().title()
                                + ", and the schema does not tell whether it took effect:\n"
                                + statement.sql().indent(4).stripTrailing())
                .remedy("Find out, and run by hand what is missing of the revision ("
                        + "rockform show " + work.plan().revision().id() + "); then record it: rockform stamp "
                        + work.plan().revision().id()));
    }

    /** The position of the step that a statement belongs to. */
    private int step(int index) {
        List<Step> steps = work.plan().plan().steps();
        int seen = 0;
        for (int position = 0; position < steps.size(); position++) {
            seen += steps.get(position).statements().size();
            if (index < seen) {
                return position;
            }
        }
        throw new IllegalArgumentException("no statement " + index);
    }
}
