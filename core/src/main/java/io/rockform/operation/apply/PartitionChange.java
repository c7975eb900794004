// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static io.rockform.operation.apply.Refusals.analysis;
import static io.rockform.operation.apply.Refusals.refused;

import io.rockform.ddl.server.ServerDefaults;
import io.rockform.operation.PartitionOperation.SetPartitionProperties;
import io.rockform.problem.ServerError;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ListPartition;
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.PartitionValue;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** ADD, DROP, RENAME and MODIFY PARTITION (facts 6.9; recorded alter-partition). */
final class PartitionChange {
    private final Table table;
    private final @Nullable Partitioning partitioning;

    PartitionChange(Table table) {
        this.table = table;
        this.partitioning = table.partitioning();
    }

    Table add(PartitionDefinition partition, ServerProfile profile) {
        notDynamic();
        if (partition.name() != null && find(partition.name()).isPresent()) {
            throw refused(table.name(), new ServerError(1517, "HY000", "Duplicate partition name " + partition.name()));
        }
        if (partitioning instanceof Partitioning.Range range && partition instanceof RangePartition added) {
            Table changed = with(new Partitioning.Range(range.items(), longer(range.partitions(), added)));
            ServerDefaults defaults = new ServerDefaults(profile, "");
            NewViolations.none(
                    defaults.comparable(table),
                    defaults.comparable(changed),
                    profile,
                    violation -> ServerError.analysis(violation.rule()));
            return changed;
        }
        if (partitioning instanceof Partitioning.ByList list && partition instanceof ListPartition added) {
            unique(list, added, profile);
            return with(new Partitioning.ByList(list.items(), longer(list.partitions(), added)));
        }
        if (partitioning instanceof Partitioning.Automatic automatic) {
            if (!(partition instanceof RangePartition.Series)) {
                throw analysis(
                        table.name(),
                        "Currently, you cannot manually add a single range partition to a table that is automatically"
                                + " partition");
            }
            // What the server made by itself is never printed (facts 4.6).
            return with(automatic);
        }
        throw analysis(table.name(), "Only support adding partition to range/list partitioned table");
    }

    private void unique(Partitioning.ByList list, ListPartition added, ServerProfile profile) {
        for (ListPartition other : list.partitions()) {
            for (var row : added.rows()) {
                if (other.rows().contains(row)) {
                    throw analysis(
                            table.name(),
                            !profile.version().isAtLeast(4, 1)
                                            && row.size() == 1
                                            && row.get(0) instanceof PartitionValue.Literal value
                                    ? "Duplicate partition value " + value.text()
                                    : "Duplicate partition values exist for partition: " + added.name());
                }
            }
        }
    }

    private static <P> List<P> longer(List<P> partitions, P added) {
        List<P> all = new ArrayList<>(partitions);
        all.add(added);
        return all;
    }

    Table drop(String name) {
        notDynamic();
        PartitionDefinition dropped = known(name);
        if (partitioning instanceof Partitioning.Range range) {
            return with(new Partitioning.Range(range.items(), shorter(range.partitions(), dropped)));
        }
        if (partitioning instanceof Partitioning.ByList list) {
            return with(new Partitioning.ByList(list.items(), shorter(list.partitions(), dropped)));
        }
        // The server makes them, and none is in the model.
        return table;
    }

    private static <P extends PartitionDefinition> List<P> shorter(List<P> partitions, PartitionDefinition dropped) {
        return partitions.stream()
                .filter(partition -> !partition.equals(dropped))
                .toList();
    }

    Table rename(String name, String newName) {
        if (partitioning instanceof Partitioning.Automatic) {
            throw refused(
                    table.name(),
                    "Table[" + table.name().name()
                            + "] is automatic partitioned. not support to rename partition name.");
        }
        if (!(partitioning instanceof Partitioning.Range range)) {
            throw refused(
                    table.name(),
                    "Table[" + table.name().name() + "] is single partitioned. no need to rename partition name.");
        }
        PartitionDefinition old = known(name);
        if (find(newName).isPresent()) {
            throw refused(table.name(), "Partition name[" + newName + "] is already used");
        }
        return with(new Partitioning.Range(
                range.items(),
                range.partitions().stream()
                        .map(partition -> partition.equals(old) ? partition.withName(newName) : partition)
                        .toList()));
    }

    /** What equals the table's own is not printed with a partition (facts 4.6). */
    Table set(SetPartitionProperties operation) {
        operation.partitions().forEach(this::known);
        UnaryOperator<Map<String, String>> change = properties -> {
            Map<String, String> changed = new LinkedHashMap<>(properties);
            changed.putAll(operation.properties());
            changed.entrySet().removeIf(property -> property.getValue()
                    .equals(table.properties().get(property.getKey())));
            return changed;
        };
        if (partitioning instanceof Partitioning.Range range) {
            return with(new Partitioning.Range(
                    range.items(),
                    range.partitions().stream()
                            .map(partition -> isMeant(operation, partition)
                                    ? partition.withProperties(change.apply(partition.properties()))
                                    : partition)
                            .toList()));
        }
        if (partitioning instanceof Partitioning.ByList list) {
            return with(new Partitioning.ByList(
                    list.items(),
                    list.partitions().stream()
                            .map(partition -> isMeant(operation, partition)
                                    ? new ListPartition(
                                            partition.name(), partition.rows(), change.apply(partition.properties()))
                                    : partition)
                            .toList()));
        }
        return table;
    }

    private static boolean isMeant(SetPartitionProperties operation, PartitionDefinition partition) {
        String name = partition.name();
        return operation.partitions().isEmpty()
                || name != null && operation.partitions().stream().anyMatch(name::equalsIgnoreCase);
    }

    /** What is done to temporary partitions: they are in no SHOW CREATE TABLE (recorded alter-partition/range temp). */
    Table temporary() {
        if (partitioning == null) {
            throw analysis(table.name(), "Only support adding partition to range/list partitioned table");
        }
        return table;
    }

    /**
     * Changes the rows of partitions alone, which have to be there. What expressions make is not listed, and so not known;
     * a table that is not partitioned has one partition of its own name.
     */
    Table rows(List<String> names) {
        if (partitioning == null) {
            names.stream()
                    .filter(name -> !name.equalsIgnoreCase(table.name().name()))
                    .forEach(this::known);
        } else if (!(partitioning instanceof Partitioning.Automatic)) {
            names.forEach(this::known);
        }
        return table;
    }

    private Optional<PartitionDefinition> find(String name) {
        return partitioning == null ? Optional.empty() : partitioning.partition(name);
    }

    private PartitionDefinition known(String name) {
        if (partitioning == null) {
            throw refused(table.name(), "Alter table [" + table.name().name() + "] failed. Not a partitioned table");
        }
        return find(name)
                .orElseThrow(() -> refused(
                        table.name(), new ServerError(1507, "HY000", "Error in list of partitions to [" + name + "]")));
    }

    /** Facts 6.9. */
    private void notDynamic() {
        if ("true".equals(table.properties().get("dynamic_partition.enable"))) {
            throw refused(
                    table.name(),
                    "Cannot add/drop partition on a Dynamic Partition Table, Use command `ALTER TABLE "
                            + table.name().name()
                            + " SET (\"dynamic_partition.enable\" = \"false\")` firstly.");
        }
    }

    private Table with(Partitioning changed) {
        return table.withPartitioning(changed);
    }
}
