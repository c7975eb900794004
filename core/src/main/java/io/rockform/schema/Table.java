// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A native table.
 *
 * @param partitioning null for a table of one partition
 * @param rollups empty where they are not known: SHOW CREATE TABLE does not print them
 * @param key null leaves the choice to the server (facts 4.2)
 * @param distribution null leaves the choice to the server (facts 4.4)
 * @param sortKey the columns of an explicit ORDER BY; empty if there is none
 * @param properties by key; what is not named is the server's choice
 * @param temporaryPartitions as far as they are known: SHOW CREATE TABLE does not print them (facts 6.9), and no
 *     comparison looks at them
 */
public record Table(
        ObjectName name,
        List<Column> columns,
        List<Index> indexes,
        @Nullable TableKey key,
        String comment,
        @Nullable Partitioning partitioning,
        @Nullable Distribution distribution,
        List<String> sortKey,
        List<Rollup> rollups,
        Map<String, String> properties,
        List<PartitionDefinition> temporaryPartitions)
        implements SchemaObject {
    public Table {
        Objects.requireNonNull(name);
        Objects.requireNonNull(comment);
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
        sortKey = List.copyOf(sortKey);
        rollups = List.copyOf(rollups);
        properties = Values.copyOf(properties);
        temporaryPartitions = List.copyOf(temporaryPartitions);
    }

    /** A table without temporary partitions. */
    public Table(
            ObjectName name,
            List<Column> columns,
            List<Index> indexes,
            @Nullable TableKey key,
            String comment,
            @Nullable Partitioning partitioning,
            @Nullable Distribution distribution,
            List<String> sortKey,
            List<Rollup> rollups,
            Map<String, String> properties) {
        this(name, columns, indexes, key, comment, partitioning, distribution, sortKey, rollups, properties, List.of());
    }

    /** A table of columns alone: everything else is the server's choice. */
    public static Table of(ObjectName name, List<Column> columns) {
        return new Table(name, columns, List.of(), null, "", null, null, List.of(), List.of(), Map.of());
    }

    public Optional<Column> column(String columnName) {
        for (Column column : columns) {
            if (column.isNamed(columnName)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    public Optional<Index> index(String indexName) {
        return indexes.stream().filter(index -> index.isNamed(indexName)).findFirst();
    }

    public boolean isKeyColumn(String columnName) {
        return key != null && key.has(columnName);
    }

    @Override
    public Table named(ObjectName changed) {
        return new Table(
                changed,
                columns,
                indexes,
                key,
                comment,
                partitioning,
                distribution,
                sortKey,
                rollups,
                properties,
                temporaryPartitions);
    }

    public Table withColumns(List<Column> changed) {
        return new Table(
                name,
                changed,
                indexes,
                key,
                comment,
                partitioning,
                distribution,
                sortKey,
                rollups,
                properties,
                temporaryPartitions);
    }

    /** This table with the column of that name replaced. */
    public Table replacing(String columnName, Column replacement) {
        List<Column> changed = new ArrayList<>(columns);
        changed.replaceAll(column -> column.isNamed(columnName) ? replacement : column);
        return withColumns(changed);
    }

    public Table withKey(@Nullable TableKey changed) {
        return new Table(
                name,
                columns,
                indexes,
                changed,
                comment,
                partitioning,
                distribution,
                sortKey,
                rollups,
                properties,
                temporaryPartitions);
    }

    public Table withComment(String changed) {
        return new Table(
                name,
                columns,
                indexes,
                key,
                changed,
                partitioning,
                distribution,
                sortKey,
                rollups,
                properties,
                temporaryPartitions);
    }

    public Table withDistribution(@Nullable Distribution changed) {
        return new Table(
                name,
                columns,
                indexes,
                key,
                comment,
                partitioning,
                changed,
                sortKey,
                rollups,
                properties,
                temporaryPartitions);
    }

    public Table withSortKey(List<String> changed) {
        return new Table(
                name,
                columns,
                indexes,
                key,
                comment,
                partitioning,
                distribution,
                changed,
                rollups,
                properties,
                temporaryPartitions);
    }

    public Table withProperties(Map<String, String> changed) {
        return new Table(
                name,
                columns,
                indexes,
                key,
                comment,
                partitioning,
                distribution,
                sortKey,
                rollups,
                changed,
                temporaryPartitions);
    }

    public Table withIndexes(List<Index> changed) {
        return new Table(
                name,
                columns,
                changed,
                key,
                comment,
                partitioning,
                distribution,
                sortKey,
                rollups,
                properties,
                temporaryPartitions);
    }

    public Table withPartitioning(@Nullable Partitioning changed) {
        return new Table(
                name,
                columns,
                indexes,
                key,
                comment,
                changed,
                distribution,
                sortKey,
                rollups,
                properties,
                temporaryPartitions);
    }

    public Table withRollups(List<Rollup> changed) {
        return new Table(
                name,
                columns,
                indexes,
                key,
                comment,
                partitioning,
                distribution,
                sortKey,
                changed,
                properties,
                temporaryPartitions);
    }

    public Table withTemporaryPartitions(List<PartitionDefinition> changed) {
        return new Table(
                name,
                columns,
                indexes,
                key,
                comment,
                partitioning,
                distribution,
                sortKey,
                rollups,
                properties,
                changed);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitTable(this);
    }
}
