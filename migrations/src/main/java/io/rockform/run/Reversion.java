// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.operation.Operation;
import io.rockform.operation.describe.RiskAssessment;
import io.rockform.operation.reverse.Reversal;
import io.rockform.plan.Plan;
import io.rockform.plan.Planner;
import io.rockform.plan.Risk;
import io.rockform.plan.Statement;
import io.rockform.plan.Step;
import io.rockform.problem.RockformException;
import io.rockform.schema.Schema;
import io.rockform.server.JobWatch;
import io.rockform.server.history.JournalEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Takes back what was done of a revision, the last step first, until one has no way back that loses nothing. What is left
 * is the beginning of the revision, as if it had been run only so far.
 */
final class Reversion {
    private final RunSite site;
    private final RevisionPlan plan;
    private final RevisionJournal journal;
    private final JobWatch watch;
    private int takenBack;

    Reversion(RunSite site, RevisionPlan plan, RevisionJournal journal) {
        this.site = site;
        this.plan = plan;
        this.journal = journal;
        this.watch = site.watch();
    }

    /** Takes it back. @return what came of it, as lines for the message */
    String run() {
        try {
            for (int position = plan.plan().steps().size() - 1; position >= 0; position--) {
                List<Integer> done = doneOf(position);
                if (!done.isEmpty()) {
                    String obstacle = takeBack(position, done);
                    if (!obstacle.isEmpty()) {
                        return "\n  taken back: " + takenBack + " of the statements; not statement " + (done.get(0) + 1)
                                + ", " + obstacle;
                    }
                }
            }
            return "\n  taken back: all that was done of the revision";
        } catch (RockformException e) {
            return "\n  taking it back stopped: " + e.problems().get(0).message();
        }
    }

    private List<Integer> doneOf(int position) {
        List<Integer> done = new ArrayList<>();
        for (int index = 0; index < plan.statements().size(); index++) {
            if (plan.stepOf(index) == position && journal.entry(index).isOver()) {
                done.add(index);
            }
        }
        return done;
    }

    /** @return why there is no way back; empty if it was gone */
    private String takeBack(int position, List<Integer> done) {
        Step step = plan.step(position);
        Schema before = plan.before(position, site.database().profile());
        Plan back;
        try {
            if (losesData(step.operations())) {
                return "whose data cannot be brought back: " + step.description();
            }
            List<Operation> operations =
                    Reversal.ofAll(step.operations(), before, site.database().profile());
            back = Planner.plan(
                    plan.before(position + 1, site.database().profile()),
                    operations,
                    site.database().profile());
        } catch (RockformException noWayBack) {
            return "which has no way back: " + noWayBack.problems().get(0).message();
        }
        site.listener().notice("taking back: " + step.description());
        write(
                done,
                done.stream()
                        .map(index -> journal.entry(index)
                                .beingReverted(site.instants().instant()))
                        .toList());
        for (Statement statement : back.statements()) {
            watch.await(watch.send(statement, site.progress()), site.progress());
        }
        write(
                done,
                done.stream()
                        .map(index -> journal.entry(index).again("taken back after a failure"))
                        .toList());
        takenBack += done.size();
        return "";
    }

    /** A dropped table could be made again, but not its rows. */
    private static boolean losesData(List<Operation> operations) {
        return operations.stream().anyMatch(operation -> RiskAssessment.of(operation) == Risk.LOSES_DATA);
    }

    private void write(List<Integer> indexes, List<JournalEntry> entries) {
        journal.write(Collections.unmodifiableList(indexes), entries);
    }
}
