// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.schema.PartitionValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The bounds of the partitions of one table: a value for each partition column (facts 4.6). */
public record RangeBounds(List<BoundColumn> columns) implements Comparator<List<PartitionValue>> {
    public RangeBounds {
        columns = List.copyOf(columns);
    }

    public List<PartitionValue> minimum() {
        return complete(List.of());
    }

    /** Fewer values than columns are filled up with minimums; each is as the server prints it. */
    public List<PartitionValue> complete(List<PartitionValue> bound) {
        List<PartitionValue> completed = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            BoundColumn column = columns.get(index);
            completed.add(
                    index < bound.size()
                            ? column.canonical(bound.get(index))
                            : new PartitionValue.Literal(column.minimum()));
        }
        return completed;
    }

    @Override
    public int compare(List<PartitionValue> one, List<PartitionValue> other) {
        for (int index = 0; index < Math.min(one.size(), other.size()); index++) {
            int order = columns.get(index).compare(one.get(index), other.get(index));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
