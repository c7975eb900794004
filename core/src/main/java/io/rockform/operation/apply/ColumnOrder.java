// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static io.rockform.operation.apply.Refusals.refused;

import io.rockform.schema.Column;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.ArrayList;
import java.util.List;

/** Keys stand before values, and the key clause follows the order of the columns (facts 4.2, 6.5). */
final class ColumnOrder {
    private ColumnOrder() {}

    /** The table with these columns, whose keys are the same as before. */
    static Table of(Table table, List<Column> columns) {
        return of(table, columns, table.key() == null ? List.of() : table.key().columns());
    }

    /** The table with these columns, of which {@code keys} are the key. */
    static Table of(Table table, List<Column> columns, List<String> keys) {
        boolean valueSeen = false;
        List<String> inOrder = new ArrayList<>();
        for (Column column : columns) {
            boolean key = keys.stream().anyMatch(column::isNamed);
            if (key && valueSeen) {
                throw refused(
                        table.name(),
                        "Invalid column order. value should be after key. index["
                                + table.name().name() + "]");
            }
            valueSeen |= !key;
            if (key) {
                inOrder.add(column.name());
            }
        }
        TableKey key = table.key();
        Table changed = table.withColumns(columns);
        return key == null ? changed : changed.withKey(new TableKey(key.model(), inOrder));
    }
}
