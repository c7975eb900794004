// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.show;

import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.engine.ServerTime;
import io.rockform.sandbox.engine.ServerVersion;
import io.rockform.sandbox.text.Tokens;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.Distribution;
import io.rockform.schema.ListPartition;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.PartitionValue;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A table's partitions as SHOW PARTITIONS tells them. How much they hold is not modelled. */
final class ShownPartitions implements Partitioning.Visitor<List<ShownRow>> {
    private final StoredTable stored;
    private final Table table;
    private final ServerVersion version;
    private int count;

    ShownPartitions(StoredTable stored, ServerVersion version) {
        this.stored = stored;
        this.table = stored.definition();
        this.version = version;
    }

    /** What the column is called that tells which rows a partition holds. */
    String boundsLabel() {
        Partitioning partitioning = table.partitioning();
        boolean list = partitioning instanceof Partitioning.ByList
                || (partitioning instanceof Partitioning.Automatic automatic
                        && automatic.items().stream().allMatch(PartitionItem.OfColumn.class::isInstance));
        return list ? "List" : "Range";
    }

    List<ShownRow> rows() {
        Partitioning partitioning = table.partitioning();
        return partitioning == null ? List.of(row(stored.name(), "", Map.of())) : partitioning.accept(this);
    }

    @Override
    public List<ShownRow> visitRange(Partitioning.Range range) {
        String types = range.items().stream().map(this::type).collect(Collectors.joining(", "));
        List<ShownRow> rows = new ArrayList<>();
        for (RangePartition partition : range.partitions()) {
            RangePartition.Fixed fixed = (RangePartition.Fixed) partition;
            String bounds = "[types: [" + types + "]; keys: [" + values(fixed.lower()) + "]; ..types: [" + types
                    + "]; keys: [" + values(fixed.upper()) + "]; )";
            rows.add(row(fixed.name(), bounds, fixed.properties()));
        }
        return rows;
    }

    private static String values(List<PartitionValue> values) {
        return values.stream().map(ShownPartitions::text).collect(Collectors.joining(", "));
    }

    private static String text(PartitionValue value) {
        return value instanceof PartitionValue.Literal literal ? literal.text() : String.valueOf(value);
    }

    /** What is partitioned by a function of a number has times as bounds. */
    private String type(PartitionItem item) {
        DataType type = column(item).type();
        boolean function = item instanceof PartitionItem.OfExpression;
        boolean time = type == DataType.Simple.DATE || type == DataType.Simple.DATETIME;
        return function && !time ? "DATETIME" : type instanceof DataType.Simple simple ? simple.name() : "VARCHAR";
    }

    @Override
    public List<ShownRow> visitList(Partitioning.ByList list) {
        List<ShownRow> rows = new ArrayList<>();
        for (ListPartition partition : list.partitions()) {
            rows.add(row(partition.name(), values(partition), partition.properties()));
        }
        return rows;
    }

    /** 3.5 and newer print JSON, in which an apostrophe is escaped too (recorded partitions/* quotes in value). */
    private String values(ListPartition partition) {
        if (version.isAtLeast(ServerVersion.V3_5)) {
            return partition.rows().stream()
                    .map(row -> row.stream()
                            .map(value -> '"' + escaped(text(value)) + '"')
                            .collect(Collectors.joining(",", "[", "]")))
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return partition.rows().stream()
                .map(row -> row.size() == 1
                        ? "'" + text(row.get(0)) + "'"
                        : row.stream()
                                .map(value -> "'" + text(value) + "'")
                                .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("'", "\\u0027");
    }

    /** The server makes them with the first row for them, which the sandbox does not follow. */
    @Override
    public List<ShownRow> visitAutomatic(Partitioning.Automatic automatic) {
        return List.of();
    }

    private ShownRow row(String name, String bounds, Map<String, String> properties) {
        Distribution distribution = Objects.requireNonNull(table.distribution());
        Integer buckets = distribution.buckets();
        if (buckets == null || buckets == 0) {
            throw Refusals.notModelled("the number of buckets of " + stored.name() + ", which the server chooses");
        }
        return new ShownRow()
                .put("PartitionId", String.valueOf(stored.id() + 1 + ++count))
                .put("PartitionName", name)
                .put("VisibleVersion", "1")
                .put("VisibleVersionTime", ServerTime.text(stored.createdMillis()))
                .put("VisibleVersionHash", "0")
                .put("State", "NORMAL")
                .put("PartitionKey", key())
                .put("Range", bounds)
                .put("List", bounds)
                .put(
                        "DistributionKey",
                        distribution instanceof Distribution.Hash hash ? String.join(", ", hash.columns()) : "ALL KEY")
                .put("Buckets", String.valueOf(buckets))
                .put("ReplicationNum", property("replication_num", properties))
                .put("StorageMedium", property("storage_medium", properties))
                .put(
                        "CooldownTime",
                        version.isAtLeast(ServerVersion.V4_1) ? "9999-12-31 23:59:59" : "9999-12-31 15:59:59")
                .put("LastConsistencyCheckTime", null)
                .put("DataSize", "0B")
                .put("StorageSize", "0B")
                .put("IsInMemory", "false")
                .put("RowCount", "0")
                .put("DataVersion", "1")
                .put("VersionEpoch", String.valueOf(stored.id()))
                .put("VersionTxnType", "TXN_NORMAL")
                .put("TabletBalanced", "true");
    }

    private String property(String key, Map<String, String> own) {
        String value = own.getOrDefault(key, table.properties().get(key));
        return value == null ? "HDD" : value;
    }

    private String key() {
        Partitioning partitioning = table.partitioning();
        return partitioning == null
                ? ""
                : partitioning.items().stream().map(item -> column(item).name()).collect(Collectors.joining(", "));
    }

    /** The column that is named, or the one that a function is given. */
    private Column column(PartitionItem item) {
        return item.accept(new PartitionItem.Visitor<>() {
            @Override
            public Column visitColumn(PartitionItem.OfColumn named) {
                return table.column(named.name()).orElseThrow();
            }

            @Override
            public Column visitExpression(PartitionItem.OfExpression expression) {
                return table.columns().stream()
                        .filter(column -> mentions(expression.sql(), column.name()))
                        .findFirst()
                        .orElseThrow();
            }
        });
    }

    private static boolean mentions(String sql, String column) {
        return Tokens.of(sql).stream()
                .anyMatch(token -> token.isName() && token.value().equalsIgnoreCase(column));
    }
}
