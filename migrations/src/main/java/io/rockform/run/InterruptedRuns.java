// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.server.history.History;
import io.rockform.server.history.Journal;
import io.rockform.server.history.JournalEntry;
import io.rockform.server.history.RunRecord;
import java.time.Instant;
import java.util.List;

/** What earlier runs have left. */
public final class InterruptedRuns {
    private InterruptedRuns() {}

    /** The journal of the revision that was left half-done; empty if there is none. */
    public static List<JournalEntry> left(Database database) {
        History history = database.history();
        return history.exists()
                ? EarlierRun.find(history.journal(), history.revisions())
                        .map(EarlierRun::entries)
                        .orElse(List.of())
                : List.of();
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
