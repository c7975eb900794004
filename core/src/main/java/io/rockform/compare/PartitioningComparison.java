// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.IdentifierQuoting;
import io.rockform.ddl.server.DynamicPartitions;
import io.rockform.operation.Operation;
import io.rockform.operation.PartitionOperation.AddPartition;
import io.rockform.operation.PartitionOperation.DropPartition;
import io.rockform.operation.PartitionOperation.RenamePartition;
import io.rockform.operation.PartitionOperation.SetPartitionProperties;
import io.rockform.profile.ServerProfile;
import io.rockform.query.QueryMeaning;
import io.rockform.schema.ListPartition;
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.PartitionValue;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import io.rockform.schema.Table;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * PARTITION BY of a table and the partitions that are made by hand. Those that the model names are made; what is there
 * beside them is left alone, since partitions come and go with the data, unless the table's partitions are managed. So is
 * everything where the server makes or drops partitions by itself.
 */
final class PartitioningComparison {
    private static final String NO_BOUNDS = "StarRocks cannot change the bounds or values of a partition";
    private static final String REPLACE =
            "load the rows into a new partition and drop the old one, in a revision written by hand; or "
                    + Rebuilds.REMEDY;
    private static final String FIXED = "StarRocks cannot change what a table is partitioned by";

    private static final Set<String> DROPPING =
            Set.of("partition_live_number", "partition_ttl", "partition_retention_condition");

    private static final DdlWriter WRITER = new DdlWriter(ServerProfile.OFFLINE, IdentifierQuoting.WHERE_NEEDED);

    private final Table actual;
    private final Table declared;
    private final Changes changes;
    private final boolean managed;

    /** Both tables are in the form in which {@code ServerDefaults} makes them comparable. */
    PartitioningComparison(Table actual, Table declared, Changes changes, boolean managed) {
        this.actual = actual;
        this.declared = declared;
        this.changes = changes;
        this.managed = managed;
    }

    void compare() {
        Partitioning existing = actual.partitioning();
        Partitioning wanted = declared.partitioning();
        if (existing == null && wanted == null) {
            return;
        }
        if (existing == null || wanted == null || existing.getClass() != wanted.getClass()) {
            find("PARTITION BY", text(existing), text(wanted), FIXED, Rebuilds.REMEDY);
            return;
        }
        QueryMeaning.Result items = PartitionItemComparison.compare(
                existing.items(), wanted.items(), declared.name().name());
        if (!items.isSame()) {
            find("PARTITION BY", text(existing), text(wanted), items.reason(), Rebuilds.REMEDY);
        } else if (isMadeByHand()) {
            partitions(partitions(existing), partitions(wanted));
        }
    }

    private boolean isMadeByHand() {
        return !DynamicPartitions.isEnabled(actual.properties())
                && !DynamicPartitions.isEnabled(declared.properties())
                && DROPPING.stream().noneMatch(actual.properties()::containsKey);
    }

    /** The partitions by their names, which are case-insensitive (facts 1.2); each with all that is said of it. */
    private static Map<String, PartitionDefinition> partitions(Partitioning partitioning) {
        Map<String, PartitionDefinition> partitions = new TreeMap<>();
        for (PartitionDefinition partition : partitioning.definitions()) {
            String name = partition.name();
            if (name != null) {
                partitions.put(name.toLowerCase(Locale.ROOT), partition);
            }
        }
        return partitions;
    }

    private void partitions(Map<String, PartitionDefinition> existing, Map<String, PartitionDefinition> wanted) {
        Map<String, PartitionDefinition> left = existing;
        if (managed) {
            left = renamed(existing, wanted);
            // First, since the ranges of those to come may be theirs.
            drop(left, wanted);
        }
        add(left, wanted);
    }

