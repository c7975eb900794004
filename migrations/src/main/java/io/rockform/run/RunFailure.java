// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.history.RevisionFile;
import io.rockform.plan.Statement;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.server.ConnectionLost;
import io.rockform.server.JobFailed;
import io.rockform.server.StatementRefused;
import io.rockform.server.history.JournalEntry;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells what a revision that stopped in the middle has done, what it has not, and how to go on. */
final class RunFailure {
    private static final int SHOWN = 200;

    private RunFailure() {}

    /**
     * The failure, told.
     *
     * @param entries how far each statement has come
     * @param at the index of the statement that did not end well, or that was not begun
     * @param reverted what was taken back, as lines; empty if nothing was to be
     */
    static RockformException told(
            RockformException cause, RevisionPlan plan, List<JournalEntry> entries, int at, String reverted) {
        List<Statement> statements = plan.statements();
        RevisionFile revision = plan.revision();
        Problem first = cause.problems().get(0);
        boolean sent = at < entries.size() && entries.get(at).state() != JournalEntry.State.INTENDED;
        StringBuilder message = new StringBuilder(verb(plan.direction()))
                .append(" of revision ")
                .append(revision.title())
                .append(" stopped ")
                .append(sent ? "at" : "before")
                .append(" statement ")
                .append(Math.min(at + 1, statements.size()))
                .append(" of ")
                .append(statements.size())
                .append(": ")
                .append(first.message());
        list(message, "done:", entries, JournalEntry::isOver);
        list(message, "refused, without effect:", entries, entry -> entry.state() == JournalEntry.State.FAILED);
        list(message, "its job goes on in the server:", entries, entry -> entry.state() == JournalEntry.State.WAITING);
        list(message, "sent, its effect not known yet:", entries, entry -> entry.state() == JournalEntry.State.SENT);
        list(message, "not sent:", entries, entry -> entry.state() == JournalEntry.State.INTENDED);
        message.append(reverted);
        Problem problem = new Problem(
                first.code(), message.toString(), first.place(), remedy(cause, entries, at, sent, reverted));
        return new RockformException(problem, cause);
    }

    private static String verb(Direction direction) {
        return switch (direction) {
            case UPGRADE -> "the upgrade";
            case DOWNGRADE -> "the downgrade";
        };
    }

    private static void list(
            StringBuilder message, String title, List<JournalEntry> entries, Predicate<JournalEntry> which) {
        if (entries.stream().noneMatch(which)) {
            return;
        }
        message.append("\n  ").append(title);
        for (int index = 0; index < entries.size(); index++) {
            if (which.test(entries.get(index))) {
                String line = entries.get(index).statement().strip().replaceAll("\\s+", " ");
                message.append("\n    ").append(index + 1).append(". ");
                message.append(line.length() <= SHOWN ? line : line.substring(0, SHOWN) + " …");
            }
        }
    }

    private static @Nullable String remedy(
            RockformException cause, List<JournalEntry> entries, int at, boolean sent, String reverted) {
        if (cause instanceof UnknownEffect) {
            return cause.problems().get(0).remedy();
        }
        String where = "it goes on with statement " + (at + 1) + ".";
        boolean waits = entries.stream().anyMatch(entry -> entry.state() == JournalEntry.State.WAITING);
        if (cause.code() == ProblemCode.INTERRUPTED || cause.code() == ProblemCode.TIMED_OUT) {
            return "Run the command again: " + (waits ? "it waits for the job, then goes on." : where);
        }
        boolean doubt = cause instanceof ConnectionLost
                || (cause instanceof StatementRefused refused && refused.leavesDoubt())
                || (cause instanceof JobFailed failed && !failed.isOver());
        if (doubt) {
            return "Run the command again once the server answers: it finds out what took effect, and goes on from there.";
        }
        if (!reverted.isEmpty()) {
            return "Mend the cause, in the database or in the revision, and run the command again.";
        }
        boolean begun = sent && entries.stream().anyMatch(JournalEntry::isOver);
        String revision = begun ? " In the revision's file, leave what was done already as it is." : "";
        return "Mend the cause, in the database or in the revision, and run the command again: " + where + revision;
    }
}
