// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.statement;

import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.text.SqlText;

/** Statements on rows, which the row store carries. */
final class RowStatements {
    private RowStatements() {}

    static Command read(SqlText statement) {
        return session -> session.server().rows().execute(statement, session::rowScope);
    }
}
