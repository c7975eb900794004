// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import java.time.Duration;

/**
 * How a lock is taken and kept.
 *
 * @param lease a lock that was not renewed for so long is taken for dead; it is renewed three times in a lease
 * @param patience how long to wait for a lock that someone else holds; zero gives up at once. Who has less patience than
 *     a lease does not see that an owner on another machine is dead
 * @param poll the pause between two looks
 */
public record LockSettings(Duration lease, Duration patience, Duration poll) {
    /** A minute's lease, ten minutes' patience, a look each second. */
    public static final LockSettings DEFAULT =
            new LockSettings(Duration.ofSeconds(60), Duration.ofMinutes(10), Duration.ofSeconds(1));

    /** When a lock is due to be renewed. */
    Duration renewal() {
        return lease.dividedBy(3);
    }
}
