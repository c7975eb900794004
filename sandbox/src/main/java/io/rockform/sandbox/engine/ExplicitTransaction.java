// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.SqlText;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands between BEGIN and COMMIT since 3.5: INSERT statements, of which nobody sees anything before (facts 12.2). Each
 * is tried out at once, so that it is refused where it stands, and all are carried out together in the end.
 */
final class ExplicitTransaction {
    private final List<SqlText> inserts = new ArrayList<>();

    /** Whether a statement ends or only repeats the transaction. */
    private static boolean isControl(SqlText statement) {
        return statement.startsWith("BEGIN")
                || statement.startsWith("START")
                || statement.startsWith("COMMIT")
                || statement.startsWith("ROLLBACK")
                || statement.startsWith("ROCKFORM");
    }

    /** Runs a statement within the transaction. */
    Answer run(SqlText statement, Command command, SandboxSession session) {
        if (isControl(statement)) {
            return command.run(session);
        }
        if (statement.startsWith("INSERT")) {
            Answer answer = session.server().rows().tryOut(statement, session::rowScope);
            inserts.add(statement);
            return answer;
        }
        if (session.version().isAtLeast(ServerVersion.V4_1)) {
            if (statement.startsWith("SET")) {
                return command.run(session);
            }
            if (isRowStatement(statement)) {
                throw Refusals.notModelled("SELECT, UPDATE and DELETE within an explicit transaction");
            }
        }
        throw Refusals.of(5305, "HY000", "Explicit transaction only support insert statement");
    }

    private static boolean isRowStatement(SqlText statement) {
        return statement.startsWith("SELECT")
                || statement.startsWith("WITH")
                || statement.startsWith("UPDATE")
                || statement.startsWith("DELETE");
    }

    void commit(SandboxSession session) {
        if (!inserts.isEmpty()) {
            session.server().rows().executeTogether(inserts, session::rowScope);
        }
    }
}
