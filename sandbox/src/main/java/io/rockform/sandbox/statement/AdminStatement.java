// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.statement;

import io.rockform.sandbox.access.Privilege;
import io.rockform.sandbox.access.Securable;
import io.rockform.sandbox.answer.LikePattern;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.TokenReader;

/** ADMIN SHOW and SET FRONTEND CONFIG. */
final class AdminStatement {
    private AdminStatement() {}

    /** Reads what follows ADMIN. */
    static Command read(TokenReader reader) {
        return reader.accept("SET") ? set(reader) : show(reader);
    }

    private static Command show(TokenReader reader) {
        reader.expect("SHOW", "FRONTEND", "CONFIG");
        LikePattern pattern = reader.like().map(LikePattern::ignoringCase).orElse(LikePattern.any());
        reader.expectEnd();
        return session -> {
            session.rights().need(Privilege.OPERATE, Securable.SYSTEM);
            return session.server().configuration().show(pattern);
        };
    }

    private static Command set(TokenReader reader) {
        reader.expect("FRONTEND", "CONFIG", "(");
        String key = reader.text();
        reader.expect("=");
        String value = reader.text();
        reader.expect(")");
        reader.expectEnd();
        return session -> {
            session.rights().need(Privilege.OPERATE, Securable.SYSTEM);
            session.server().configuration().set(key, value);
            return Answer.done();
        };
    }
}
