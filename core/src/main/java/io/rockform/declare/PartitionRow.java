// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.PartitionValue;
import java.util.List;
import java.util.stream.Stream;

/**
 * A value for each partition column.
 *
 * @param values in the order of the columns
 */
public record PartitionRow(List<PartitionValue> values) {
    public PartitionRow {
        values = List.copyOf(values);
    }

    static List<PartitionValue> values(String... texts) {
        return Stream.of(texts).map(PartitionValue::of).toList();
    }
}
