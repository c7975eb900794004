// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.run.RevisionEntry;
import java.util.List;

/**
 * The revisions of the history, or of a part of it.
 *
 * @param revisions the newest first
 * @param changed those of them whose files are no longer what {@code revisions.sum} says; the reader sees whether one of them
 *     is applied anywhere
 * @param journal what runs did of these revisions, in the order of the runs; empty where it was not asked for
 */
public record HistoryResult(List<RevisionEntry> revisions, List<ChangedFile> changed, List<JournaledRun> journal)
        implements VerbResult {
    public HistoryResult {
        revisions = List.copyOf(revisions);
        changed = List.copyOf(changed);
        journal = List.copyOf(journal);
    }

    /**
     * A file that was changed after its checksum was written down.
     *
     * @param revision the id
     * @param recorded the checksum that is written down
     * @param now that of the file
     */
    public record ChangedFile(String revision, String recorded, String now) {}
}
