// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.IdentifierQuoting;
import io.rockform.ddl.server.DynamicPartitions;
import io.rockform.profile.ServerProfile;
import io.rockform.query.QueryMeaning;
import io.rockform.schema.ListPartition;
import io.rockform.schema.PartitionValue;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import io.rockform.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * PARTITION BY of a table and the partitions that are made by hand. A model that names no partitions leaves them to whoever
 * makes them, as does one of a table whose partitions the server makes or drops.
 */
final class PartitioningComparison {
    private static final String NOT_YET =
            "not supported yet: Rockform does not change the partitions of an existing table";
    private static final String BY_HAND = "op.execute(\"ALTER TABLE … ADD PARTITION …\") in a revision written by hand";
    private static final String FIXED = "StarRocks cannot change what a table is partitioned by";
    private static final String NEW_TABLE =
            "create a new table, copy the rows and swap the two, in a revision written by hand";

    private static final Set<String> DROPPING =
            Set.of("partition_live_number", "partition_ttl", "partition_retention_condition");

    private static final DdlWriter WRITER = new DdlWriter(ServerProfile.OFFLINE, IdentifierQuoting.WHERE_NEEDED);

    private final Table actual;
    private final Table declared;
    private final Changes changes;

    /** Both tables are in the form in which {@code ServerDefaults} makes them comparable. */
    PartitioningComparison(Table actual, Table declared, Changes changes) {
        this.actual = actual;
        this.declared = declared;
        this.changes = changes;
    }

    void compare() {
        Partitioning existing = actual.partitioning();
        Partitioning wanted = declared.partitioning();
        if (existing == null && wanted == null) {
            return;
        }
        if (existing == null || wanted == null || existing.getClass() != wanted.getClass()) {
            find("PARTITION BY", text(existing), text(wanted), FIXED, NEW_TABLE);
            return;
        }
        QueryMeaning.Result items = PartitionItemComparison.compare(
                existing.items(), wanted.items(), declared.name().name());
        if (!items.isSame()) {
            find("PARTITION BY", text(existing), text(wanted), items.reason(), NEW_TABLE);
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
    private static Map<String, Object> partitions(Partitioning partitioning) {
        Map<String, Object> partitions = new TreeMap<>();
        partitioning.accept(new Partitioning.Visitor<Void>() {
            @Override
            public @Nullable Void visitRange(Partitioning.Range range) {
                range.partitions().forEach(partition -> put(name(partition), partition, partitions));
                return null;
            }

            @Override
            public @Nullable Void visitList(Partitioning.ByList list) {
                list.partitions().forEach(partition -> put(partition.name(), partition, partitions));
                return null;
            }

            @Override
            public @Nullable Void visitAutomatic(Partitioning.Automatic automatic) {
                return null;
            }
        });
        return partitions;
    }

    private static void put(String name, Object partition, Map<String, Object> partitions) {
        partitions.put(name.toLowerCase(Locale.ROOT), partition);
    }

    private static String name(RangePartition partition) {
        return partition.accept(new RangePartition.Visitor<>() {
            @Override
            public String visitLessThan(RangePartition.LessThan lessThan) {
                return lessThan.name();
            }

            @Override
            public String visitFixed(RangePartition.Fixed fixed) {
                return fixed.name();
            }

            @Override
            public String visitSeries(RangePartition.Series series) {
                return "START " + series.start();
            }
        });
    }

    private void partitions(Map<String, Object> existing, Map<String, Object> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        wanted.forEach((name, partition) -> {
            Object other = existing.get(name);
            if (other == null) {
                find("partition " + name, "missing", text(partition), NOT_YET, BY_HAND);
            } else if (!content(other).equals(content(partition))) {
                find("partition " + name, text(other), text(partition), NOT_YET, BY_HAND);
            }
        });
        existing.forEach((name, partition) -> {
            if (!wanted.containsKey(name)) {
                find("partition " + name, text(partition), "not declared", NOT_YET, BY_HAND);
            }
        });
    }

    /** Without the name; the order of values says nothing. */
    private static Object content(Object partition) {
        if (partition instanceof RangePartition.Fixed fixed) {
            return List.of(fixed.lower(), fixed.upper(), fixed.properties());
        }
        return partition instanceof ListPartition list
                ? List.of(new HashSet<>(list.rows()), list.properties())
                : partition;
    }

    private static String text(Object partition) {
        if (partition instanceof RangePartition.Fixed fixed) {
            return "VALUES [" + values(fixed.lower()) + ", " + values(fixed.upper()) + ")" + text(fixed.properties());
        }
        return partition instanceof ListPartition list
                ? list.rows().stream()
                                .map(PartitioningComparison::values)
                                .collect(Collectors.joining(", ", "VALUES IN (", ")"))
                        + text(list.properties())
                : partition.toString();
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
