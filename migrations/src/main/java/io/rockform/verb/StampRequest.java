// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import java.util.List;

/**
 * {@code rockform stamp}: record where the database is, without running anything.
 *
 * @param targets names of revisions, or {@code base}
 * @param sql whether to give the script instead of running it
 * @param purge whether to forget first what is recorded, known here or not
 * @param dryRun whether to record nothing, and only tell what would be recorded
 */
public record StampRequest(List<String> targets, boolean sql, boolean purge, boolean dryRun) {
    public StampRequest(List<String> targets, boolean sql, boolean purge) {
        this(targets, sql, purge, false);
    }

    public StampRequest {
        targets = List.copyOf(targets);
    }
}
