// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.server.history.AppliedRevision;
import io.rockform.server.history.Journal;
import io.rockform.server.history.JournalEntry;
import io.rockform.server.history.JournalEntry.State;
import io.rockform.server.history.RunRecord;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A revision that an earlier run left half-done.
 *
 * @param entries the journal's, of this revision, in order
 */
record EarlierRun(RunRecord record, String revision, JournalEntry.Direction direction, List<JournalEntry> entries) {
    EarlierRun {
        Objects.requireNonNull(record);
        Objects.requireNonNull(revision);
        Objects.requireNonNull(direction);
        entries = List.copyOf(entries);
    }

    /**
     * What the newest run that did not end well has left; empty if it changed nothing, or its last revision is complete.
     *
     * @param recorded what the history says of revisions
     */
    static Optional<EarlierRun> find(Journal journal, Collection<AppliedRevision> recorded) {
        Optional<RunRecord> unfinished = journal.unfinished();
        if (unfinished.isEmpty()) {
            return Optional.empty();
        }
        List<JournalEntry> entries = journal.entries(unfinished.get().id());
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        JournalEntry last = entries.get(entries.size() - 1);
        EarlierRun run = new EarlierRun(
                unfinished.get(),
                last.revision(),
                last.direction(),
                entries.stream()
                        .filter(entry -> entry.revision().equals(last.revision()))
                        .toList());
        return run.hasEffect() && !run.isRecorded(recorded) ? Optional.of(run) : Optional.empty();
    }

    private boolean hasEffect() {
        return entries.stream().anyMatch(entry -> entry.state() != State.INTENDED && entry.state() != State.FAILED);
    }

    private boolean isRecorded(Collection<AppliedRevision> recorded) {
        boolean applied =
                recorded.stream().anyMatch(each -> each.isApplied() && each.id().equals(revision));
        return applied == (direction == JournalEntry.Direction.UPGRADE);
    }

    /** How many statements are done for certain: the first ones. */
    int done() {
        int count = 0;
        while (count < entries.size() && isDone(entries.get(count).state())) {
            count++;
        }
        return count;
    }

    private static boolean isDone(State state) {
        return state == State.DONE || state == State.SKIPPED;
    }

    /** The statement whose effect is not known. */
    Optional<JournalEntry> inDoubt() {
        return entries.stream().filter(JournalEntry::isInDoubt).findFirst();
    }

    Direction runDirection() {
        return direction == JournalEntry.Direction.UPGRADE ? Direction.UPGRADE : Direction.DOWNGRADE;
    }
}
