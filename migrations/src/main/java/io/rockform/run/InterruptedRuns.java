// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.project.RunSettings;
import io.rockform.server.history.History;
import io.rockform.server.history.HistoryLock;
import io.rockform.server.history.Journal;
import io.rockform.server.history.JournalEntry;
import io.rockform.server.history.RunRecord;
import io.rockform.server.history.Runner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What earlier runs have left. */
public final class InterruptedRuns {
    private InterruptedRuns() {}

    /**
     * A revision that was left half-done.
     *
     * @param run the run that did so
     * @param entries the revision's, in order
     */
    public record Left(RunRecord run, List<JournalEntry> entries) {
        public Left {
            entries = List.copyOf(entries);
        }
    }

    /** The revision that was left half-done; empty if there is none. */
    public static Optional<Left> left(Database database) {
        History history = database.history();
        return history.exists()
                ? EarlierRun.findStopped(history.journal(), history.revisions())
                        .map(found -> new Left(found.record(), found.entries()))
                : Optional.empty();
    }

    private static List<JournalEntry> entriesLeft(Database database) {
        return left(database).map(Left::entries).orElse(List.of());
    }

    /** A statement by its number in the revision, as it was and as it is now. */
    public record Resolved(int number, JournalEntry before, JournalEntry after) {}

    /**
     * Changes, by a person's word, what the journal says of a statement of the revision that was left half-done.
     *
     * @param number the statement's in the revision, from 1; null for the first that is in doubt, or that failed
     * @param dryRun whether to write nothing, and only tell what would be written
     * @param resolution what to write, given the entry and who says so
     */
    public static Resolved resolve(
            Database database,
            @Nullable Integer number,
            boolean dryRun,
            BiFunction<JournalEntry, String, JournalEntry> resolution,
            RunSettings settings,
            RunListener listener,
            Cancellation cancellation) {
        History history = database.history();
        if (!history.exists()) {
            throw nothingLeft();
        }
        if (dryRun) {
            return resolved(entriesLeft(database), number, resolution);
        }
        CancellableClock clock = new CancellableClock(cancellation);
        try (HistoryLock lock =
                history.locks().acquire(Runner.thisProcess(), settings.lock(), clock, listener::waitingForLock)) {
            Resolved resolved = resolved(entriesLeft(database), number, resolution);
            lock.ensureHeld();
            history.journal().write(resolved.after());
            return resolved;
        }
    }

    private static Resolved resolved(
            List<JournalEntry> left,
            @Nullable Integer number,
            BiFunction<JournalEntry, String, JournalEntry> resolution) {
        int index = number == null ? stoppedAt(left) : number - 1;
        if (index < 0 || index >= left.size()) {
            throw left.isEmpty() ? nothingLeft() : noSuch(number, left);
        }
        JournalEntry before = left.get(index);
        return new Resolved(
                index + 1, before, resolution.apply(before, Runner.thisProcess().toString()));
    }

    private static int stoppedAt(List<JournalEntry> left) {
        for (JournalEntry entry : left) {
            if (entry.isInDoubt()) {
                return left.indexOf(entry);
            }
        }
        for (JournalEntry entry : left) {
            if (entry.state() == JournalEntry.State.FAILED) {
                return left.indexOf(entry);
            }
        }
        return -1;
    }

    private static RockformException nothingLeft() {
        return new RockformException(
                Problem.of(ProblemCode.INTERRUPTED_RUN, "no run has left anything to be resolved on this database"));
    }

    private static RockformException noSuch(@Nullable Integer number, List<JournalEntry> left) {
        String what = number == null ? "no statement in doubt and none that failed" : "no statement " + number;
        return new RockformException(Problem.of(
                        ProblemCode.USAGE,
                        "revision " + left.get(0).revision() + ", which was left half-done, has " + what)
                .remedy("rockform status lists its " + left.size() + " statements."));
    }

    /** Marks all runs but one as resolved: what they have left is that one's now. */
    static void resolve(Journal journal, Instant now, String current) {
        for (RunRecord run : journal.runs(EarlierRun.RUNS_LOOKED_AT)) {
            if (EarlierRun.isOpen(run) && !run.id().equals(current)) {
                journal.write(run.ended(RunRecord.State.RESOLVED, now, run.message()));
            }
        }
    }

    static RockformException inTheWay(EarlierRun earlier) {
        String verb = earlier.runDirection() == Direction.UPGRADE ? "upgrade" : "downgrade";
        return new RockformException(Problem.of(
                        ProblemCode.INTERRUPTED_RUN,
                        "an earlier run stopped in the middle of the " + verb + " of revision " + earlier.revision()
                                + ", after " + earlier.done() + " of "
                                + earlier.entries().size() + " statements")
                .remedy("Finish that first: run again the command '"
                        + earlier.record().command() + "'. What was done: rockform status"));
    }
}
