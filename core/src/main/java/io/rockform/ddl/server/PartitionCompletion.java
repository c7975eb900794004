// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.profile.ServerProfile;
import io.rockform.query.StoredExpression;
import io.rockform.schema.ListPartition;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.PartitionValue;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** PARTITION BY as the server holds it (facts 4.6; recorded partitions/*). */
final class PartitionCompletion implements Partitioning.Visitor<Partitioning> {
    private final Table table;
    private final ServerProfile profile;

    /** @param table with its completed properties */
    PartitionCompletion(Table table, ServerProfile profile) {
        this.table = table;
        this.profile = profile;
    }

    @Override
    public Partitioning visitRange(Partitioning.Range range) {
        List<BoundColumn> columns = range.items().stream().map(this::bound).toList();
        return new Partitioning.Range(
                items(range.items()),
                RangePartitions.complete(range.partitions(), new RangeBounds(columns), table.properties()));
    }

    @Override
    public Partitioning visitList(Partitioning.ByList list) {
        List<BoundColumn> columns = list.items().stream().map(this::bound).toList();
        PartitionProperties properties = new PartitionProperties(table.properties());
        List<ListPartition> partitions = list.partitions().stream()
                .map(partition -> new ListPartition(
                        partition.name(),
                        partition.rows().stream().map(row -> row(row, columns)).toList(),
                        properties.shown(partition.properties())))
                .toList();
        return new Partitioning.ByList(items(list.items()), partitions);
    }

    /** NULL is stored as a text that nothing tells from the same text in quotes (facts 4.6). */
    private static List<PartitionValue> row(List<PartitionValue> row, List<BoundColumn> columns) {
        List<PartitionValue> values = new ArrayList<>();
        for (int index = 0; index < row.size(); index++) {
            PartitionValue value = row.get(index);
            values.add(
                    value == PartitionValue.Keyword.NULL
                            ? PartitionValue.of("NULL")
                            : index < columns.size() ? columns.get(index).canonical(value) : value);
        }
        return values;
    }

    /** Partitions that are made in advance show nowhere. */
    @Override
    public Partitioning visitAutomatic(Partitioning.Automatic automatic) {
        return new Partitioning.Automatic(items(automatic.items()), List.of());
    }

    private BoundColumn bound(PartitionItem item) {
        return new BoundColumn(new ExpressionTypes(table).ofRange(item).orElse(null));
    }

    private List<PartitionItem> items(List<PartitionItem> items) {
        return items.stream().map(this::item).toList();
    }

    private PartitionItem item(PartitionItem item) {
        return item.accept(new PartitionItem.Visitor<>() {
            @Override
            public PartitionItem visitColumn(PartitionItem.OfColumn column) {
                return table.column(column.name())
                        .<PartitionItem>map(found -> PartitionItem.column(found.name()))
                        .orElse(column);
            }

            @Override
            public PartitionItem visitExpression(PartitionItem.OfExpression expression) {
                return PartitionItem.expression(StoredExpression.ofPartition(expression.sql(), profile.version()));
            }
        });
    }
}
