// SPDX-License-Identifier: Apache-2.0
package io.rockform.snapshot;

import io.rockform.schema.ListPartition;
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.PartitionValue;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import java.util.List;

/** Reads what {@link PartitionTree} writes. */
final class PartitionTreeReader {
    private PartitionTreeReader() {}

    static Partitioning partitioning(JsonTree tree) {
        tree.only("kind", "items", "partitions");
        List<PartitionItem> items = tree.at("items").list(PartitionTreeReader::item);
        JsonTree partitions = tree.at("partitions");
        String kind = tree.at("kind").text();
        return switch (kind) {
            case "range" -> new Partitioning.Range(items, partitions.list(PartitionTreeReader::range));
            case "list" -> new Partitioning.ByList(items, partitions.list(PartitionTreeReader::list));
            case "automatic" -> new Partitioning.Automatic(items, partitions.list(PartitionTreeReader::definition));
            default -> throw tree.at("kind").invalid("'" + kind + "' is not known");
        };
    }

    static PartitionItem item(JsonTree tree) {
        return tree.has("column")
                ? PartitionItem.column(tree.only("column").at("column").text())
                : PartitionItem.expression(
                        tree.only("expression").at("expression").text());
    }

    /** Of either kind. */
    static PartitionDefinition definition(JsonTree tree) {
        return tree.has("in") ? list(tree) : range(tree);
    }

    private static RangePartition range(JsonTree tree) {
        if (tree.has("lessThan")) {
            tree.only("name", "lessThan", "properties");
            return new RangePartition.LessThan(
                    tree.at("name").text(),
                    values(tree.at("lessThan")),
                    tree.at("properties").properties());
        }
        if (tree.has("from")) {
            tree.only("name", "from", "to", "properties");
            return new RangePartition.Fixed(
                    tree.at("name").text(),
                    values(tree.at("from")),
                    values(tree.at("to")),
                    tree.at("properties").properties());
        }
        tree.only("start", "end", "every", "unit", "properties");
        JsonTree unit = tree.atOrNull("unit");
        return new RangePartition.Series(
                tree.at("start").text(),
                tree.at("end").text(),
                tree.at("every").number(),
                unit == null ? null : unit.constant(RangePartition.SeriesUnit.values()),
                tree.at("properties").properties());
    }

    private static ListPartition list(JsonTree tree) {
        tree.only("name", "in", "properties");
        return new ListPartition(
                tree.at("name").text(),
                tree.at("in").list(PartitionTreeReader::values),
                tree.at("properties").properties());
    }

    private static List<PartitionValue> values(JsonTree tree) {
        return tree.list(PartitionTreeReader::value);
    }

    private static PartitionValue value(JsonTree tree) {
        return tree.node().isTextual()
                ? PartitionValue.of(tree.text())
                : tree.only("keyword").at("keyword").constant(PartitionValue.Keyword.values());
    }
}
