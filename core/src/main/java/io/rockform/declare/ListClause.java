// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.ListPartition;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.Partitioning;
import java.util.ArrayList;
import java.util.List;

/** {@code PARTITION BY LIST(…)}, whose partitions are made by hand. */
public final class ListClause implements PartitionClause {
    private final List<PartitionItem> items;
    private final List<ListPartition> partitions;

    ListClause(List<PartitionItem> items, List<ListPartition> partitions) {
        this.items = items;
        this.partitions = partitions;
    }

    /** One more partition: {@code partition("north", in("Oslo", "Bergen"))}. */
    public ListClause partition(String name, ListValues values) {
        List<ListPartition> all = new ArrayList<>(partitions);
        all.add(values.named(name));
        return new ListClause(items, all);
    }

    @Override
    public Partitioning partitioning() {
        return new Partitioning.ByList(items, partitions);
    }
}
