// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.sandbox.rows.RowScope;
import io.rockform.sandbox.text.SqlText;

/** Statements on rows, which the row store carries. */
final class RowStatements {
    private RowStatements() {}

    static Command read(SqlText statement) {
        return session -> session.server().rows().execute(statement, () -> scope(session));
    }

    static RowScope scope(SandboxSession session) {
        return new RowScope(
                session.client().connectionId(),
                session.catalog(),
                session.currentDatabase(),
                session.rights(),
                session.variables()::all);
    }
}
