// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static io.rockform.operation.apply.Refusals.refused;

import io.rockform.ddl.server.DynamicPartitions;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** SET of the dynamic_partition.* properties, several of which are set at once (facts 5; recorded dynamic-partition/alter *). */
final class DynamicPartitionChange {
    private static final List<String> REQUIRED = List.of("time_unit", "end");

    private DynamicPartitionChange() {}

    static Table set(Table table, Map<String, String> properties, String database) {
        if (!(table.partitioning() instanceof Partitioning.Range)) {
            throw refused(
                    table.name(),
                    "Table " + database + "." + table.name().name() + " is not a dynamic partition table.");
        }
        Map<String, String> changed = new LinkedHashMap<>(table.properties());
        changed.putAll(properties);
        for (String name : REQUIRED) {
            String key = DynamicPartitions.GROUP + name;
            if (changed.getOrDefault(key, "").isEmpty()) {
                throw refused(table.name(), "Must assign " + key + " properties");
            }
        }
        return table.withProperties(changed);
    }
}
