// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static io.rockform.operation.apply.Refusals.analysis;
import static io.rockform.operation.apply.Refusals.refused;

import io.rockform.ddl.server.SeriesPartitions;
import io.rockform.ddl.server.ServerDefaults;
import io.rockform.operation.PartitionOperation.SetPartitionProperties;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.problem.ServerError;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ColumnNames;
import io.rockform.schema.Distribution;
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

    Table add(PartitionDefinition partition, @Nullable Distribution distribution, ServerProfile profile) {
        notDynamic();
        sameColumns(table, distribution);
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

    /** A partition has buckets of its own, and nothing else of the distribution (facts 6.9). */
    static void sameColumns(Table table, @Nullable Distribution distribution) {
        if (distribution instanceof Distribution.Hash wanted
                && table.distribution() instanceof Distribution.Hash own
                && !ColumnNames.same(wanted.columns(), own.columns())) {
            throw refused(
                    table.name(),
                    "Cannot assign hash distribution with different distribution cols. default is: " + own.columns());
        }
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

    Table drop(List<String> names) {
        notDynamic();
        if (partitioning instanceof Partitioning.Range range) {
            List<RangePartition> left = listed(range, names);
            for (String name : names) {
                PartitionDefinition dropped = named(left, name).orElseThrow(() -> unknown(name));
                left = left.stream()
                        .filter(partition -> !partition.equals(dropped))
                        .toList();
            }
            return with(new Partitioning.Range(range.items(), left));
        }
        if (partitioning instanceof Partitioning.ByList list) {
            List<ListPartition> left = list.partitions();
            for (String name : names) {
                PartitionDefinition dropped = known(name);
                left = left.stream()
                        .filter(partition -> !partition.equals(dropped))
                        .toList();
            }
            return with(new Partitioning.ByList(list.items(), left));
        }
        names.forEach(this::known);
        // The server makes them, and none is in the model.
        return table;
    }

    /** Those of the table; each series is taken apart if one is meant that is only in a series. */
    private List<RangePartition> listed(Partitioning.Range range, List<String> names) {
        if (names.stream().allMatch(name -> find(name).isPresent())) {
            return range.partitions();
        }
        List<RangePartition> apart = new ArrayList<>();
        for (RangePartition partition : range.partitions()) {
            Optional<List<RangePartition.Fixed>> made = partition instanceof RangePartition.Series series
                    ? SeriesPartitions.of(table, series)
                    : Optional.empty();
            made.ifPresentOrElse(apart::addAll, () -> apart.add(partition));
        }
        return apart;
    }

    private static Optional<RangePartition> named(List<RangePartition> partitions, String name) {
        return partitions.stream()
                .filter(partition -> name.equalsIgnoreCase(partition.name()))
                .findFirst();
    }

    Table drop(RangePartition.Series series) {
        notDynamic();
        if (partitioning instanceof Partitioning.Automatic) {
            // What the server made by itself is not listed (facts 4.6).
            return table;
        }
        List<String> names = SeriesPartitions.of(table, series)
                .orElseThrow(
                        () -> analysis(table.name(), "Only support dropping a series of a range partitioned table"))
                .stream()
                .map(RangePartition.Fixed::name)
                .toList();
        return drop(names);
    }

    /** Which partitions a condition holds for only the server knows. */
    Table dropWhere() {
        notDynamic();
        if (partitioning == null) {
            throw analysis(
                    table.name(), "Can't drop partitions with where expression since it is not a partition table");
        }
        if (!(partitioning instanceof Partitioning.Automatic)) {
            throw new RockformException(Problem.of(
                            ProblemCode.NOT_SUPPORTED_YET,
                            "not supported yet: DROP PARTITIONS WHERE of partitions that are declared")
                    .at(table.name().toString())
                    .remedy("Name the partitions."));
        }
        return table;
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
        return find(name).orElseThrow(() -> unknown(name));
    }

    private RuntimeException unknown(String name) {
        return refused(table.name(), new ServerError(1507, "HY000", "Error in list of partitions to [" + name + "]"));
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
