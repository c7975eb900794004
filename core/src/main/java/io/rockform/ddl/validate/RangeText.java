// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.ddl.server.BoundColumn;
import io.rockform.ddl.server.TypeUses;
import io.rockform.schema.PartitionValue;
import java.util.List;
import java.util.stream.Collectors;

/** Bounds and ranges as refusals print them (recorded partitions/* range overlap). */
final class RangeText {
    private RangeText() {}

    /** {@code ("2024-01-01", MAXVALUE)}. */
    static String bound(List<PartitionValue> bound) {
        return bound.stream()
                .map(value ->
                        value instanceof PartitionValue.Literal literal ? "\"" + literal.text() + "\"" : "MAXVALUE")
                .collect(Collectors.joining(", ", "(", ")"));
    }

    static String range(List<BoundColumn> columns, List<PartitionValue> lower, List<PartitionValue> upper) {
        return "[" + key(columns, lower) + ".." + key(columns, upper) + ")";
    }

    private static String key(List<BoundColumn> columns, List<PartitionValue> bound) {
        String types = columns.stream()
                .map(column -> column.type() == null ? "" : TypeUses.kind(column.type()))
                .collect(Collectors.joining(", "));
        String keys = bound.stream()
                .map(value -> value instanceof PartitionValue.Literal literal ? literal.text() : "MAXVALUE")
                .collect(Collectors.joining(", "));
        return "types: [" + types + "]; keys: [" + keys + "]; ";
    }
}
