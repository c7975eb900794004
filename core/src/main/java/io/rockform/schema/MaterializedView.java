// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An asynchronous materialized view.
 *
 * @param columns the declared column list; empty takes the names from the query
 * @param partitionBy empty if it has one partition
 * @param distribution null leaves the choice to the server
 * @param sortKey the columns of ORDER BY; empty if there is none
 * @param refresh never absent: without it StarRocks would make a synchronous one, a rollup (facts 9.1)
 * @param properties by key; what is not named is the server's choice
 * @param query the SELECT, as written by whoever wrote it
 */
public record MaterializedView(
        ObjectName name,
        List<ViewColumn> columns,
        List<Index> indexes,
        String comment,
        List<PartitionItem> partitionBy,
        @Nullable Distribution distribution,
        List<String> sortKey,
        Refresh refresh,
        Map<String, String> properties,
        String query)
        implements SchemaObject {
    public MaterializedView {
        Objects.requireNonNull(name);
        Objects.requireNonNull(comment);
        Objects.requireNonNull(refresh);
        Objects.requireNonNull(query);
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
        partitionBy = List.copyOf(partitionBy);
        sortKey = List.copyOf(sortKey);
        properties = Values.copyOf(properties);
    }

    /** A materialized view of a query and its refresh alone: everything else is the server's choice. */
    public static MaterializedView of(ObjectName name, Refresh refresh, String query) {
        return new MaterializedView(
                name, List.of(), List.of(), "", List.of(), null, List.of(), refresh, Map.of(), query);
    }

    @Override
    public MaterializedView named(ObjectName changed) {
        return new MaterializedView(
                changed, columns, indexes, comment, partitionBy, distribution, sortKey, refresh, properties, query);
    }

    public MaterializedView withColumns(List<ViewColumn> changed) {
        return new MaterializedView(
                name, changed, indexes, comment, partitionBy, distribution, sortKey, refresh, properties, query);
    }

    public MaterializedView withIndexes(List<Index> changed) {
        return new MaterializedView(
                name, columns, changed, comment, partitionBy, distribution, sortKey, refresh, properties, query);
    }

    public MaterializedView withComment(String changed) {
        return new MaterializedView(
                name, columns, indexes, changed, partitionBy, distribution, sortKey, refresh, properties, query);
    }

    public MaterializedView withPartitionBy(List<PartitionItem> changed) {
        return new MaterializedView(
                name, columns, indexes, comment, changed, distribution, sortKey, refresh, properties, query);
    }

    public MaterializedView withSortKey(List<String> changed) {
        return new MaterializedView(
                name, columns, indexes, comment, partitionBy, distribution, changed, refresh, properties, query);
    }

    public MaterializedView withDistribution(@Nullable Distribution changed) {
        return new MaterializedView(
                name, columns, indexes, comment, partitionBy, changed, sortKey, refresh, properties, query);
    }

    public MaterializedView withRefresh(Refresh changed) {
        return new MaterializedView(
                name, columns, indexes, comment, partitionBy, distribution, sortKey, changed, properties, query);
    }

    public MaterializedView withProperties(Map<String, String> changed) {
        return new MaterializedView(
                name, columns, indexes, comment, partitionBy, distribution, sortKey, refresh, changed, query);
    }

    public MaterializedView withQuery(String changed) {
        return new MaterializedView(
                name, columns, indexes, comment, partitionBy, distribution, sortKey, refresh, properties, changed);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitMaterializedView(this);
    }
}
