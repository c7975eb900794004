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
import java.util.function.Predicate;

/**
 * A revision that an earlier run left half-done.
 *
 * @param entries the journal's, of this revision, in order
 */
record EarlierRun(RunRecord record, String revision, JournalEntry.Direction direction, List<JournalEntry> entries) {
    /** How far back runs are looked at: open ones are resolved by the next run, so there are never more than a few. */
    static final int RUNS_LOOKED_AT = 100;

    EarlierRun {
        Objects.requireNonNull(record);
        Objects.requireNonNull(revision);
        Objects.requireNonNull(direction);
        entries = List.copyOf(entries);
    }

    /**
     * What the newest run that changed anything and did not end well has left; empty if its last revision is complete. A run
     * that was killed before it wrote what it was going to do hides nothing: the one before it counts.
     *
     * @param recorded what the history says of revisions
     */
    static Optional<EarlierRun> find(Journal journal, Collection<AppliedRevision> recorded) {
        return find(journal, recorded, EarlierRun::hasEffect);
    }

    /** The same, or one whose first statement was refused, which has left nothing but its refusal. */
    static Optional<EarlierRun> findStopped(Journal journal, Collection<AppliedRevision> recorded) {
        return find(journal, recorded, EarlierRun::hasStopped);
    }

    private static Optional<EarlierRun> find(
            Journal journal, Collection<AppliedRevision> recorded, Predicate<EarlierRun> counts) {
        for (RunRecord run : journal.runs(RUNS_LOOKED_AT)) {
            List<JournalEntry> entries = isOpen(run) ? journal.entries(run.id()) : List.of();
            if (entries.isEmpty()) {
                continue;
            }
            EarlierRun earlier = ofLastRevision(run, entries);
            if (counts.test(earlier)) {
                return earlier.isRecorded(recorded) ? Optional.empty() : Optional.of(earlier);
            }
        }
        return Optional.empty();
    }

    /** Whether nobody has finished or resolved it. */
    static boolean isOpen(RunRecord run) {
        return run.state() == RunRecord.State.RUNNING || run.state() == RunRecord.State.FAILED;
    }

    private static EarlierRun ofLastRevision(RunRecord run, List<JournalEntry> entries) {
        JournalEntry last = entries.get(entries.size() - 1);
        List<JournalEntry> own = entries.stream()
                .filter(entry -> entry.revision().equals(last.revision()))
                .toList();
        return new EarlierRun(run, last.revision(), last.direction(), own);
    }

    private boolean hasEffect() {
        return entries.stream().anyMatch(entry -> entry.state() != State.INTENDED && entry.state() != State.FAILED);
    }

    private boolean hasStopped() {
        return entries.stream().anyMatch(entry -> entry.state() != State.INTENDED);
    }

    private boolean isRecorded(Collection<AppliedRevision> recorded) {
        boolean applied =
                recorded.stream().anyMatch(each -> each.isApplied() && each.id().equals(revision));
        return applied == (direction == JournalEntry.Direction.UPGRADE);
    }

    /** How many statements are done for certain. */
    long done() {
        return entries.stream().filter(JournalEntry::isOver).count();
    }

    /** The statement whose effect is not known. */
    Optional<JournalEntry> inDoubt() {
        return entries.stream().filter(JournalEntry::isInDoubt).findFirst();
    }

    Direction runDirection() {
        return direction == JournalEntry.Direction.UPGRADE ? Direction.UPGRADE : Direction.DOWNGRADE;
    }
}
