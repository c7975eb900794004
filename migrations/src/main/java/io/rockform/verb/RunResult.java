// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.run.RevisionRun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code upgrade} and {@code downgrade} did, or would do.
 *
 * @param revisions those that were run, in order; empty if there was nothing to do, or for a script
 * @param current where the database is now; empty at base, or for a script
 * @param script the SQL script; null unless it was asked for
 */
public record RunResult(
        List<RevisionRun> revisions,
        List<String> current,
        @Nullable String script) implements VerbResult {
    public RunResult {
        revisions = List.copyOf(revisions);
        current = List.copyOf(current);
    }
}
