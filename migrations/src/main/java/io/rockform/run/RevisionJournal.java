// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.plan.Statement;
import io.rockform.server.history.Journal;
import io.rockform.server.history.JournalEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The entries of one revision's statements. What was done may be written with the next statement's intent: if the run is
 * killed in between, the schema tells as much.
 */
final class RevisionJournal {
    private final Journal journal;
    private final List<JournalEntry> entries = new ArrayList<>();
    private final Set<Integer> unwritten = new TreeSet<>();

    RevisionJournal(Journal journal) {
        this.journal = journal;
    }

    /**
     * Writes what is going to be run.
     *
     * @param first the position of the first statement in the run
     */
    void intend(String run, int first, RevisionPlan plan, List<JournalEntry> earlier) {
        List<Statement> statements = plan.statements();
        JournalEntry.Direction direction =
                switch (plan.direction()) {
                    case UPGRADE -> JournalEntry.Direction.UPGRADE;
                    case DOWNGRADE -> JournalEntry.Direction.DOWNGRADE;
                };
        for (int index = 0; index < statements.size(); index++) {
            Statement statement = statements.get(index);
            JournalEntry entry = JournalEntry.intended(
                    run, first + index, plan.revision().id(), direction, statement.sql(), statement.job());
            entries.add(index < earlier.size() ? entry.takenUp(earlier.get(index)) : entry);
        }
        journal.write(entries);
    }

    JournalEntry entry(int index) {
        return entries.get(index);
    }

    List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    /** Writes what became of a statement, and whatever was left to be written. */
    void write(int index, JournalEntry entry) {
        writeLater(index, entry);
        flush();
    }

    /** Writes what became of several statements. */
    void write(Collection<Integer> indexes, List<JournalEntry> changed) {
        int next = 0;
        for (int index : indexes) {
            writeLater(index, changed.get(next++));
        }
        flush();
    }

    /** Notes what became of a statement, to be written with the next entry. */
    void writeLater(int index, JournalEntry entry) {
        entries.set(index, entry);
        unwritten.add(index);
    }

    /** Writes what was left to be written. */
    void flush() {
        journal.write(unwritten.stream().map(entries::get).toList());
        unwritten.clear();
    }
}
