// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import java.time.Duration;

/**
 * How patiently jobs are waited for.
 *
 * @param poll the longest pause between two looks; the first ones are closer together, since a job on a small table may be
 *     quick. The server itself moves a job on every ten seconds (facts 6.3)
 * @param jobTimeout how long a job may take. The server cancels it after a day of its own accord
 * @param busyTimeout how long a table may be busy with a job of someone else's before a statement is given up
 */
public record JobSettings(Duration poll, Duration jobTimeout, Duration busyTimeout) {
    /** A look each second, a day for a job, an hour for someone else's. */
    public static final JobSettings DEFAULT =
            new JobSettings(Duration.ofSeconds(1), Duration.ofHours(25), Duration.ofHours(1));
}
