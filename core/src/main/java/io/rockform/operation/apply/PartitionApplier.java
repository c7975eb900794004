// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import io.rockform.operation.PartitionOperation;
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
import io.rockform.schema.Schema;
import java.util.List;

/** What operations make of partitions. */
final class PartitionApplier implements PartitionOperation.Visitor<Schema> {
    private final AlteredSchema target;

    PartitionApplier(AlteredSchema target) {
        this.target = target;
    }

    @Override
    public Schema visitAddPartition(AddPartition operation) {
        return target.changed(operation.table(), table -> new PartitionChange(table)
                .add(operation.partition(), operation.distribution(), target.profile()));
    }

    @Override
    public Schema visitDropPartition(DropPartition operation) {
        return target.changed(
                operation.table(), table -> new PartitionChange(table).drop(List.of(operation.partition())));
    }

    @Override
    public Schema visitDropPartitionSeries(DropPartitionSeries operation) {
        return target.changed(
                operation.table(),
                table -> operation.temporary()
                        ? new TemporaryPartitionChange(table).dropSeries()
                        : new PartitionChange(table).drop(operation.series()));
    }

    @Override
    public Schema visitDropPartitionsWhere(DropPartitionsWhere operation) {
        return target.changed(operation.table(), table -> new PartitionChange(table).dropWhere());
    }

    @Override
    public Schema visitRenamePartition(RenamePartition operation) {
        return target.changed(operation.table(), table -> new PartitionChange(table)
                .rename(operation.partition(), operation.newName()));
    }

    @Override
    public Schema visitSetPartitionProperties(SetPartitionProperties operation) {
        return target.changed(operation.table(), table -> new PartitionChange(table).set(operation));
    }

    @Override
    public Schema visitAddTemporaryPartition(AddTemporaryPartition operation) {
        return target.changed(operation.table(), table -> new TemporaryPartitionChange(table)
                .add(operation.partition(), operation.distribution(), target.profile()));
    }

    @Override
    public Schema visitDropTemporaryPartition(DropTemporaryPartition operation) {
        return target.changed(
                operation.table(), table -> new TemporaryPartitionChange(table).drop(operation.partition()));
    }

    @Override
    public Schema visitDropTemporaryPartitions(DropTemporaryPartitions operation) {
        return target.changed(operation.table(), table -> new TemporaryPartitionChange(table).dropAll());
    }

    @Override
    public Schema visitTruncatePartitions(TruncatePartitions operation) {
        return target.changed(operation.table(), table -> new PartitionChange(table).rows(operation.partitions()));
    }

    @Override
    public Schema visitReplacePartitions(ReplacePartitions operation) {
        return target.changed(operation.table(), table -> new TemporaryPartitionChange(table).replace(operation));
    }
}
