// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.RefusedException;
import io.rockform.schema.ListPartition;
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.PartitionValue;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Which rows of a table are in a partition, as a condition of H2. */
final class PartitionCondition {
    private final Table table;
    private final Partitioning partitioning;

    private PartitionCondition(Table table) {
        this.table = table;
        this.partitioning = Objects.requireNonNull(table.partitioning());
    }

    /** @throws RefusedException if the table is partitioned by more than its columns as they are */
    static String of(Table table, PartitionDefinition partition) {
        return new PartitionCondition(table).of(partition);
    }

    private String of(PartitionDefinition partition) {
        List<String> columns = new ArrayList<>();
        for (PartitionItem item : partitioning.items()) {
            if (!(item instanceof PartitionItem.OfColumn column)) {
                throw notModelled();
            }
            columns.add(H2Names.quoted(column.name()));
        }
        if (partition instanceof RangePartition.Fixed range) {
            return range(columns, range);
        }
        if (partition instanceof ListPartition list) {
            return list.rows().stream().map(row -> equal(columns, row)).collect(Collectors.joining(" OR ", "(", ")"));
        }
        throw notModelled();
    }

    private RefusedException notModelled() {
        return Refusals.notModelled(
                "the rows of single partitions of " + table.name().name() + ", which functions assign to them");
    }

    private static String equal(List<String> columns, List<PartitionValue> row) {
        List<String> conditions = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            String column = columns.get(index);
            conditions.add(
                    row.get(index) instanceof PartitionValue.Literal value
                            ? column + " = " + H2Names.text(value.text())
                            : column + " IS NULL");
        }
        return "(" + String.join(" AND ", conditions) + ")";
    }

    /** The lower bound is in, the upper one is not; NULL is less than all and so in the first one. */
    private String range(List<String> columns, RangePartition.Fixed range) {
        if (columns.size() > 1) {
            throw Refusals.notModelled(
                    "the rows of single partitions of " + table.name().name() + ", by several columns");
        }
        String column = columns.get(0);
        String lower = column + " >= " + literal(range.lower());
        boolean first = partitioning.partitions().indexOf(range) == 0;
        String from = first ? "(" + column + " IS NULL OR " + lower + ")" : lower;
        boolean open = range.upper().get(0) == PartitionValue.Keyword.MAXVALUE;
        return open ? from : from + " AND " + column + " < " + literal(range.upper());
    }

    private static String literal(List<PartitionValue> bound) {
        return H2Names.text(((PartitionValue.Literal) bound.get(0)).text());
    }
}
