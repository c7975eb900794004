// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.run.Database;
import io.rockform.run.MigrationScript;
import java.util.List;

/** {@code rockform ensure-version}: makes the tables of the history, so that a later user needs no right to do so. */
public final class EnsureVersion implements Verb<EnsureVersionRequest, EnsureVersionResult> {
    @Override
    public EnsureVersionResult run(Invocation invocation, EnsureVersionRequest request) {
        Workspace workspace = new Workspace(invocation);
        if (request.sql()) {
            MigrationScript script = new MigrationScript(
                    workspace.revisions(),
                    workspace.tables(),
                    workspace.offline(),
                    invocation.clock().instant());
            return new EnsureVersionResult("", false, false, script.of("ensure-version", List.of()));
        }
        try (Database database = workspace.open()) {
            boolean existed = database.history().exists();
            if (!request.dryRun()) {
                database.history().create();
            }
            return new EnsureVersionResult(database.name(), !existed, request.dryRun(), null);
        }
    }
}
