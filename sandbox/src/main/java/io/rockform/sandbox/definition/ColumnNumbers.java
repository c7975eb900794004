// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.definition;

import io.rockform.operation.ColumnOperation;
import io.rockform.operation.Operation;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.schema.Column;
import io.rockform.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The numbers of a table's columns after an ALTER: a renamed or moved column keeps its own, a new one gets a new one. */
final class ColumnNumbers {
    private ColumnNumbers() {}

    /** @param firstFree from which on numbers were never given */
    static List<Integer> after(StoredTable before, Table changed, List<Operation> operations, int firstFree) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Column> columns = before.definition().columns();
        for (int index = 0; index < columns.size(); index++) {
            numbers.put(key(columns.get(index).name()), before.columnIds().get(index));
        }
        int next = firstFree;
        for (Operation operation : operations) {
            if (operation instanceof ColumnOperation.AddColumn add) {
                numbers.put(key(add.column().name()), next++);
            } else if (operation instanceof ColumnOperation.DropColumn drop) {
                numbers.remove(key(drop.column()));
            } else if (operation instanceof ColumnOperation.RenameColumn rename) {
                Integer kept = numbers.remove(key(rename.column()));
                numbers.put(key(rename.newName()), kept == null ? next++ : kept);
            }
        }
        return changed.columns().stream()
                .map(column -> numbers.getOrDefault(key(column.name()), -1))
                .toList();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
