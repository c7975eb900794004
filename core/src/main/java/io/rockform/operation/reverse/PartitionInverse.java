// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.reverse;

import io.rockform.operation.Operation;
import io.rockform.operation.Operation.Irreversible;
import io.rockform.operation.PartitionOperation;
import io.rockform.operation.PartitionOperation.AddPartition;
import io.rockform.operation.PartitionOperation.AddTemporaryPartition;
import io.rockform.operation.PartitionOperation.DropPartition;
import io.rockform.operation.PartitionOperation.DropTemporaryPartition;
import io.rockform.operation.PartitionOperation.RenamePartition;
import io.rockform.operation.PartitionOperation.ReplacePartitions;
import io.rockform.operation.PartitionOperation.SetPartitionProperties;
import io.rockform.operation.PartitionOperation.TruncatePartitions;
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.Partitioning;
import java.util.List;
import java.util.Optional;

/** What undoes a change to a partition. */
final class PartitionInverse implements PartitionOperation.Visitor<List<Operation>> {
    private final Before before;

    PartitionInverse(Before before) {
        this.before = before;
    }

    @Override
    public List<Operation> visitAddPartition(AddPartition operation) {
        String name = operation.partition().name();
        return List.of(
                name == null
                        ? new Irreversible("the names of the partitions that the server made are not known")
                        : new DropPartition(operation.table(), name));
    }

    @Override
    public List<Operation> visitDropPartition(DropPartition operation) {
        return List.of(new AddPartition(operation.table(), partition(operation)));
    }

    @Override
    public List<Operation> visitRenamePartition(RenamePartition operation) {
        return List.of(new RenamePartition(operation.table(), operation.newName(), operation.partition()));
    }

    @Override
    public List<Operation> visitSetPartitionProperties(SetPartitionProperties operation) {
        return List.of(
                new Irreversible("the properties that the partitions of " + operation.table() + " had are not known"));
    }

    @Override
    public List<Operation> visitAddTemporaryPartition(AddTemporaryPartition operation) {
        String name = operation.partition().name();
        return List.of(
                name == null
                        ? new Irreversible(
                                "the temporary partitions of " + operation.table() + " have names of the server's")
                        : new DropTemporaryPartition(operation.table(), name));
    }

    @Override
    public List<Operation> visitDropTemporaryPartition(DropTemporaryPartition operation) {
        return List.of(new Irreversible("what the temporary partition " + operation.partition() + " of "
                + operation.table() + " had is not known"));
    }

    @Override
    public List<Operation> visitTruncatePartitions(TruncatePartitions operation) {
        return List.of(new Irreversible("the rows of the partitions " + String.join(", ", operation.partitions())
                + " of " + operation.table() + " are gone"));
    }

    @Override
    public List<Operation> visitReplacePartitions(ReplacePartitions operation) {
        return List.of(new Irreversible("the rows that the partitions " + String.join(", ", operation.partitions())
                + " of " + operation.table() + " had are gone"));
    }

    private PartitionDefinition partition(DropPartition operation) {
        Partitioning partitioning = before.table(operation.table()).partitioning();
        return Optional.ofNullable(partitioning)
                .flatMap(existing -> existing.partition(operation.partition()))
                .orElseThrow();
    }
}
