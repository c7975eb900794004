// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.run.RevisionEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How things stand.
 *
 * @param database the server's URL, without its password
 * @param current the ids where the database is; empty at base
 * @param pending revisions that the database does not have yet
 * @param lockOwner who runs on this database now; null for nobody
 * @param run the run that they belong to; null if there is none
 * @param interrupted the statements of the revision that a run left half-done, or that the lock's owner works on now, in
 *     order; empty if there is none
 */
public record StatusResult(
        String database,
        List<String> current,
        List<RevisionEntry> pending,
        @Nullable String lockOwner,
        @Nullable JournaledRun run,
        List<JournaledStatement> interrupted)
        implements VerbResult {
    public StatusResult {
        current = List.copyOf(current);
        pending = List.copyOf(pending);
        interrupted = List.copyOf(interrupted);
    }
}
