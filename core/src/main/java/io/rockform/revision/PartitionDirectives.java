// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import io.rockform.ddl.DdlClauses;
import io.rockform.operation.Operation;
import io.rockform.operation.PartitionOperation.AddPartition;
import io.rockform.operation.PartitionOperation.AddTemporaryPartition;
import io.rockform.operation.PartitionOperation.DropPartition;
import io.rockform.operation.PartitionOperation.DropTemporaryPartition;
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

    default Operations dropPartition(String table, String partition) {
        return add(new DropPartition(ObjectName.of(table), partition));
    }

    /** @param clause as it stands behind ADD TEMPORARY */
    default Operations addTemporaryPartition(String table, String clause) {
        return add(new AddTemporaryPartition(ObjectName.of(table), DdlClauses.partition(clause)));
    }

    default Operations dropTemporaryPartition(String table, String partition) {
        return add(new DropTemporaryPartition(ObjectName.of(table), partition));
    }

    /** Empties partitions. */
    default Operations truncatePartitions(String table, String... partitions) {
        return add(new TruncatePartitions(ObjectName.of(table), List.of(partitions)));
    }

    /** Puts temporary partitions into the place of others; as many for as many. */
    default Operations replacePartitions(String table, List<String> partitions, List<String> temporary) {
        return add(new ReplacePartitions(ObjectName.of(table), partitions, temporary));
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
