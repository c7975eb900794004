// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.Partitioning;
import java.util.ArrayList;
import java.util.List;

/** {@code PARTITION BY} columns and functions: the server makes a partition when the first row for it comes. */
public final class AutomaticClause implements PartitionClause {
    private final List<PartitionItem> items;
    private final List<PartitionDefinition> initial;

    AutomaticClause(List<PartitionItem> items, List<? extends PartitionDefinition> initial) {
        this.items = items;
        this.initial = List.copyOf(initial);
    }

    /** Partitions made with the table, such as {@code start("2024-01-01").end("2025-01-01").every(1, MONTH)}. */
    public AutomaticClause partitions(PartitionSeries... series) {
        return and(PartitionSeries.all(series));
    }

    /** A partition made with the table. */
    public AutomaticClause partition(String name, RangeBounds bounds) {
        return and(List.of(bounds.named(name)));
    }

    /** A partition made with a table that is partitioned by columns: {@code partition("north", in("Oslo", "Bergen"))}. */
    public AutomaticClause partition(String name, ListValues values) {
        return and(List.of(values.named(name)));
    }

    private AutomaticClause and(List<? extends PartitionDefinition> more) {
        List<PartitionDefinition> all = new ArrayList<>(initial);
        all.addAll(more);
        return new AutomaticClause(items, all);
    }

    @Override
    public Partitioning partitioning() {
        return new Partitioning.Automatic(items, initial);
    }
}
