// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.ddl.server.ServerTypeNames;
import io.rockform.ddl.server.TypeUses;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Column;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.List;
import java.util.Optional;

/** The key columns: there, first, in order, and of a type that can be one (facts 2.3, 4.2). */
final class KeyRules {
    private final Table table;
    private final TableKey key;
    private final TypeUses uses;
    private final Violations violations;

    KeyRules(Table table, TableKey key, ServerProfile profile, Violations violations) {
        this.table = table;
        this.key = key;
        this.uses = new TypeUses(profile);
        this.violations = violations;
    }

    void check() {
        if (table.columns().isEmpty()) {
            return;
        }
        if (key.columns().isEmpty()) {
            checkFirst();
            return;
        }
        boolean allThere = true;
        for (String name : key.columns()) {
            Optional<Column> column = table.column(name);
            if (column.isEmpty()) {
                allThere = false;
                violations.analysis(
                        name,
                        "Key column(" + name + ") doesn't exist.",
                        "Declare the column, or take it out of the key.");
            }
        }
        if (allThere && !isPrefix()) {
            violations.analysis(
                    null,
                    "Key columns must be the first few columns of the schema and the order  of the key columns must be"
                            + " consistent with the order of the schema",
                    "Put the columns of " + key.model() + " KEY(" + String.join(", ", key.columns())
                            + ") first, in this order.");
        }
        if (key.model() == KeyModel.PRIMARY) {
            table.columns().stream().filter(column -> key.has(column.name())).forEach(this::checkPrimary);
        }
        AggregationRules aggregations = new AggregationRules(key, violations);
        table.columns().forEach(aggregations::checkPresence);
    }

    /** No key is named, and none can be chosen. */
    private void checkFirst() {
        Column first = table.columns().get(0);
        violations.analysis(
                first.name(),
                "Data type of first column cannot be " + ServerTypeNames.refused(first.type()),
                "Put a column first that can be a key, such as an INT or a VARCHAR, or name a key.");
    }

    private boolean isPrefix() {
        List<String> keys = key.columns();
        if (keys.size() > table.columns().size()) {
            return false;
        }
        for (int i = 0; i < keys.size(); i++) {
            if (!table.columns().get(i).isNamed(keys.get(i))) {
                return false;
            }
        }
        return true;
    }

    private void checkPrimary(Column column) {
        if (!uses.isPrimaryKeyType(column.type())) {
            violations.analysis(
                    column.name(),
                    "primary key column[" + column.name() + "] type not supported: "
                            + ServerTypeNames.shown(column.type()),
                    "A primary key takes BOOLEAN, integers, VARCHAR, DATE and DATETIME.");
        } else if (column.nullable()) {
            violations.analysis(
                    column.name(),
                    "primary key column[" + column.name() + "] cannot be nullable",
                    "Declare the column NOT NULL.");
        }
    }
}
