// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.catalog;

import io.rockform.plan.JobKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A schema change that goes on after its ALTER was answered, or one that was done at once and is listed all the same
 * (facts 6.3).
 *
 * @param indexId the id of the new index, as the base table is called in jobs; 0 if there is none
 * @param createdMillis when it was started, in milliseconds since 1970
 * @param dueMillis when it ends, if nothing happens before
 * @param operation what an OPTIMIZE job does; else empty
 * @param failure why it will be cancelled in the end; null if it will finish
 * @param outcome how it ended
 * @param target what its end makes of the table, or of the materialized view
 */
public record SchemaJob(
        long id,
        JobKind kind,
        String database,
        String tableName,
        long indexId,
        long createdMillis,
        long dueMillis,
        String operation,
        @Nullable String failure,
        Outcome outcome,
        StoredObject target) {
    public SchemaJob {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(database);
        Objects.requireNonNull(tableName);
        Objects.requireNonNull(operation);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(target);
    }

    /**
     * How a job ended.
     *
     * @param ended false while it runs, and then the rest means nothing
     * @param reason why it was cancelled; empty if it finished
     */
    public record Outcome(boolean ended, boolean cancelled, String reason, long endedMillis) {
        public static final Outcome RUNNING = new Outcome(false, false, "", 0);

        public static Outcome finished(long millis) {
            return new Outcome(true, false, "", millis);
        }

        public static Outcome cancelled(String reason, long millis) {
            return new Outcome(true, true, reason, millis);
        }
    }

    /** The states that SHOW ALTER TABLE prints. */
    public enum State {
        PENDING,
        WAITING_TXN,
        RUNNING,
        FINISHED,
        CANCELLED
    }

    /** A job passes its first three states in thirds of its time. */
    public State state(long nowMillis) {
        if (outcome.cancelled()) {
            return State.CANCELLED;
        }
        if (outcome.ended()) {
            return State.FINISHED;
        }
        long third = Math.max(1, (dueMillis - createdMillis) / 3);
        long passed = nowMillis - createdMillis;
        if (passed < third) {
            return State.PENDING;
        }
        return passed < 2 * third ? State.WAITING_TXN : State.RUNNING;
    }

    /** The job as it is when its time has come. */
    public SchemaJob atItsEnd() {
        return with(failure == null ? Outcome.finished(dueMillis) : Outcome.cancelled(failure, dueMillis));
    }

    public boolean isDue(long nowMillis) {
        return !outcome.ended() && nowMillis >= dueMillis;
    }

    public SchemaJob with(Outcome changed) {
        return new SchemaJob(
                id, kind, database, tableName, indexId, createdMillis, dueMillis, operation, failure, changed, target);
    }
}
