// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.PartitionItem;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import java.util.ArrayList;
import java.util.List;

/** {@code PARTITION BY} columns and functions: the server makes a partition when the first row for it comes. */
public final class AutomaticClause implements PartitionClause {
    private final List<PartitionItem> items;
    private final List<RangePartition> initial;

    AutomaticClause(List<PartitionItem> items, List<RangePartition> initial) {
        this.items = items;
        this.initial = initial;
    }

    /** Partitions made with the table, such as {@code start("2024-01-01").end("2025-01-01").every(1, MONTH)}. */
    public AutomaticClause partitions(PartitionSeries... series) {
        return and(PartitionSeries.all(series));
    }

    /** A partition made with the table. */
    public AutomaticClause partition(String name, RangeBounds bounds) {
        return and(List.of(bounds.named(name)));
    }

    private AutomaticClause and(List<? extends RangePartition> more) {
        List<RangePartition> all = new ArrayList<>(initial);
        all.addAll(more);
        return new AutomaticClause(items, all);
    }

    @Override
    public Partitioning partitioning() {
        return new Partitioning.Automatic(items, initial);
    }
}
