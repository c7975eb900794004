// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.schema.Column;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Rollup;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Rollups in CREATE TABLE (facts 6.10, 9.5; [MaterializedViewHandler]). */
final class RollupRules {
    private final Table table;
    private final TableKey key;
    private final Violations violations;

    RollupRules(Table table, TableKey key, Violations violations) {
        this.table = table;
        this.key = key;
        this.violations = violations;
    }

    void check() {
        if (!table.rollups().isEmpty() && key.model() == KeyModel.PRIMARY) {
            violations.execution(
                    null,
                    "Do not support add rollup on primary key table["
                            + table.name().name() + "]",
                    "Leave the rollups out; use a materialized view.");
            return;
        }
        Set<String> names = new HashSet<>(Set.of(table.name().name()));
        for (Rollup rollup : table.rollups()) {
            if (!ObjectNameRules.isLegal(rollup.name())) {
                violations.analysis(
                        null,
                        1103,
                        "42000",
                        "Incorrect table name '" + rollup.name() + "'",
                        "A name has 1 to 1024 characters, none of them NUL.");
            } else if (!names.add(rollup.name())) {
                violations.execution(
                        null,
                        "Rollup index[" + rollup.name() + "] already exists",
                        "Give each rollup a name of its own.");
            }
            check(rollup);
        }
    }

    private void check(Rollup rollup) {
        Set<String> seen = new HashSet<>();
        boolean allThere = true;
        for (String name : rollup.columns()) {
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                violations.analysis(name, "Duplicated column[" + name + "]", "Name each column once.");
            } else if (table.column(name).isEmpty()) {
                allThere = false;
                violations.execution(
                        name, "Column[" + name + "] does not exist", "Take columns of the table into the rollup.");
            }
        }
        if (allThere) {
            checkOrder(rollup.columns());
        }
    }

    /** Keys stand before values; of tables that combine rows, all or none of the keys. */
    private void checkOrder(List<String> names) {
        boolean valueSeen = false;
        boolean keySeen = false;
        for (String name : names) {
            Optional<Column> column = table.column(name);
            boolean isKey = column.isPresent() && key.has(name);
            keySeen |= isKey;
            if (isKey && valueSeen) {
                violations.execution(
                        name, "Invalid column order. value should be after key", "Put the key columns first.");
                return;
            }
            valueSeen |= !isKey;
        }
        boolean combines = key.model() == KeyModel.AGGREGATE || key.model() == KeyModel.UNIQUE;
        if (combines && !keySeen) {
            violations.execution(null, "No key column is found", "Take a key column into the rollup.");
        }
    }
}
