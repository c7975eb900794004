// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One partition of a table partitioned by LIST (facts 4.6).
 *
 * @param rows the values that it holds, each with one value a partition column
 * @param properties of the partition itself, such as replication_num; empty to take the table's
 */
public record ListPartition(String name, List<List<PartitionValue>> rows, Map<String, String> properties)
        implements PartitionDefinition {
    public ListPartition {
        Objects.requireNonNull(name);
        rows = rows.stream().map(List::copyOf).toList();
        properties = Values.copyOf(properties);
    }
}
