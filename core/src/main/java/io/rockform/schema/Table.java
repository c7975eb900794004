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
 * @param key null leaves the choice to the server (facts 4.2)
 * @param distribution null leaves the choice to the server (facts 4.4)
 * @param sortKey the columns of an explicit ORDER BY; empty if there is none
 * @param properties by key; what is not named is the server's choice
 */
public record Table(
        ObjectName name,
        List<Column> columns,
        @Nullable TableKey key,
        String comment,
        @Nullable Distribution distribution,
        List<String> sortKey,
        Map<String, String> properties)
        implements SchemaObject {
    public Table {
        Objects.requireNonNull(name);
        Objects.requireNonNull(comment);
        columns = List.copyOf(columns);
        sortKey = List.copyOf(sortKey);
        properties = Values.copyOf(properties);
    }

    public Optional<Column> column(String columnName) {
        return columns.stream().filter(column -> column.isNamed(columnName)).findFirst();
    }

    public boolean isKeyColumn(String columnName) {
        return key != null && key.has(columnName);
    }

    @Override
    public Table named(ObjectName changed) {
        return new Table(changed, columns, key, comment, distribution, sortKey, properties);
    }

    public Table withColumns(List<Column> changed) {
        return new Table(name, changed, key, comment, distribution, sortKey, properties);
    }

    /** This table with the column of that name replaced. */
    public Table replacing(String columnName, Column replacement) {
        List<Column> changed = new ArrayList<>(columns);
        changed.replaceAll(column -> column.isNamed(columnName) ? replacement : column);
        return withColumns(changed);
    }

    public Table withKey(@Nullable TableKey changed) {
        return new Table(name, columns, changed, comment, distribution, sortKey, properties);
    }

    public Table withComment(String changed) {
        return new Table(name, columns, key, changed, distribution, sortKey, properties);
    }

    public Table withDistribution(@Nullable Distribution changed) {
        return new Table(name, columns, key, comment, changed, sortKey, properties);
    }

    public Table withSortKey(List<String> changed) {
        return new Table(name, columns, key, comment, distribution, changed, properties);
    }

    public Table withProperties(Map<String, String> changed) {
        return new Table(name, columns, key, comment, distribution, sortKey, changed);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitTable(this);
    }
}
