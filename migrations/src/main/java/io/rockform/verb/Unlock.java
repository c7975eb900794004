// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.run.Database;

/** {@code rockform unlock}: takes the lock away from whoever holds it, who stops before its next statement. */
public final class Unlock implements Verb<UnlockRequest, UnlockResult> {
    @Override
    public UnlockResult run(Invocation invocation, UnlockRequest request) {
        try (Database database = new Workspace(invocation).open()) {
            return new UnlockResult(database.history().locks().unlock().orElse(null));
        }
    }
}
