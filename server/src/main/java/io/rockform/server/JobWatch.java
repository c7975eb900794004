// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.plan.Job;
import io.rockform.plan.Statement;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements that start schema-change jobs, and waits for the jobs. StarRocks answers such a statement at once, before
 * anything is checked on the backends: a cancelled job is the only sign of failure (facts 6.3). A table has one job at a
 * time; what meets a running one is sent again later (facts 6.4, trap 4).
 */
public final class JobWatch {
    /** The answers that mean "later": by text, since their code is that of any error (facts 6.4). */
    private static final Pattern BUSY =
            Pattern.compile("operation is in progress on the table|is being created on the table|is currently in state"
                    + "|is being altered or having a materialized view|\\] is under (SCHEMA_CHANGE|ROLLUP|OPTIMIZE)"
                    + "|is doing ROLLUP job|in SCHEMA_CHANGE state|is not in NORMAL state");

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_BUSY_PAUSE = Duration.ofSeconds(10);

    private final Session session;
    private final WaitClock clock;
    private final JobSettings settings;

    public JobWatch(Session session, WaitClock clock, JobSettings settings) {
        this.session = session;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * A statement that was answered, and the job that it may have started.
     *
     * @param job null if the statement cannot start one
     * @param newestBefore the id of the newest job of that kind and table before the statement: ids grow, and the answer to
     *     the statement does not tell its own
     */
    public record Sent(@Nullable Job job, long newestBefore) {}

    /** Whether a statement was refused only because its table is busy with a job. */
    public static boolean isBusy(StatementRefused refused) {
        return BUSY.matcher(refused.error().message()).find();
    }

    /**
     * Sends a statement, as soon as its table is not busy.
     *
     * @throws StatementRefused if the server refuses it for another reason, or the table stays busy for too long
     */
    public Sent send(Statement statement, JobListener listener) {
        long started = clock.nanoTime();
        Duration pause = FIRST_PAUSE;
        while (true) {
            long newest = statement.job() == null ? 0 : newest(JobRow.read(session, statement.job()));
            try {
                session.execute(statement.sql());
                return new Sent(statement.job(), newest);
            } catch (StatementRefused refused) {
                Duration waited = clock.since(started);
                if (!isBusy(refused) || waited.compareTo(settings.busyTimeout()) >= 0) {
                    throw refused;
                }
                listener.busy(refused.error().message(), waited);
            }
            clock.sleep(pause);
            pause = longer(pause, LONGEST_BUSY_PAUSE);
        }
    }

    private static long newest(List<JobRow> rows) {
        return rows.stream().mapToLong(JobRow::id).max().orElse(0);
    }

    /**
     * Waits until the job of a statement has ended, and until its effect can be read.
     *
     * @return the job's id; null if the statement started none, as a rename or a change that changes nothing
     * @throws JobFailed if it was cancelled, disappeared, or did not end in time
     */
    public @Nullable Long await(Sent sent, JobListener listener) {
        WatchedJob watched = begin(sent);
        if (watched == null) {
            return null;
        }
        await(watched, listener);
        return watched.id();
    }

    /**
     * Looks for the job of a statement, once.
     *
     * @return null if the statement started none
     */
    public @Nullable WatchedJob begin(Sent sent) {
        Job job = sent.job();
        if (job == null) {
            return null;
        }
        List<JobRow> look = JobRow.read(session, job);
        Set<Long> ids = look.stream()
                .map(JobRow::id)
                .filter(id -> id > sent.newestBefore())
                .collect(Collectors.toCollection(TreeSet::new));
        return ids.isEmpty() ? null : new WatchedJob(job, ids, look, clock.nanoTime());
    }

    /**
     * Waits for the job that an earlier run left, known by its id from the journal.
     *
     * @throws JobFailed as {@link #await}
     */
    public void awaitEarlier(Job job, long id, JobListener listener) {
        await(new WatchedJob(job, Set.of(id), JobRow.read(session, job), clock.nanoTime()), listener);
    }

    /**
     * Waits until no job of that kind runs on the table, whoever started it and however it ends, and until its effect can
     * be read.
     */
    public void awaitIdle(Job job, JobListener listener) {
        List<JobRow> look = JobRow.read(session, job);
        Set<Long> running =
                look.stream().filter(JobRow::isRunning).map(JobRow::id).collect(Collectors.toCollection(TreeSet::new));
        if (running.isEmpty()) {
            return;
        }
        try {
            await(new WatchedJob(job, running, look, clock.nanoTime()), listener);
        } catch (JobFailed failed) {
            if (!failed.isOver()) {
                throw failed;
            }
            session.synchronize();
        }
    }

    private void await(WatchedJob watched, JobListener listener) {
        Duration pause = FIRST_PAUSE;
        while (!isOver(watched, listener)) {
            clock.sleep(pause);
            pause = longer(pause, settings.poll());
            look(watched);
        }
    }

    /** Waits a little before the next look at several jobs. @return how long to wait the next time */
    public Duration pause(Duration pause) {
        Duration now = pause.isZero() ? FIRST_PAUSE : pause;
        clock.sleep(now);
        return longer(now, settings.poll());
    }

    /** Looks at a job again. */
    public void look(WatchedJob watched) {
        watched.seen(JobRow.read(session, watched.job()));
    }

    /**
     * Whether the job had ended when it was last looked at; if so, its effect can be read from now on.
     *
     * @param listener told how far it is, if not
     * @throws JobFailed as {@link #await}
     */
    public boolean isOver(WatchedJob watched, JobListener listener) {
        Duration elapsed = clock.since(watched.started());
        List<JobRow> rows = watched.rows();
        if (isOver(watched.job(), watched.id(), rows, elapsed)) {
            session.synchronize();
            return true;
        }
        JobRow slowest = slowest(rows);
        listener.progress(watched.job(), slowest.state(), slowest.percent(), elapsed);
        return false;
    }

    /**
     * Asks the server to cancel a job, and waits until it is over, one way or the other.
     *
     * @return false if it was too late, and the job has done its work
     */
    public boolean cancel(WatchedJob watched, JobListener listener) {
        Job job = watched.job();
        String database = job.table().database();
        String table = (database == null ? "" : SqlText.identifier(database) + ".")
                + SqlText.identifier(job.table().name());
        // The ids are needed for ROLLUP, and allowed for the others (facts 6.3).
        String ids = watched.ids().stream().map(String::valueOf).collect(Collectors.joining(", ", " (", ")"));
        try {
            session.execute("CANCEL ALTER TABLE " + job.kind() + " FROM " + table + ids);
        } catch (StatementRefused tooLate) {
            listener.busy(tooLate.error().message(), Duration.ZERO);
        }
        try {
            look(watched);
            await(watched, listener);
            return false;
        } catch (JobFailed failed) {
            if (!failed.isOver()) {
                throw failed;
            }
            session.synchronize();
            return true;
        }
    }

    /** The jobs of that kind that run on the table now, for people: {@code job 123 (COLUMN) on table t, RUNNING 40%}. */
    public List<String> running(Job job) {
        return JobRow.read(session, job).stream()
                .filter(JobRow::isRunning)
                .map(row -> "job " + row.id() + " (" + job.kind() + ") on table " + job.table() + ", " + row.state()
                        + (row.percent() == null ? "" : " " + row.percent() + "%"))
                .distinct()
                .toList();
    }

    private boolean isOver(Job job, long id, List<JobRow> rows, Duration elapsed) {
        String name = "job " + id + " (" + job.kind() + ") on table " + job.table();
        if (rows.isEmpty()) {
            throw new JobFailed(
                    Problem.of(ProblemCode.JOB_FAILED, "the " + name + " is no longer listed")
                            .remedy(
                                    "Look whether its change is there (SHOW CREATE TABLE), then run the command again."),
                    job,
                    id,
                    JobFailed.End.LOST);
        }
        for (JobRow row : rows) {
            if (row.isCancelled()) {
                throw new JobFailed(
                        Problem.of(ProblemCode.JOB_FAILED, "the " + name + " was cancelled: " + row.message())
                                .remedy("Nothing of its change was made. Mend the cause, then run the command again."),
                        job,
                        id,
                        JobFailed.End.CANCELLED);
            }
        }
        if (rows.stream().allMatch(JobRow::isFinished)) {
            return true;
        }
        if (elapsed.compareTo(settings.jobTimeout()) >= 0) {
            throw new JobFailed(
                    Problem.of(
                                    ProblemCode.JOB_FAILED,
                                    "the " + name + " did not end within " + elapsed.toSeconds() + " s; it is "
                                            + slowest(rows).state())
                            .remedy(
                                    "It goes on. Run the command again to wait for it, or end it with CANCEL ALTER TABLE "
                                            + job.kind() + " FROM " + job.table() + "."),
                    job,
                    id,
                    JobFailed.End.LATE);
        }
        return false;
    }

    private static JobRow slowest(List<JobRow> rows) {
        return rows.stream()
                .filter(JobRow::isRunning)
                .min(Comparator.comparingInt(row -> row.percent() == null ? 0 : row.percent()))
                .orElseThrow();
    }

    private static Duration longer(Duration pause, Duration longest) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
