// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.PartitionItem;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import java.util.ArrayList;
import java.util.List;

/** {@code PARTITION BY RANGE(…)}, whose partitions are made by hand or by dynamic_partition properties. */
public final class RangeClause implements PartitionClause {
    private final List<PartitionItem> items;
    private final List<RangePartition> partitions;

    RangeClause(List<PartitionItem> items, List<RangePartition> partitions) {
        this.items = items;
        this.partitions = partitions;
    }

    /** One more partition: {@code partition("p1", lessThan("2024-01-01"))}. */
    public RangeClause partition(String name, RangeBounds bounds) {
        return and(List.of(bounds.named(name)));
    }

    /** More partitions, such as {@code start("2024-01-01").end("2025-01-01").every(1, MONTH)}. */
    public RangeClause partitions(PartitionSeries... series) {
        return and(PartitionSeries.all(series));
    }

    private RangeClause and(List<? extends RangePartition> more) {
        List<RangePartition> all = new ArrayList<>(partitions);
        all.addAll(more);
        return new RangeClause(items, all);
    }

    @Override
    public Partitioning partitioning() {
        return new Partitioning.Range(items, partitions);
    }
}
