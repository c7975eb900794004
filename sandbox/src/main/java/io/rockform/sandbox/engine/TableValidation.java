// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.schema.Table;

/** What CREATE TABLE refuses of a table by itself. */
final class TableValidation {
    private TableValidation() {}

    static void check(DdlScope scope, Table table) {
        if (table.columns().isEmpty()) {
            throw new IllegalArgumentException("the parser takes no table without columns: "
                    + scope.database().name());
        }
    }
}
