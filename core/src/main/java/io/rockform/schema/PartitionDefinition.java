// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A partition made by hand: by its range or by its list of values (facts 4.6). */
public sealed interface PartitionDefinition permits RangePartition, ListPartition {
    /** Null for a series, whose names the server makes. */
    @Nullable
    String name();

    /** Properties of the partition itself, such as replication_num; empty to take the table's. */
    Map<String, String> properties();
}
