// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.RangePartition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code START (…) END (…) EVERY (…)}: as many partitions as fit, named by the server. */
public final class PartitionSeries {
    private final RangePartition.Series series;

    private PartitionSeries(RangePartition.Series series) {
        this.series = series;
    }

    /** A property of each of the partitions, such as {@code replication_num}. */
    public PartitionSeries property(String key, String value) {
        Map<String, String> properties = new LinkedHashMap<>(series.properties());
        properties.put(key, value);
        return new PartitionSeries(
                new RangePartition.Series(series.start(), series.end(), series.step(), series.unit(), properties));
    }

    static List<RangePartition.Series> all(PartitionSeries... series) {
        return Stream.of(series).map(each -> each.series).toList();
    }

    /** Where a series begins. */
    public record Start(String start) {
        /** @param end where the last partition ends at the latest; not in it any more */
        public End end(String end) {
            return new End(start, end);
        }
    }

    /** Where a series begins and ends. */
    public record End(String start, String end) {
        /** The length of each partition of a DATE or DATETIME column. */
        public PartitionSeries every(long step, IntervalUnit unit) {
            return new PartitionSeries(new RangePartition.Series(start, end, step, unit.ofSeries(), Map.of()));
        }

        /** The length of each partition of an integer column. */
        public PartitionSeries every(long step) {
            return new PartitionSeries(new RangePartition.Series(start, end, step, null, Map.of()));
        }
    }
}
