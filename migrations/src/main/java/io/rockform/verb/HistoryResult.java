// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.run.RevisionEntry;
import java.util.List;

/**
 * The revisions of the history, or of a part of it.
 *
 * @param revisions the newest first
 */
public record HistoryResult(List<RevisionEntry> revisions) implements VerbResult {
    public HistoryResult {
        revisions = List.copyOf(revisions);
    }
}
