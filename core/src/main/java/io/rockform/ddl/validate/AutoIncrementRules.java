// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.Table;
import java.util.List;

/** Facts 3.5. */
final class AutoIncrementRules {
    private AutoIncrementRules() {}

    /** Refused while the statement is read. */
    static void read(Column column, Violations violations) {
        if (column.autoIncrement() && column.nullable()) {
            violations.analysis(
                    column.name(), "The AUTO_INCREMENT column must be NOT NULL", "Declare the column NOT NULL.");
        }
        if (column.autoIncrement() && column.defaultValue() != null) {
            violations.analysis(
                    column.name(), "The AUTO_INCREMENT column can't set default value", "Take the DEFAULT away.");
        }
    }

    static void count(List<Column> columns, Violations violations) {
        List<Column> counting = columns.stream().filter(Column::autoIncrement).toList();
        if (counting.size() > 1) {
            violations.analysis(
                    counting.get(1).name(),
                    "More than one AUTO_INCREMENT column defined in CREATE TABLE Statement",
                    "Keep one of them.");
        }
    }

    static void analyze(Column column, Violations violations) {
        if (column.autoIncrement() && column.type() != DataType.Simple.BIGINT) {
            violations.analysis(
                    column.name(), "The AUTO_INCREMENT column must be BIGINT", "Give the column the type BIGINT.");
        }
    }

    static void execute(Table table, Violations violations) {
        if (table.columns().stream().anyMatch(Column::autoIncrement)
                && "false".equalsIgnoreCase(table.properties().get("replicated_storage"))) {
            violations.execution(
                    null,
                    "Table with AUTO_INCREMENT column must use Replicated Storage",
                    "Leave the property replicated_storage out.");
        }
    }
}
