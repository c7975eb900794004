// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.PartitionValue;
import io.rockform.schema.RangePartition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a partition of a RANGE holds, and its own properties. */
public final class RangeBounds {
    private final @Nullable List<PartitionValue> lower;
    private final List<PartitionValue> upper;
    private final Map<String, String> properties;

    private RangeBounds(
            @Nullable List<PartitionValue> lower, List<PartitionValue> upper, Map<String, String> properties) {
        this.lower = lower;
        this.upper = upper;
        this.properties = properties;
    }

    static RangeBounds lessThan(List<PartitionValue> upper) {
        return new RangeBounds(null, upper, Map.of());
    }

    /** A property of the partition itself, such as {@code replication_num}. */
    public RangeBounds property(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(properties);
        more.put(key, value);
        return new RangeBounds(lower, upper, more);
    }

    RangePartition named(String name) {
        return lower == null
                ? new RangePartition.LessThan(name, upper, properties)
                : new RangePartition.Fixed(name, lower, upper, properties);
    }

    /** A lower bound, which is in the partition. */
    public static final class From {
        private final List<PartitionValue> lower;

        From(List<PartitionValue> lower) {
            this.lower = lower;
        }

        /** @param values the upper bound, which is not in the partition any more; one value a column */
        public RangeBounds to(String... values) {
            return to(PartitionRow.values(values));
        }

        /** @param values the upper bound, which is not in the partition any more; one value a column */
        public RangeBounds to(PartitionValue... values) {
            return to(List.of(values));
        }

        private RangeBounds to(List<PartitionValue> upper) {
            return new RangeBounds(lower, upper, Map.of());
        }
    }
}
