// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.statement;

import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.Token;
import io.rockform.sandbox.text.TokenReader;

/** KILL of a connection, or of what runs on it. */
final class KillStatement {
    private KillStatement() {}

    /** Reads what follows KILL. */
    static Command read(TokenReader reader) {
        boolean statementOnly = reader.accept("QUERY");
        if (!statementOnly) {
            reader.accept("CONNECTION");
        }
        Token id = reader.take();
        if (id.kind() != Token.Kind.NUMBER) {
            throw reader.notUnderstood();
        }
        reader.expectEnd();
        return session -> {
            boolean found = session.connections().kill(Integer.parseInt(id.value()), statementOnly);
            if (!found) {
                throw Refusals.of(1094, "HY000", "Unknown thread id: " + id.value());
            }
            return Answer.done();
        };
    }
}
