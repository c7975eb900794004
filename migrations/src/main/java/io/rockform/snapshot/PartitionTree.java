// SPDX-License-Identifier: Apache-2.0
package io.rockform.snapshot;

import io.rockform.schema.ListPartition;
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.PartitionValue;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Partitions as JSON has them. Values are texts; MAXVALUE and NULL are {@code {"keyword": …}}. */
final class PartitionTree
        implements Partitioning.Visitor<Map<String, @Nullable Object>>,
                RangePartition.Visitor<Map<String, @Nullable Object>> {
    private static final PartitionTree INSTANCE = new PartitionTree();

    private PartitionTree() {}

    static @Nullable Map<String, @Nullable Object> of(@Nullable Partitioning partitioning) {
        return partitioning == null ? null : partitioning.accept(INSTANCE);
    }

    /** {@code {"column": "dt"}} or {@code {"expression": "date_trunc('day', dt)"}} each. */
    static List<Map<String, @Nullable Object>> items(List<PartitionItem> items) {
        return items.stream().map(PartitionTree::item).toList();
    }

    private static Map<String, @Nullable Object> item(PartitionItem item) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        return item.accept(new PartitionItem.Visitor<>() {
            @Override
            public Map<String, @Nullable Object> visitColumn(PartitionItem.OfColumn column) {
                tree.put("column", column.name());
                return tree;
            }

            @Override
            public Map<String, @Nullable Object> visitExpression(PartitionItem.OfExpression expression) {
                tree.put("expression", expression.sql());
                return tree;
            }
        });
    }

    @Override
    public Map<String, @Nullable Object> visitRange(Partitioning.Range range) {
        return partitioning("range", range.items(), ranges(range.partitions()));
    }

    @Override
    public Map<String, @Nullable Object> visitList(Partitioning.ByList list) {
        return partitioning("list", list.items(), lists(list.partitions()));
    }

    private static List<Map<String, @Nullable Object>> lists(List<ListPartition> partitions) {
        return partitions.stream().map(PartitionTree::partition).toList();
    }

    @Override
    public Map<String, @Nullable Object> visitAutomatic(Partitioning.Automatic automatic) {
        return partitioning(
                "automatic",
                automatic.items(),
                automatic.lists().isEmpty() ? ranges(automatic.ranges()) : lists(automatic.lists()));
    }

    private static Map<String, @Nullable Object> partitioning(
            String kind, List<PartitionItem> items, List<Map<String, @Nullable Object>> partitions) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("kind", kind);
        tree.put("items", items(items));
        tree.put("partitions", partitions);
        return tree;
    }

    /** Of either kind. */
    static List<Map<String, @Nullable Object>> definitions(List<PartitionDefinition> partitions) {
        return partitions.stream()
                .map(partition -> partition instanceof RangePartition range
                        ? range.accept(INSTANCE)
                        : partition((ListPartition) partition))
                .toList();
    }

    private static List<Map<String, @Nullable Object>> ranges(List<RangePartition> partitions) {
        return partitions.stream().map(partition -> partition.accept(INSTANCE)).toList();
    }

    @Override
    public Map<String, @Nullable Object> visitLessThan(RangePartition.LessThan partition) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", partition.name());
        tree.put("lessThan", values(partition.upper()));
        tree.put("properties", partition.properties());
        return tree;
    }

    @Override
    public Map<String, @Nullable Object> visitFixed(RangePartition.Fixed partition) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", partition.name());
        tree.put("from", values(partition.lower()));
        tree.put("to", values(partition.upper()));
        tree.put("properties", partition.properties());
        return tree;
    }

    @Override
    public Map<String, @Nullable Object> visitSeries(RangePartition.Series series) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("start", series.start());
        tree.put("end", series.end());
        tree.put("every", series.step());
        tree.put("unit", series.unit() == null ? null : series.unit().name());
        tree.put("properties", series.properties());
        return tree;
    }

    private static Map<String, @Nullable Object> partition(ListPartition partition) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", partition.name());
        tree.put("in", partition.rows().stream().map(PartitionTree::values).toList());
        tree.put("properties", partition.properties());
        return tree;
    }

    private static List<Object> values(List<PartitionValue> values) {
        return values.stream().map(PartitionTree::value).toList();
    }

    private static Object value(PartitionValue value) {
        return value instanceof PartitionValue.Literal literal ? literal.text() : Map.of("keyword", value.toString());
    }
}
