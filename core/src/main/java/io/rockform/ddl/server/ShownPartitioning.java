// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.schema.ListPartition;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.PartitionValue;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** PARTITION BY as SHOW CREATE prints it (facts 4.6, 4.7, 9.2; recorded partitions/*). */
final class ShownPartitioning implements Partitioning.Visitor<String> {
    /** The clause, of a table; partitions of a RANGE are completed. */
    static String of(Partitioning partitioning) {
        return "PARTITION BY " + partitioning.accept(new ShownPartitioning());
    }

    /** The clause, of a materialized view. */
    static String of(List<PartitionItem> items) {
        return "PARTITION BY (" + items(items, ",") + ")";
    }

    /** Names of partitions are not quoted, whatever they are; values are not escaped. */
    @Override
    public String visitRange(Partitioning.Range range) {
        return range.partitions().stream()
                .map(ShownPartitioning::range)
                .collect(Collectors.joining(",\n", "RANGE(" + items(range.items(), ", ") + ")\n(", ")"));
    }

    private static String range(RangePartition partition) {
        if (!(partition instanceof RangePartition.Fixed fixed)) {
            throw new IllegalArgumentException("a partition without both bounds: " + partition);
        }
        return "PARTITION " + fixed.name() + " VALUES [" + bound(fixed.lower()) + ", " + bound(fixed.upper()) + ")"
                + properties(fixed.properties());
    }

    /** Nothing stands between MAXVALUE and the value behind it (facts 4.6). */
    private static String bound(List<PartitionValue> bound) {
        StringBuilder text = new StringBuilder("(");
        for (int index = 0; index < bound.size(); index++) {
            boolean separated = index > 0 && bound.get(index - 1) instanceof PartitionValue.Literal;
            text.append(separated ? ", " : "").append(value(bound.get(index), "\""));
        }
        return text.append(')').toString();
    }

    private static String value(PartitionValue value, String quote) {
        return value instanceof PartitionValue.Literal literal ? quote + literal.text() + quote : value.toString();
    }

    private static String properties(Map<String, String> properties) {
        return properties.isEmpty()
                ? ""
                : properties.entrySet().stream()
                        .map(entry -> "\"" + entry.getKey() + "\" = \"" + entry.getValue() + "\"")
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public String visitList(Partitioning.ByList list) {
        return list.partitions().stream()
                .map(ShownPartitioning::list)
                .collect(Collectors.joining(",\n", "LIST(" + items(list.items(), ",") + ")(\n", "\n)"));
    }

    private static String list(ListPartition partition) {
        String properties = partition.properties().isEmpty() ? "" : " " + properties(partition.properties());
        return partition.rows().stream()
                .map(ShownPartitioning::row)
                .collect(
                        Collectors.joining(", ", "  PARTITION " + partition.name() + " VALUES IN (", ")" + properties));
    }

    private static String row(List<PartitionValue> row) {
        String values = row.stream().map(value -> value(value, "'")).collect(Collectors.joining(", "));
        return row.size() == 1 ? values : "(" + values + ")";
    }

    /** Expressions stand for themselves; columns are in parentheses. */
    @Override
    public String visitAutomatic(Partitioning.Automatic automatic) {
        String items = items(automatic.items(), ",");
        boolean expressions = automatic.items().stream().anyMatch(item -> item instanceof PartitionItem.OfExpression);
        return expressions ? items : "(" + items + ")";
    }

    private static String items(List<PartitionItem> items, String separator) {
        return items.stream().map(ShownPartitioning::item).collect(Collectors.joining(separator));
    }

    private static String item(PartitionItem item) {
        return item.accept(new PartitionItem.Visitor<>() {
            @Override
            public String visitColumn(PartitionItem.OfColumn column) {
                return "`" + column.name() + "`";
            }

            @Override
            public String visitExpression(PartitionItem.OfExpression expression) {
                return expression.sql();
            }
        });
    }
}
