// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.ddl.DdlWriter;
import io.rockform.operation.Operation;
import io.rockform.operation.Operation.ExecuteSql;
import io.rockform.operation.Operation.RunCode;
import io.rockform.operation.TableOperation.CopyRows;
import io.rockform.plan.Statement;
import io.rockform.run.StepEffect.Verdict;
import io.rockform.schema.Schema;
import io.rockform.server.JobListener;
import io.rockform.server.JobWatch;
import io.rockform.server.RefreshWatch;
import io.rockform.server.Rows;
import io.rockform.server.StatementRefused;
import io.rockform.source.NamedDatabases;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Finds out from the server whether statements took effect that were sent, and whose answer nobody has seen. */
final class DoubtfulStatements {
    private static final Duration PAUSE = Duration.ofMillis(200);
    /** A frontend gives a statement up after this long at the latest (facts 12.2: an INSERT, for four hours). */
    private static final Duration LONGEST_STATEMENT = Duration.ofHours(4);

    private final Database database;
    private final RevisionPlan plan;
    private final JobWatch watch;
    private final CancellableClock clock;
    private final JobListener listener;

    DoubtfulStatements(
            Database database, RevisionPlan plan, JobWatch watch, CancellableClock clock, JobListener listener) {
        this.database = database;
        this.plan = plan;
        this.watch = watch;
        this.clock = clock;
        this.listener = listener;
    }

    /** Waits until the statement and its job run no more, and tells what came of it. */
    Verdict verdict(int index) {
        Statement statement = plan.statements().get(index);
        awaitAnswered(statement.sql());
        if (statement.job() != null) {
            watch.awaitIdle(statement.job(), listener);
        }
        return seen(index);
    }

    /** What can be seen of its effect now. */
    Verdict seen(int index) {
        Operation first = plan.operations(index).get(0);
        if (first instanceof ExecuteSql executed) {
            return ofOwn(executed.doneWhen(), executed.repeatable() || RefreshWatch.isRefresh(executed.sql()));
        }
        if (first instanceof RunCode code) {
            return ofOwn(code.doneWhen(), code.repeatable());
        }
        if (first instanceof CopyRows copy) {
            // The rows come all at once or not at all, into a table that was empty.
            String into = new DdlWriter(database.profile()).name(copy.into());
            return ofOwn("SELECT COUNT(*) > 0 FROM " + into, false);
        }
        if (first instanceof Operation.Require) {
            return Verdict.TO_BE_SENT;
        }
        Schema live = database.read(NamedDatabases.of(plan.operations(index))).schema();
        return StepEffect.of(plan.stepOf(index), plan, live, database.profile());
    }

    private Verdict ofOwn(@Nullable String doneWhen, boolean repeatable) {
        if (doneWhen != null) {
            boolean done = Condition.isTrue(database.connection(), doneWhen);
            return done ? Verdict.DONE : Verdict.TO_BE_SENT;
        }
        return repeatable ? Verdict.TO_BE_SENT : Verdict.UNKNOWN;
    }

    /**
     * A frontend goes on with a statement whose client is gone. SHOW PROCESSLIST needs no privilege and lists what this
     * user's connections run; a server that refuses it is taken at its schema's word.
     */
    private void awaitAnswered(String sql) {
        long started = clock.nanoTime();
        while (isBeingRun(sql) && clock.since(started).compareTo(LONGEST_STATEMENT) < 0) {
            listener.busy("the statement is still being run for a client that is gone", clock.since(started));
            clock.sleep(PAUSE);
        }
    }

    private boolean isBeingRun(String sql) {
        try {
            Rows processes = database.connection().query("SHOW FULL PROCESSLIST");
            if (!processes.has("Info")) {
                return false;
            }
            for (Rows.Row process : processes) {
                if (sql.equals(process.text("Info"))) {
                    return true;
                }
            }
            return false;
        } catch (StatementRefused e) {
            return false;
        }
    }
}
