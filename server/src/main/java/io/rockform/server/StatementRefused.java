// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.problem.ServerError;
import org.jspecify.annotations.Nullable;

/** The server answered a statement with an error. */
public final class StatementRefused extends RockformException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 4000;

    private final transient ServerError error;
    private final String statement;

    public StatementRefused(ServerError error, String statement, @Nullable Throwable cause) {
        super(problem(error, statement), cause);
        this.error = error;
        this.statement = statement;
    }

    private static Problem problem(ServerError error, String sent) {
        String statement = SecretSql.masked(sent);
        String shown = statement.length() <= SHOWN ? statement : statement.substring(0, SHOWN) + " …";
        String number = error.code() + (error.sqlState().isEmpty() ? "" : ", " + error.sqlState());
        String message = "the server refused a statement (" + number + "): " + error.message();
        return Problem.of(
                ProblemCode.STATEMENT_REFUSED, message + "\n" + shown.indent(4).stripTrailing());
    }

    /** What the server said. */
    public ServerError error() {
        return error;
    }

    /** The statement as it was sent. */
    public String statement() {
        return statement;
    }

    /**
     * Whether the statement may have taken effect all the same: the frontend gave up waiting (5024), or lost the leader that
     * it had forwarded the statement to (5401; facts 12.3, 12.4).
     */
    public boolean leavesDoubt() {
        return error.code() == 5024 || error.code() == 5401;
    }

    /** Whether the user lacks a privilege (5203; facts 12.3). */
    public boolean isAccessDenied() {
        return error.code() == 5203;
    }
}
