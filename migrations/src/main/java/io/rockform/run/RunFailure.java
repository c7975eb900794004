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
import java.util.List;

/** Tells what a revision that stopped in the middle has done, what it has not, and how to go on. */
final class RunFailure {
    private static final int SHOWN = 200;

    private RunFailure() {}

    /**
     * @param at the index of the statement that did not end well, or that was not begun
     * @param sent whether that one was sent
     */
    static RockformException told(RockformException cause, RevisionPlan plan, int at, boolean sent) {
        List<Statement> statements = plan.plan().statements();
        RevisionFile revision = plan.revision();
        Problem first = cause.problems().get(0);
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
        list(message, "done:", statements, 0, at);
        list(message, sent ? doubt(cause) : "not sent:", statements, at, sent ? at + 1 : statements.size());
        if (sent) {
            list(message, "not sent:", statements, at + 1, statements.size());
        }
        Problem problem = new Problem(first.code(), message.toString(), first.place(), remedy(cause, at, sent));
        return new RockformException(problem, cause);
    }

    private static String verb(Direction direction) {
        return switch (direction) {
            case UPGRADE -> "the upgrade";
            case DOWNGRADE -> "the downgrade";
        };
    }

    private static String doubt(RockformException cause) {
        if ((cause instanceof StatementRefused refused && !refused.leavesDoubt())
                || (cause instanceof JobFailed failed && failed.isOver())) {
            return "refused, without effect:";
        }
        return cause.code() == ProblemCode.INTERRUPTED
                ? "its job goes on in the server:"
                : "sent, its effect not known yet:";
    }

    private static void list(StringBuilder message, String title, List<Statement> statements, int from, int to) {
        if (from >= to) {
            return;
        }
        message.append("\n  ").append(title);
        for (int index = from; index < Math.min(to, statements.size()); index++) {
            String line = statements.get(index).sql().strip().replaceAll("\\s+", " ");
            message.append("\n    ").append(index + 1).append(". ");
            message.append(line.length() <= SHOWN ? line : line.substring(0, SHOWN) + " …");
        }
    }

    private static String remedy(RockformException cause, int at, boolean sent) {
        String where = "it goes on with statement " + (at + 1) + ".";
        if (cause.code() == ProblemCode.INTERRUPTED) {
            return "Run the command again: " + (sent ? "it waits for the job, then goes on." : where);
        }
        boolean doubt = cause instanceof ConnectionLost
                || (cause instanceof StatementRefused refused && refused.leavesDoubt())
                || (cause instanceof JobFailed failed && !failed.isOver());
        if (doubt) {
            return "Run the command again once the server answers: it finds out what took effect, and goes on from there.";
        }
        String revision = at == 0 ? "" : " In the revision's file, leave what was done already as it is.";
        return "Mend the cause, in the database or in the revision, and run the command again: " + where + revision;
    }
}