    /**
     * What a managed partition is, its bounds or values tell: under another name it is renamed, and keeps its rows. One of a LIST
     * cannot be, and is left as it is (facts 6.9).
     */
    private Map<String, PartitionDefinition> renamed(
            Map<String, PartitionDefinition> existing, Map<String, PartitionDefinition> wanted) {
        Map<String, PartitionDefinition> renamed = new TreeMap<>(existing);
        wanted.forEach((name, partition) -> {
            if (!existing.containsKey(name)) {
                existing.entrySet().stream()
                        .filter(entry -> !wanted.containsKey(entry.getKey())
                                && bounds(entry.getValue()).equals(bounds(partition)))
                        .findFirst()
                        .ifPresent(entry -> {
                            renamed.put(name, renamed.remove(entry.getKey()));
                            String former =
                                    Objects.requireNonNull(entry.getValue().name());
                            String newName = Objects.requireNonNull(partition.name());
                            attempt(
                                    new RenamePartition(declared.name(), former, newName),
                                    "partition " + newName,
                                    "called " + former,
                                    text(partition));
                        });
            }
        });
        return renamed;
    }

    private void add(Map<String, PartitionDefinition> existing, Map<String, PartitionDefinition> wanted) {
        wanted.forEach((name, partition) -> {
            PartitionDefinition other = existing.get(name);
            if (other == null) {
                attempt(new AddPartition(declared.name(), partition), "partition " + name, "missing", text(partition));
            } else if (!bounds(other).equals(bounds(partition))) {
                find("partition " + name, text(other), text(partition), NO_BOUNDS, REPLACE);
            } else if (!other.properties().equals(partition.properties())) {
                properties(other, partition);
            }
        });
    }

    private void drop(Map<String, PartitionDefinition> existing, Map<String, PartitionDefinition> wanted) {
        existing.forEach((name, partition) -> {
            if (!wanted.containsKey(name)) {
                String stored = Objects.requireNonNull(partition.name());
                attempt(
                        new DropPartition(declared.name(), stored),
                        "partition " + name,
                        text(partition),
                        "not declared");
            }
        });
    }

    private void properties(PartitionDefinition existing, PartitionDefinition wanted) {
        String name = changes.table(declared.name()).partitioning() instanceof Partitioning.ByList
                ? Objects.requireNonNull(existing.name())
                : Objects.requireNonNull(wanted.name());
        Map<String, String> changed = new LinkedHashMap<>(wanted.properties());
        existing.properties().keySet().forEach(key -> {
            String standing = declared.properties().get(key);
            if (standing != null) {
                // A partition that says nothing has what its table has (facts 4.6).
                changed.putIfAbsent(key, standing);
            }
        });
        attempt(
                new SetPartitionProperties(declared.name(), List.of(name), changed),
                "properties of partition " + name,
                text(existing.properties()),
                text(wanted.properties()));
    }

    private void attempt(Operation operation, String attribute, String from, String to) {
        changes.attempt(operation)
                .ifPresent(refusal ->
                        find(attribute, from, to, refusal.serverError().message(), REPLACE));
    }

    /** Without name and properties; the order of values says nothing. */
    private static Object bounds(PartitionDefinition partition) {
        if (partition instanceof RangePartition.Fixed fixed) {
            return List.of(fixed.lower(), fixed.upper());
        }
        return partition instanceof ListPartition list ? new HashSet<>(list.rows()) : partition;
    }

    private static String text(PartitionDefinition partition) {
        if (partition instanceof RangePartition.Fixed fixed) {
            return "VALUES [" + values(fixed.lower()) + ", " + values(fixed.upper()) + ")" + text(fixed.properties());
        }
        return partition instanceof ListPartition list
                ? list.rows().stream()
                                .map(PartitioningComparison::values)
                                .collect(Collectors.joining(", ", "VALUES IN (", ")"))
                        + text(list.properties())
                : WRITER.partition(partition);
    }

    private static String values(List<PartitionValue> values) {
        return values.stream()
                .map(value -> value instanceof PartitionValue.Literal literal
                        ? DdlWriter.literal(literal.text())
                        : value.toString())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String text(Map<String, String> properties) {
        return properties.isEmpty() ? "" : " (" + WRITER.properties(properties) + ")";
    }

    private static String text(@Nullable Partitioning partitioning) {
        return partitioning == null ? "none" : WRITER.partitioning(partitioning);
    }

    private void find(String attribute, String from, String to, String reason, String remedy) {
        changes.find(new Finding(declared.name(), attribute, from, to, reason, remedy));
    }
}
