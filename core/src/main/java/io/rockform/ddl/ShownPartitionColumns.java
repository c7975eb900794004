// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.schema.Column;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * For {@code PARTITION BY f(a), b} the server adds a generated column for each function, and shows it as any other column
 * (facts 4.6). Here its expression takes its place again.
 */
final class ShownPartitionColumns {
    private static final String PREFIX = "__generated_partition_column_";

    private ShownPartitionColumns() {}

    /** The table as it was declared, without the columns that the server added for its partitions. */
    static Table hidden(Table table) {
        if (!(table.partitioning() instanceof Partitioning.Automatic automatic)) {
            return table;
        }
        Map<String, String> expressions = new HashMap<>();
        List<Column> declared = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column.generatedAs() != null && column.name().startsWith(PREFIX)) {
                expressions.put(column.name().toLowerCase(Locale.ROOT), column.generatedAs());
            } else {
                declared.add(column);
            }
        }
        if (expressions.isEmpty()) {
            return table;
        }
        List<PartitionItem> items = new ArrayList<>();
        for (PartitionItem item : automatic.items()) {
            String expression = item instanceof PartitionItem.OfColumn column
                    ? expressions.get(column.name().toLowerCase(Locale.ROOT))
                    : null;
            items.add(expression == null ? item : PartitionItem.expression(expression));
        }
        return table.withColumns(declared).withPartitioning(new Partitioning.Automatic(items, automatic.initial()));
    }
}
