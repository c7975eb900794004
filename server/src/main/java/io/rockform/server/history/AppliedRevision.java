// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What the database remembers of a revision.
 *
 * @param parents the revisions that it follows, as they were when it was applied
 * @param checksum of the revision's file; empty if it was stamped
 * @param run the run that changed it last
 * @param changedAt when it was applied, reverted or stamped
 * @param changedBy {@code user@host}
 * @param duration of its statements and jobs; zero if it was stamped
 */
public record AppliedRevision(
        String id,
        State state,
        List<String> parents,
        String message,
        String checksum,
        String run,
        Instant changedAt,
        String changedBy,
        Duration duration) {
    public AppliedRevision {
        Objects.requireNonNull(id);
        Objects.requireNonNull(state);
        Objects.requireNonNull(message);
        Objects.requireNonNull(checksum);
        Objects.requireNonNull(run);
        Objects.requireNonNull(changedAt);
        Objects.requireNonNull(changedBy);
        Objects.requireNonNull(duration);
        parents = List.copyOf(parents);
    }

    /** Whether the revision is in the database. */
    public enum State {
        APPLIED,
        /** It was applied once and then taken back. */
        REVERTED
    }

    public boolean isApplied() {
        return state == State.APPLIED;
    }
}
