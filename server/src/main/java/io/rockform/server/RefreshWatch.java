// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refreshes materialized views, and waits for the refreshes. REFRESH MATERIALIZED VIEW answers at once with a QUERY_ID, under
 * which information_schema.task_runs tells of the task (facts 9.3, 10); WITH SYNC MODE it waits by itself.
 */
public final class RefreshWatch {
    private static final Pattern REFRESH = Pattern.compile("(?is)\\s*REFRESH\\s+MATERIALIZED\\s+VIEW\\b.*");
    private static final Pattern WAITING = Pattern.compile("(?is).*\\bWITH\\s+SYNC\\s+MODE\\b.*");
    /** MERGED: another one that was waiting does its work, too; SKIPPED: there was nothing to be done. */
    private static final Set<String> OVER = Set.of("SUCCESS", "MERGED", "SKIPPED");

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration UNLISTED_PATIENCE = Duration.ofSeconds(5);

    private final Session session;
    private final WaitClock clock;
    private final JobSettings settings;

    public RefreshWatch(Session session, WaitClock clock, JobSettings settings) {
        this.session = session;
        this.clock = clock;
        this.settings = settings;
    }

    /** Whether a statement is a refresh that goes on after its answer. Sending it twice does no harm. */
    public static boolean isRefresh(String sql) {
        return REFRESH.matcher(sql).matches() && !WAITING.matcher(sql).matches();
    }

    /**
     * Sends a refresh, and waits until it is over. One that the server does not list is left to itself, and told of.
     *
     * @throws RockformException {@link ProblemCode#JOB_FAILED} if it fails, or is not over in time
     */
    public void run(String sql, JobListener listener) {
        Rows answer = session.query(sql);
        String id = answer.isEmpty() || !answer.has("QUERY_ID")
                ? null
                : answer.first().text("QUERY_ID");
        if (id == null) {
            return;
        }
        long started = clock.nanoTime();
        Duration pause = FIRST_PAUSE;
        while (!isOver(id, clock.since(started), listener)) {
            clock.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(settings.poll()) > 0 ? settings.poll() : pause.multipliedBy(2);
        }
    }

    private boolean isOver(String id, Duration waited, JobListener listener) {
        Rows rows = listed(id);
        if (rows == null) {
            listener.refreshing("not listed by this server, and not waited for", waited);
            return true;
        }
        if (rows.isEmpty()) {
            boolean patient = waited.compareTo(UNLISTED_PATIENCE) < 0;
            if (!patient) {
                listener.busy(
                        "the refresh is not listed in information_schema.task_runs; it is not waited for", waited);
            }
            return !patient;
        }
        boolean over = true;
        for (Rows.Row row : rows) {
            String state = row.required("STATE");
            if (state.equals("FAILED")) {
                throw failed(
                        "the refresh " + id + " failed: " + row.text("ERROR_MESSAGE"),
                        "Mend the cause, then refresh once more.");
            }
            if (!OVER.contains(state)) {
                over = false;
                listener.refreshing(state + progress(row.text("PROGRESS")), waited);
            }
        }
        if (!over && waited.compareTo(settings.jobTimeout()) >= 0) {
            throw failed(
                    "the refresh " + id + " did not end within " + waited.toSeconds() + " s",
                    "It goes on in the server.");
        }
        return over;
    }

    private static String progress(@Nullable String progress) {
        return progress == null || progress.isEmpty() ? "" : ", " + progress;
    }

    /** Null if the server has no such table, or does not let this user read it. */
    private @Nullable Rows listed(String id) {
        try {
            return session.query("SELECT `STATE`, `PROGRESS`, `ERROR_MESSAGE` FROM `information_schema`.`task_runs`"
                    + " WHERE `QUERY_ID` = " + SqlText.literal(id));
        } catch (StatementRefused refused) {
            return null;
        }
    }

    private static RockformException failed(String message, String remedy) {
        return new RockformException(Problem.of(ProblemCode.JOB_FAILED, message).remedy(remedy));
    }
}
