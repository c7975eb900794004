// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.ListPartition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a partition of a LIST holds, and its own properties. */
public final class ListValues {
    private final List<PartitionRow> rows;
    private final Map<String, String> properties;

    ListValues(List<PartitionRow> rows, Map<String, String> properties) {
        this.rows = rows;
        this.properties = properties;
    }

    /** A property of the partition itself, such as {@code replication_num}. */
    public ListValues property(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(properties);
        more.put(key, value);
        return new ListValues(rows, more);
    }

    ListPartition named(String name) {
        return new ListPartition(name, rows.stream().map(PartitionRow::values).toList(), properties);
    }
}
