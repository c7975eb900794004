// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import org.jspecify.annotations.Nullable;

/** The connection ended before a statement was answered: whether it took effect has to be found out (facts 12.4). */
public final class ConnectionLost extends RockformException {
    private static final long serialVersionUID = 1L;

    private final String server;
    private final String reason;
    private final String statement;

    public ConnectionLost(String server, String statement, String reason, @Nullable Throwable cause) {
        super(
                Problem.of(
                                ProblemCode.UNREACHABLE,
                                "the connection to " + server + " was lost before a statement was answered (" + reason
                                        + "); it may or may not have taken effect\n"
                                        + SecretSql.masked(statement).indent(4).stripTrailing())
                        .remedy("Run the command again once the server answers."),
                cause);
        this.server = server;
        this.reason = reason;
        this.statement = statement;
    }

    /** The frontend: {@code host:port}. */
    public String server() {
        return server;
    }

    /** In a line, without a password. */
    public String reason() {
        return reason;
    }

    /** The statement that was not answered. */
    public String statement() {
        return statement;
    }
}
