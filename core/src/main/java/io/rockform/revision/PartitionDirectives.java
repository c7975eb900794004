// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import io.rockform.ddl.DdlClauses;
import io.rockform.operation.Operation;
import io.rockform.operation.PartitionOperation.AddPartition;
import io.rockform.operation.PartitionOperation.AddTemporaryPartition;
import io.rockform.operation.PartitionOperation.DropPartition;
import io.rockform.operation.PartitionOperation.DropPartitionSeries;
import io.rockform.operation.PartitionOperation.DropPartitionsWhere;
import io.rockform.operation.PartitionOperation.DropTemporaryPartition;
import io.rockform.operation.PartitionOperation.DropTemporaryPartitions;
import io.rockform.operation.PartitionOperation.RenamePartition;
import io.rockform.operation.PartitionOperation.ReplacePartitions;
import io.rockform.operation.PartitionOperation.SetPartitionProperties;
import io.rockform.operation.PartitionOperation.TruncatePartitions;
import io.rockform.schema.ObjectName;
import io.rockform.schema.PartitionDefinition;
import java.util.List;
import java.util.function.Consumer;

/** The part of {@link Operations} that records changes of partitions. */
public sealed interface PartitionDirectives permits Operations {
    /** Records an operation as it is. */
    Operations add(Operation operation);

    /** @param clause such as {@code p1 VALUES LESS THAN ('2024-02-01')} or {@code pa VALUES IN ('a', 'b')} */
    default Operations addPartition(String table, String clause) {
        return addPartition(table, DdlClauses.partition(clause));
    }

    default Operations addPartition(String table, PartitionDefinition partition) {
        return add(new AddPartition(ObjectName.of(table), partition));
    }

    /** @param distribution with the partition's own number of buckets, such as {@code HASH(id) BUCKETS 4} */
    default Operations addPartition(String table, String clause, String distribution) {
        return add(new AddPartition(
                ObjectName.of(table), DdlClauses.partition(clause), DdlClauses.distribution(distribution)));
    }

    default Operations dropPartition(String table, String partition) {
        return dropPartition(table, partition, dropped -> {});
    }

    /** {@code op.dropPartition("t", "p1", d -> d.force())}. */
    default Operations dropPartition(String table, String partition, Consumer<DropOptions> options) {
        DropOptions dropped = new DropOptions();
        options.accept(dropped);
        return add(new DropPartition(ObjectName.of(table), partition, dropped.isForced()));
    }

    /** @param series such as {@code START ('2024-01-01') END ('2024-02-01') EVERY (INTERVAL 1 DAY)} */
    default Operations dropPartitionSeries(String table, String series) {
        return dropPartitionSeries(table, series, dropped -> {});
    }

    /** {@code op.dropPartitionSeries("t", "START … END … EVERY …", d -> d.force())}. */
    default Operations dropPartitionSeries(String table, String series, Consumer<DropOptions> options) {
        DropOptions dropped = new DropOptions();
        options.accept(dropped);
        return add(new DropPartitionSeries(
                ObjectName.of(table), DdlClauses.partitionSeries(series), false, dropped.isForced()));
    }

    default Operations dropTemporaryPartitionSeries(String table, String series) {
        return add(new DropPartitionSeries(ObjectName.of(table), DdlClauses.partitionSeries(series), true, false));
    }

    /** @param condition on the partition columns, such as {@code dt < '2024-01-01'} */
    default Operations dropPartitionsWhere(String table, String condition) {
        return dropPartitionsWhere(table, condition, dropped -> {});
    }

    /** {@code op.dropPartitionsWhere("t", "dt < '2024-01-01'", d -> d.force())}. */
    default Operations dropPartitionsWhere(String table, String condition, Consumer<DropOptions> options) {
        DropOptions dropped = new DropOptions();
        options.accept(dropped);
        return add(new DropPartitionsWhere(ObjectName.of(table), condition, dropped.isForced()));
    }

    /** @param clause as it stands behind ADD TEMPORARY */
    default Operations addTemporaryPartition(String table, String clause) {
        return add(new AddTemporaryPartition(ObjectName.of(table), DdlClauses.partition(clause)));
    }

    /** @param distribution with the partition's own number of buckets */
    default Operations addTemporaryPartition(String table, String clause, String distribution) {
        return add(new AddTemporaryPartition(
                ObjectName.of(table), DdlClauses.partition(clause), DdlClauses.distribution(distribution)));
    }

    /** Drops all that no query sees. */
    default Operations dropTemporaryPartitions(String table) {
        return add(new DropTemporaryPartitions(ObjectName.of(table)));
    }

    default Operations dropTemporaryPartition(String table, String partition) {
        return add(new DropTemporaryPartition(ObjectName.of(table), partition));
    }

    /** Empties partitions. */
    default Operations truncatePartitions(String table, String... partitions) {
        return add(new TruncatePartitions(ObjectName.of(table), List.of(partitions)));
    }

    /** Puts temporary partitions of the same ranges or values into the place of others. */
    default Operations replacePartitions(String table, List<String> partitions, List<String> temporary) {
        return replacePartitions(table, partitions, temporary, replacement -> {});
    }

    /** The same, of other ranges or with other names: {@code r -> r.strictRange(false).useTempPartitionName(true)}. */
    default Operations replacePartitions(
            String table, List<String> partitions, List<String> temporary, Consumer<PartitionReplacement> options) {
        PartitionReplacement replacement = new PartitionReplacement();
        options.accept(replacement);
        return add(new ReplacePartitions(
                ObjectName.of(table),
                partitions,
                temporary,
                replacement.isStrict(),
                replacement.keepsTemporaryNames()));
    }

    default Operations renamePartition(String table, String partition, String newName) {
        return add(new RenamePartition(ObjectName.of(table), partition, newName));
    }

    /** @param partitions none for all of them */
    default Operations setPartitionProperties(String table, Consumer<PropertyValues> properties, String... partitions) {
        return add(
                new SetPartitionProperties(ObjectName.of(table), List.of(partitions), PropertyValues.of(properties)));
    }
}
