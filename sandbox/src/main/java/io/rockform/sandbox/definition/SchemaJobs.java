// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.definition;

import io.rockform.plan.JobKind;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.RefusedException;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.SchemaJob;
import io.rockform.sandbox.catalog.SchemaJob.Outcome;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.engine.BaseChange;
import io.rockform.sandbox.engine.SandboxServer;
import io.rockform.sandbox.engine.ServerVersion;
import io.rockform.sandbox.fault.JobFault;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Starts the jobs that go on after their statement was answered (facts 6.2, 6.3). */
final class SchemaJobs {
    /** Ids of a job, its new index and its transaction. */
    static final int IDS = 3;

    private static final String DOCUMENTATION = "https://docs.starrocks.io/docs/sql-reference/sql-statements/";

    private final DdlScope scope;

    SchemaJobs(DdlScope scope) {
        this.scope = scope;
    }

    /**
     * Starts a job.
     *
     * @param numbered the catalog after the job was given its ids
     * @param jobId the first of them
     * @param operation what the job is listed with
     * @param after what its end makes of the table
     */
    Catalog start(Catalog numbered, long jobId, JobKind kind, String operation, StoredObject after) {
        SandboxServer server = scope.session().server();
        JobFault course = server.faults().ofJob(after.name()).orElse(JobFault.slow(server.jobDuration()));
        Duration duration =
                switch (course.kind()) {
                    case SLOW, STUCK, LOST -> course.duration();
                    case CANCELLED -> server.jobDuration();
                };
        if (course.kind() == JobFault.Kind.LOST) {
            return numbered;
        }
        String failure = course.kind() == JobFault.Kind.CANCELLED ? course.reason() : null;
        SchemaJob job = job(jobId, jobId + 1, kind, operation, after, duration, failure);
        Catalog started = numbered.with(job);
        return duration.isZero() && failure == null ? ended(started, job) : started;
    }

    private Catalog ended(Catalog started, SchemaJob job) {
        SchemaJob done = job.with(Outcome.finished(scope.now()));
        return new BaseChange(started, scope.session().version()).finished(done);
    }

    /** What was done at once, but is listed all the same. */
    SchemaJob done(long jobId, StoredObject after) {
        return job(jobId, 0, JobKind.COLUMN, "", after, Duration.ZERO, null).with(Outcome.finished(scope.now()));
    }

    private SchemaJob job(
            long id,
            long indexId,
            JobKind kind,
            String operation,
            StoredObject target,
            Duration duration,
            @Nullable String failure) {
        long now = scope.now();
        return new SchemaJob(
                id,
                kind,
                scope.database().name(),
                target.name(),
                indexId,
                now,
                now + duration.toMillis(),
                operation,
                failure,
                Outcome.RUNNING,
                target);
    }

    /** What is answered while a job runs. Recorded jobs/*: 4.1 has no quotes, no line break and other links. */
    RefusedException inProgress(SchemaJob job) {
        boolean newer = scope.session().version().isAtLeast(ServerVersion.V4_1);
        String table = newer ? job.tableName() : "\"" + job.tableName() + "\"";
        return switch (job.kind()) {
            case OPTIMIZE ->
                Refusals.plain(
                        "The table " + table + " is currently in state " + (newer ? "OPTIMIZE" : "\"OPTIMIZE\""));
            case COLUMN ->
                Refusals.plain("A schema change operation is in progress on the table " + table + waiting(newer)
                        + alterLink(newer));
            case ROLLUP ->
                Refusals.plain("A materialized view or rollup index is being created on the table " + table
                        + waiting(newer) + DOCUMENTATION
                        + (newer ? "materialized_view" : "data-manipulation") + "/SHOW_ALTER_MATERIALIZED_VIEW or "
                        + alterLink(newer));
        };
    }

    private static String waiting(boolean newer) {
        return ". Please wait until the current operation completes." + (newer ? " " : "\n")
                + "To check the status of the operation, see ";
    }

    private static String alterLink(boolean newer) {
        return DOCUMENTATION + (newer ? "table_bucket_part_index" : "data-manipulation") + "/SHOW_ALTER";
    }
}
