// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.reverse;

import io.rockform.ddl.server.SeriesPartitions;
import io.rockform.operation.Operation;
import io.rockform.operation.Operation.Irreversible;
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
import io.rockform.schema.ObjectName;
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import io.rockform.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What undoes a change to a partition. */
final class PartitionInverse implements PartitionOperation.Visitor<List<Operation>> {
    private final Before before;

    PartitionInverse(Before before) {
        this.before = before;
    }

    @Override
    public List<Operation> visitAddPartition(AddPartition operation) {
        if (operation.partition() instanceof RangePartition.Series series) {
            return SeriesPartitions.of(before.table(operation.table()), series)
                    .<List<Operation>>map(made -> made.stream()
                            .<Operation>map(one -> new DropPartition(operation.table(), one.name()))
                            .toList())
                    .orElseGet(() -> List.of(
                            new Irreversible("the names of the partitions that the server made are not known")));
        }
        return List.of(new DropPartition(
                operation.table(), Objects.requireNonNull(operation.partition().name())));
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

    /** Back comes what it was, and not its rows. */
    @Override
    public List<Operation> visitDropTemporaryPartition(DropTemporaryPartition operation) {
        return before.table(operation.table()).temporaryPartitions().stream()
                .filter(partition -> operation.partition().equalsIgnoreCase(partition.name()))
                .findFirst()
                .<List<Operation>>map(known -> List.of(new AddTemporaryPartition(operation.table(), known)))
                .orElseGet(() -> unknown("the temporary partition " + operation.partition(), operation.table()));
    }

    @Override
    public List<Operation> visitDropTemporaryPartitions(DropTemporaryPartitions operation) {
        return unknown("the temporary partitions", operation.table());
    }

    private static List<Operation> unknown(String partitions, ObjectName table) {
        return List.of(new Irreversible("what " + partitions + " of " + table + " had is not known"));
    }

    @Override
    public List<Operation> visitDropPartitionSeries(DropPartitionSeries operation) {
        Optional<List<RangePartition.Fixed>> made =
                SeriesPartitions.of(before.table(operation.table()), operation.series());
        return made.isEmpty() || operation.temporary()
                ? unknown("the dropped partitions", operation.table())
                : List.of(new AddPartition(operation.table(), operation.series()));
    }

    @Override
    public List<Operation> visitDropPartitionsWhere(DropPartitionsWhere operation) {
        return unknown("the dropped partitions", operation.table());
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

    /** As the table has it, by itself or in a series. */
    private PartitionDefinition partition(DropPartition operation) {
        Table table = before.table(operation.table());
        Partitioning partitioning = table.partitioning();
        Optional<PartitionDefinition> listed =
                Optional.ofNullable(partitioning).flatMap(existing -> existing.partition(operation.partition()));
        return listed.or(() -> Stream.ofNullable(partitioning)
                        .flatMap(existing -> existing.definitions().stream())
                        .filter(RangePartition.Series.class::isInstance)
                        .flatMap(series -> SeriesPartitions.of(table, (RangePartition.Series) series).stream())
                        .flatMap(List::stream)
                        .filter(made -> made.name().equalsIgnoreCase(operation.partition()))
                        .findFirst())
                .orElseThrow();
    }
}
