// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.statement;

import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.text.QualifiedName;
import io.rockform.sandbox.text.Token;
import io.rockform.sandbox.text.TokenReader;

/** USE of a database, with or without its catalog, and the older {@code USE 'catalog c'} (facts 11). */
final class UseStatement {
    private static final String CATALOG = "catalog ";

    private UseStatement() {}

    /** Reads what follows USE. */
    static Command read(TokenReader reader) {
        if (reader.peek().kind() == Token.Kind.TEXT) {
            String text = reader.text();
            reader.expectEnd();
            String name = text.startsWith(CATALOG) ? text.substring(CATALOG.length()) : text;
            return session -> {
                if (!name.equals(SandboxSession.DEFAULT_CATALOG)) {
                    throw Refusals.unknownCatalog(name);
                }
                return io.rockform.sandbox.session.Answer.done();
            };
        }
        QualifiedName name = reader.qualifiedName();
        reader.expectEnd();
        return session -> session.use(name.database(), name.name());
    }
}
