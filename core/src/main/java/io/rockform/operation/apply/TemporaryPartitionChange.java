// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static io.rockform.operation.apply.Refusals.analysis;
import static io.rockform.operation.apply.Refusals.refused;

import io.rockform.ddl.server.ServerDefaults;
import io.rockform.operation.PartitionOperation.ReplacePartitions;
import io.rockform.problem.ServerError;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Distribution;
import io.rockform.schema.ListPartition;
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * ADD and DROP TEMPORARY PARTITION, REPLACE PARTITION (facts 6.9). Temporary partitions are in no SHOW CREATE TABLE
 * (recorded alter-partition/range temp), so of a table that was read from a server they are not known: there nothing is
 * refused on their account, and replacing partitions is taken to leave their definitions as they are.
 */
final class TemporaryPartitionChange {
    private final Table table;
    private final @Nullable Partitioning partitioning;

    TemporaryPartitionChange(Table table) {
        this.table = table;
        this.partitioning = table.partitioning();
    }

    Table add(PartitionDefinition partition, @Nullable Distribution distribution, ServerProfile profile) {
        if (partitioning == null) {
            throw analysis(table.name(), "Only support adding partition to range/list partitioned table");
        }
        PartitionChange.sameColumns(table, distribution);
        String name = partition.name();
        if (name != null && find(name).isPresent()) {
            throw refused(table.name(), new ServerError(1517, "HY000", "Duplicate partition name " + name));
        }
        List<PartitionDefinition> longer = new ArrayList<>(table.temporaryPartitions());
        longer.add(partition);
        return table.withTemporaryPartitions(bounded(longer, profile));
    }

    /** With both bounds of each, since what LESS THAN begins with depends on the other temporary ones. */
    private List<PartitionDefinition> bounded(List<PartitionDefinition> partitions, ServerProfile profile) {
        if (!(partitioning instanceof Partitioning.Range range)) {
            return partitions;
        }
        List<RangePartition> ranges = partitions.stream()
                .filter(RangePartition.class::isInstance)
                .map(RangePartition.class::cast)
                .toList();
        Partitioning completed = new ServerDefaults(profile, "")
                .complete(table.withPartitioning(new Partitioning.Range(range.items(), ranges)))
                .partitioning();
        return ranges.size() < partitions.size() || completed == null
                ? partitions
                : List.copyOf(completed.definitions());
    }

    Table drop(String name) {
        return find(name).map(this::without).orElse(table);
    }

    /** Which names the server gave them is not known. */
    Table dropSeries() {
        return table;
    }

    Table dropAll() {
        return table.withTemporaryPartitions(List.of());
    }

    Table replace(ReplacePartitions operation) {
        new PartitionChange(table).rows(operation.partitions());
        List<PartitionDefinition> temporary = new ArrayList<>();
        for (String name : operation.temporary()) {
            find(name).ifPresent(temporary::add);
        }
        boolean known = temporary.size() == operation.temporary().size();
        Table left = table;
        for (PartitionDefinition partition : temporary) {
            left = new TemporaryPartitionChange(left).without(partition);
        }
        if (!known) {
            return left;
        }
        boolean sameNames = !operation.temporaryNames()
                && temporary.size() == operation.partitions().size();
        List<String> names = sameNames ? operation.partitions() : operation.temporary();
        if (partitioning instanceof Partitioning.Range range) {
            List<RangePartition> placed = new ArrayList<>();
            for (int index = 0; index < names.size(); index++) {
                placed.add(((RangePartition) temporary.get(index)).withName(names.get(index)));
            }
            return left.withPartitioning(
                    new Partitioning.Range(range.items(), replaced(range.partitions(), operation, placed)));
        }
        if (partitioning instanceof Partitioning.ByList list) {
            List<ListPartition> placed = new ArrayList<>();
            for (int index = 0; index < names.size(); index++) {
                ListPartition partition = (ListPartition) temporary.get(index);
                placed.add(new ListPartition(names.get(index), partition.rows(), partition.properties()));
            }
            return left.withPartitioning(
                    new Partitioning.ByList(list.items(), replaced(list.partitions(), operation, placed)));
        }
        // The server makes them, and none is in the model.
        return left;
    }

    /** The new ones stand where the first of the old ones stood. */
    private static <P extends PartitionDefinition> List<P> replaced(
            List<P> partitions, ReplacePartitions operation, List<P> placed) {
        List<P> replaced = new ArrayList<>();
        boolean done = false;
        for (P partition : partitions) {
            String name = partition.name();
            boolean old = name != null && operation.partitions().stream().anyMatch(name::equalsIgnoreCase);
            if (!old) {
                replaced.add(partition);
            } else if (!done) {
                replaced.addAll(placed);
                done = true;
            }
        }
        return replaced;
    }

    private Optional<PartitionDefinition> find(String name) {
        return table.temporaryPartitions().stream()
                .filter(partition -> name.equalsIgnoreCase(partition.name()))
                .findFirst();
    }

    private Table without(PartitionDefinition dropped) {
        return table.withTemporaryPartitions(table.temporaryPartitions().stream()
                .filter(partition -> !partition.equals(dropped))
                .toList());
    }
}
