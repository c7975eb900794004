// SPDX-License-Identifier: Apache-2.0
package io.rockform.hook;

import java.util.Objects;

/**
 * A statement of a revision.
 *
 * @param sql without a final semicolon
 * @param number from 1 to {@code count}, over the statements of the revision
 */
public record StatementEvent(RevisionEvent revision, String sql, int number, int count) {
    public StatementEvent {
        Objects.requireNonNull(revision);
        Objects.requireNonNull(sql);
    }
}
