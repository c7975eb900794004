// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code rockform resolve}.
 *
 * @param how what is to become of the statement
 * @param statement its number in the revision, from 1; null for the one that the last run stopped at
 * @param dryRun whether to write nothing, and only tell what would be
 */
public record ResolveRequest(How how, @Nullable Integer statement, boolean dryRun) {
    public ResolveRequest {
        Objects.requireNonNull(how);
    }

    /** What a person says of a statement. */
    public enum How {
        /** It has taken effect. */
        DONE,
        /** It is to be sent again. */
        RETRY,
        /** It is not to be sent. */
        SKIP
    }
}
