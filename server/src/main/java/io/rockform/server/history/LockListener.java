// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import java.time.Duration;

/** Told, at each look, that the lock is someone else's. */
@FunctionalInterface
public interface LockListener {
    /** Hears nothing. */
    LockListener SILENT = (owner, waited) -> {};

    /**
     * The lock is someone else's.
     *
     * @param owner who holds it, for people
     */
    void waiting(String owner, Duration waited);
}
