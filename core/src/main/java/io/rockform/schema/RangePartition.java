// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One partition, or a series of them, of a table partitioned by RANGE (facts 4.6). Servers print {@link Fixed} only. */
public sealed interface RangePartition extends PartitionDefinition {
    <R> R accept(Visitor<R> visitor);

    /**
     * {@code PARTITION p VALUES LESS THAN (…)}: from where the partition before it ends.
     *
     * @param upper one value a column, fewer are filled up with minimums; empty for MAXVALUE without parentheses, which
     *     is one for each column, where the columns are not known
     */
    record LessThan(String name, List<PartitionValue> upper, Map<String, String> properties) implements RangePartition {
        public LessThan {
            Objects.requireNonNull(name);
            upper = List.copyOf(upper);
            properties = Values.copyOf(properties);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLessThan(this);
        }

        @Override
        public LessThan withName(String changed) {
            return new LessThan(changed, upper, properties);
        }

        @Override
        public LessThan withProperties(Map<String, String> changed) {
            return new LessThan(name, upper, changed);
        }
    }

    /** {@code PARTITION p VALUES [(lower), (upper))}: the upper bound is not in it. */
    record Fixed(String name, List<PartitionValue> lower, List<PartitionValue> upper, Map<String, String> properties)
            implements RangePartition {
        public Fixed {
            Objects.requireNonNull(name);
            lower = List.copyOf(lower);
            upper = List.copyOf(upper);
            properties = Values.copyOf(properties);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFixed(this);
        }

        @Override
        public Fixed withName(String changed) {
            return new Fixed(changed, lower, upper, properties);
        }

        @Override
        public Fixed withProperties(Map<String, String> changed) {
            return new Fixed(name, lower, upper, changed);
        }
    }

    /**
     * {@code START (…) END (…) EVERY (…)}: as many partitions as fit, named by the server.
     *
     * @param step a number of {@code unit}s, or of the integer column if there is no unit
     * @param unit null for integer columns
     */
    record Series(
            String start, String end, long step, @Nullable SeriesUnit unit, Map<String, String> properties)
            implements RangePartition {
        public Series {
            Objects.requireNonNull(start);
            Objects.requireNonNull(end);
            properties = Values.copyOf(properties);
        }

        @Override
        public @Nullable String name() {
            return null;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSeries(this);
        }

        /** The server names each of its partitions. */
        @Override
        public Series withName(String changed) {
            return this;
        }

        @Override
        public Series withProperties(Map<String, String> changed) {
            return new Series(start, end, step, unit, changed);
        }
    }

    /** Units of {@code EVERY (INTERVAL n unit)}. */
    enum SeriesUnit {
        MINUTE,
        HOUR,
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    RangePartition withName(String changed);

    RangePartition withProperties(Map<String, String> changed);

    /** One method a form of partition. */
    interface Visitor<R> {
        R visitLessThan(LessThan partition);

        R visitFixed(Fixed partition);

        R visitSeries(Series partition);
    }
}
