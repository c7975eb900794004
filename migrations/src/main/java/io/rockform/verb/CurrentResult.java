// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.problem.ExitCode;
import io.rockform.run.RevisionEntry;
import java.util.List;

/**
 * Where the database is.
 *
 * @param database the server's URL, without its password
 * @param revisions where the database is; empty at base
 * @param unknown ids in the database that have no file
 * @param pending how many revisions are not applied
 * @param checked whether it is a failure if there are any
 */
public record CurrentResult(
        String database, List<RevisionEntry> revisions, List<String> unknown, int pending, boolean checked)
        implements VerbResult {
    public CurrentResult {
        revisions = List.copyOf(revisions);
        unknown = List.copyOf(unknown);
    }

    /** Whether everything that there is has been applied. */
    public boolean isAtHeads() {
        return pending == 0 && unknown.isEmpty();
    }

    /** That of {@code --check-heads}. */
    @Override
    public ExitCode exitCode() {
        return checked && !isAtHeads() ? ExitCode.DIFFERENT : ExitCode.DONE;
    }
}
