// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.run.Direction;
import io.rockform.run.RevisionEntry;
import io.rockform.run.RevisionRun;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code upgrade} and {@code downgrade} did, or would do.
 *
 * @param revisions those that were run, in order; empty if there was nothing to do, or for a script
 * @param current where the database is now; empty at base, or for a script
 * @param script the SQL script; null unless it was asked for
 * @param planned what would be run, in order; null unless that was asked for
 */
public record RunResult(
        List<RevisionRun> revisions,
        List<String> current,
        @Nullable String script,
        @Nullable List<PlannedRevision> planned)
        implements VerbResult {
    public RunResult {
        revisions = List.copyOf(revisions);
        current = List.copyOf(current);
        planned = planned == null ? null : List.copyOf(planned);
    }

    public RunResult(List<RevisionRun> revisions, List<String> current, @Nullable String script) {
        this(revisions, current, script, null);
    }

    /** A revision that would be run. @param statements the SQL, without final semicolons */
    public record PlannedRevision(RevisionEntry revision, Direction direction, List<String> statements) {
        public PlannedRevision {
            Objects.requireNonNull(revision);
            Objects.requireNonNull(direction);
            statements = List.copyOf(statements);
        }
    }
}
