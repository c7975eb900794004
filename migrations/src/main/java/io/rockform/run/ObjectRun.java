// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.operation.Operation;
import io.rockform.plan.Plan;
import io.rockform.plan.Planner;
import io.rockform.plan.Statement;
import io.rockform.problem.Problem;
import io.rockform.problem.RockformException;
import io.rockform.run.StatementRun.Outcome;
import io.rockform.schema.Schema;
import io.rockform.server.JobSettings;
import io.rockform.server.JobWatch;
import io.rockform.server.SecretSql;
import java.util.ArrayList;
import java.util.List;

/** Runs operations that belong to no revision, as create and drop do: no journal, no history. */
public final class ObjectRun {
    private final Database database;
    private final RunListener listener;
    private final CancellableClock clock;

    public ObjectRun(Database database, RunListener listener, Cancellation cancellation) {
        this.database = database;
        this.listener = listener;
        this.clock = new CancellableClock(cancellation);
    }

    /** The statements that {@link #run} would send, without their secrets; nothing is sent. */
    public List<String> plan(Schema before, List<Operation> operations) {
        return Planner.plan(before, operations, database.profile()).statements().stream()
                .map(statement -> SecretSql.masked(statement.sql()))
                .toList();
    }

    /**
     * Runs the operations, and waits for their jobs.
     *
     * @throws RockformException telling how far it came
     */
    public List<StatementRun> run(Schema before, List<Operation> operations) {
        return run(Planner.plan(before, operations, database.profile()));
    }

    /**
     * Runs a plan, and waits for its jobs.
     *
     * @throws RockformException telling how far it came
     */
    public List<StatementRun> run(Plan plan) {
        List<Statement> statements = plan.statements();
        JobWatch watch = new JobWatch(database.connection(), clock, JobSettings.DEFAULT);
        JobProgress progress = new JobProgress(listener, null);
        List<StatementRun> done = new ArrayList<>();
        for (Statement statement : statements) {
            int number = done.size() + 1;
            try {
                clock.check();
                listener.statementStarted(SecretSql.masked(statement.sql()), number, statements.size());
                long started = clock.nanoTime();
                watch.await(watch.send(statement, progress), progress);
                StatementRun run =
                        new StatementRun(statement.sql(), Outcome.DONE, clock.since(started), statement.job());
                done.add(run);
                listener.statementFinished(run, number, statements.size());
            } catch (RockformException e) {
                throw told(e, number, statements.size());
            }
        }
        return done;
    }

    private static RockformException told(RockformException cause, int number, int count) {
        Problem problem = cause.problems().get(0);
        String message = "stopped at statement " + number + " of " + count + ": " + problem.message();
        String remedy = "The " + (number - 1)
                + " before it are done. Mend the cause, and run the command again: it goes on" + " with what is left.";
        return new RockformException(new Problem(problem.code(), message, problem.place(), remedy), cause);
    }
}
