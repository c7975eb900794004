// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import org.jspecify.annotations.Nullable;

/**
 * {@code rockform history}.
 *
 * @param range {@code a:b}, {@code a:}, {@code :b}; null for all
 * @param indicateCurrent whether to ask the database which revisions it is at
 * @param journal whether to tell, too, what runs did of each revision, if the database can be asked
 * @param acceptChanged whether to record the files as they are now, where they were changed after they were applied
 */
public record HistoryRequest(@Nullable String range, boolean indicateCurrent, boolean journal, boolean acceptChanged) {
    public HistoryRequest(@Nullable String range, boolean indicateCurrent) {
        this(range, indicateCurrent, false, false);
    }
}
