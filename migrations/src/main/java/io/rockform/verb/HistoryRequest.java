// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import org.jspecify.annotations.Nullable;

/**
 * {@code rockform history}.
 *
 * @param range {@code a:b}, {@code a:}, {@code :b}; null for all
 * @param indicateCurrent whether to ask the database which revisions it is at
 * @param acceptChanged whether to record the files as they are now, where they were changed after they were applied
 */
public record HistoryRequest(@Nullable String range, boolean indicateCurrent, boolean acceptChanged) {
    public HistoryRequest(@Nullable String range, boolean indicateCurrent) {
        this(range, indicateCurrent, false);
    }
}
