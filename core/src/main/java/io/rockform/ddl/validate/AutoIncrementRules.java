// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.Table;
import java.util.List;

/** Facts 3.5. */
final class AutoIncrementRules {
    private final Table table;
    private final Violations violations;

    AutoIncrementRules(Table table, Violations violations) {
        this.table = table;
        this.violations = violations;
    }

    void check() {
        List<Column> columns =
                table.columns().stream().filter(Column::autoIncrement).toList();
        for (Column column : columns) {
            if (column.type() != DataType.Simple.BIGINT) {
                violations.analysis(
                        column.name(), "The AUTO_INCREMENT column must be BIGINT", "Give the column the type BIGINT.");
            }
            if (column.nullable()) {
                violations.analysis(
                        column.name(), "The AUTO_INCREMENT column must be NOT NULL", "Declare the column NOT NULL.");
            }
            if (column.defaultValue() != null) {
                violations.analysis(
                        column.name(), "The AUTO_INCREMENT column can't set default value", "Take the DEFAULT away.");
            }
        }
        if (columns.size() > 1) {
            violations.analysis(
                    columns.get(1).name(),
                    "More than one AUTO_INCREMENT column defined in CREATE TABLE Statement",
                    "Keep one of them.");
        }
        if (!columns.isEmpty() && "false".equalsIgnoreCase(table.properties().get("replicated_storage"))) {
            violations.analysis(
                    null,
                    "Table with AUTO_INCREMENT column must use Replicated Storage",
                    "Leave the property replicated_storage out.");
        }
    }
}
