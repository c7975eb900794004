// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.run.Database;
import io.rockform.server.history.HistoryLocks;
import java.util.Optional;

/** {@code rockform unlock}: takes the lock away from whoever holds it, who stops before its next statement. */
public final class Unlock implements Verb<UnlockRequest, UnlockResult> {
    @Override
    public UnlockResult run(Invocation invocation, UnlockRequest request) {
        try (Database database = new Workspace(invocation).open()) {
            HistoryLocks locks = database.history().locks();
            Optional<String> owner = request.dryRun() ? locks.owner() : locks.unlock();
            return new UnlockResult(owner.orElse(null), request.dryRun());
        }
    }
}
