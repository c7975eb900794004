// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.run.RevisionEntry;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How things stand.
 *
 * @param database the server's URL, without its password
 * @param current the ids where the database is; empty at base
 * @param pending revisions that the database does not have yet
 * @param lockOwner who runs on this database now; null for nobody
 * @param interrupted the statements of the revision that a run left half-done, or that the lock's owner works on now, in
 *     order; empty if there is none
 */
public record StatusResult(
        String database,
        List<String> current,
        List<RevisionEntry> pending,
        @Nullable String lockOwner,
        List<InterruptedStatement> interrupted)
        implements VerbResult {
    public StatusResult {
        current = List.copyOf(current);
        pending = List.copyOf(pending);
        interrupted = List.copyOf(interrupted);
    }

    /**
     * A statement of the revision that was left half-done.
     *
     * @param number from 1, within the revision
     * @param state in the journal's words: intended, sent, waiting, done, failed, skipped, resolved
     * @param error the server's words; null if it did not fail
     * @param message the same, or who resolved it, or what became of it; empty if there is nothing to say
     * @param job the id of its job in the server; null if it has none, or none is known
     * @param sentAt an ISO instant; null if it was not sent
     * @param endedAt an ISO instant; null if it has not ended
     * @param duration its job included; null if it has not ended
     */
    public record InterruptedStatement(
            String revision,
            int number,
            String sql,
            String state,
            @Nullable String error,
            String message,
            @Nullable Long job,
            @Nullable String sentAt,
            @Nullable String endedAt,
            @Nullable Duration duration) {}
}
