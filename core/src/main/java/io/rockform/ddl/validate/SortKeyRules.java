// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.ddl.server.ServerTypeNames;
import io.rockform.ddl.server.TypeUses;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The columns of ORDER BY (facts 2.3, 4.3). The server checks some rules in analysis, others when it creates. */
final class SortKeyRules {
    private final Table table;
    private final TableKey key;
    private final TypeUses uses;
    private final Violations violations;

    SortKeyRules(Table table, TableKey key, ServerProfile profile, Violations violations) {
        this.table = table;
        this.key = key;
        this.uses = new TypeUses(profile);
        this.violations = violations;
    }

    void analyze() {
        if (table.sortKey().isEmpty() || key.model() == KeyModel.DUPLICATE) {
            return;
        }
        boolean allThere = true;
        for (String name : table.sortKey()) {
            Optional<Column> column = table.column(name);
            if (column.isEmpty()) {
                allThere = false;
                violations.analysis(
                        name, "Unknown column '" + name + "' does not exist", "Order by columns of the table.");
            } else if (key.model() == KeyModel.PRIMARY
                    && !uses.isPrimaryKeyType(column.get().type())) {
                violations.analysis(
                        name,
                        "sort key column[" + column.get().name() + "] type not supported: "
                                + ServerTypeNames.shown(column.get().type()),
                        "A sort key takes BOOLEAN, integers, VARCHAR, DATE and DATETIME.");
            }
        }
        if (allThere && key.model() != KeyModel.PRIMARY && !isPermutationOfKey()) {
            violations.analysis(
                    null,
                    "The sort columns of " + key.model() + " KEY table must be same with key columns",
                    "Order by " + String.join(", ", key.columns()) + ", in any order.");
        }
    }

    private boolean isPermutationOfKey() {
        return table.sortKey().size() == key.columns().size()
                && lower(table.sortKey()).equals(lower(key.columns()));
    }

    private static Set<String> lower(List<String> names) {
        Set<String> lower = new HashSet<>();
        names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
        return lower;
    }

    void execute() {
        if (key.model() == KeyModel.AGGREGATE || key.model() == KeyModel.UNIQUE) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (String name : table.sortKey()) {
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                violations.execution(
                        name, "Duplicate sort key column " + name + " is not allowed.", "Name each column once.");
            }
            if (key.model() == KeyModel.DUPLICATE && table.column(name).isEmpty()) {
                violations.execution(
                        name,
                        "Invalid column '" + name + "': not exists in all columns.",
                        "Order by columns of the table.");
            }
        }
        checkFirst();
    }

    /** The server's words name the table's first column, not that of the sort key. */
    private void checkFirst() {
        if (table.sortKey().isEmpty() || key.model() != KeyModel.DUPLICATE) {
            return;
        }
        Optional<Column> first = table.column(table.sortKey().get(0));
        if (first.isPresent() && isFloating(first.get().type())) {
            violations.execution(
                    first.get().name(),
                    "Data type of first column cannot be "
                            + ServerTypeNames.refused(table.columns().get(0).type()),
                    "Put a column first in ORDER BY that is neither FLOAT nor DOUBLE.");
        }
    }

    private static boolean isFloating(DataType type) {
        return type == DataType.Simple.FLOAT || type == DataType.Simple.DOUBLE;
    }
}
