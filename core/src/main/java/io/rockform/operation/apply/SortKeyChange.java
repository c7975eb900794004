// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static io.rockform.operation.apply.Refusals.analysis;
import static io.rockform.operation.apply.Refusals.refused;

import io.rockform.schema.Column;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** ALTER TABLE ORDER BY: the sort key, or with all columns their order (facts 6.8). */
final class SortKeyChange {
    private final Table table;
    private final KeyModel model;

    SortKeyChange(Table table) {
        this.table = table;
        this.model = table.key() == null ? KeyModel.DUPLICATE : table.key().model();
    }

    Table sortedBy(List<String> columns) {
        if (columns.size() == table.columns().size()) {
            throw refused(table.name(), "ORDER BY with all columns reorders the table, and is no sort key");
        }
        if ((model == KeyModel.AGGREGATE || model == KeyModel.UNIQUE) && !isPermutationOfKey(columns)) {
            throw refused(table.name(), "The sort columns of " + model + " KEY table must be same with key columns");
        }
        Set<String> seen = new HashSet<>();
        List<String> stored = new ArrayList<>();
        for (String name : columns) {
            Column column = column(name);
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw analysis(table.name(), "Duplicate sort key column " + name + " is not allowed.");
            }
            stored.add(column.name());
        }
        return table.withSortKey(stored);
    }

    private boolean isPermutationOfKey(List<String> columns) {
        TableKey key = table.key();
        return key != null
                && columns.size() == key.columns().size()
                && columns.stream().allMatch(key::has);
    }

    Table reordered(List<String> columns) {
        if (model == KeyModel.PRIMARY) {
            throw refused(
                    table.name(),
                    "Primary key table do not support reorder table schema. "
                            + "Please confirm if you want to modify the sorting columns.");
        }
        List<Column> reordered = columns.stream().map(this::column).toList();
        if (new HashSet<>(reordered).size() != table.columns().size()) {
            throw refused(table.name(), "Reorder stmt should contains all columns");
        }
        return ColumnOrder.of(table, reordered);
    }

    private Column column(String name) {
        return table.column(name).orElseThrow(() -> refused(table.name(), "Column[" + name + "] not exists"));
    }
}
