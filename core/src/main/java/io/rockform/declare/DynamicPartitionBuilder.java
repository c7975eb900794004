// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import java.util.LinkedHashMap;
import java.util.Map;

/** The {@code dynamic_partition.*} properties of a table partitioned by RANGE: the server makes and drops partitions by time. */
public final class DynamicPartitionBuilder {
    private static final String PREFIX = "dynamic_partition.";

    private final Map<String, String> properties = new LinkedHashMap<>();

    /** On if nothing is said. */
    public DynamicPartitionBuilder enable(boolean enabled) {
        return put("enable", String.valueOf(enabled));
    }

    /** @param unit HOUR, DAY, WEEK, MONTH or YEAR; must be said */
    public DynamicPartitionBuilder timeUnit(IntervalUnit unit) {
        return put("time_unit", unit.name());
    }

    /** @param offset how many units back partitions are kept, negative; older ones are dropped. All if nothing is said */
    public DynamicPartitionBuilder start(int offset) {
        return put("start", offset);
    }

    /** @param offset for how many units partitions are made ahead; must be said */
    public DynamicPartitionBuilder end(int offset) {
        return put("end", offset);
    }

    /** @param text what the names of partitions begin with; {@code p} if nothing is said */
    public DynamicPartitionBuilder prefix(String text) {
        return put("prefix", text);
    }

    /** @param number of buckets a partition; 0 leaves it to the server */
    public DynamicPartitionBuilder buckets(int number) {
        return put("buckets", number);
    }

    /** @param number of partitions that are made for the time before */
    public DynamicPartitionBuilder historyPartitionNum(int number) {
        return put("history_partition_num", number);
    }

    /** @param zone such as {@code Asia/Shanghai} */
    public DynamicPartitionBuilder timeZone(String zone) {
        return put("time_zone", zone);
    }

    /** @param number of replicas of the partitions made so; the table's if nothing is said */
    public DynamicPartitionBuilder replicationNum(int number) {
        return put("replication_num", number);
    }

    /** @param day 1 (Monday) to 7, where the unit is WEEK */
    public DynamicPartitionBuilder startDayOfWeek(int day) {
        return put("start_day_of_week", day);
    }

    /** @param day 1 to 28, where the unit is MONTH */
    public DynamicPartitionBuilder startDayOfMonth(int day) {
        return put("start_day_of_month", day);
    }

    private DynamicPartitionBuilder put(String key, int value) {
        return put(key, String.valueOf(value));
    }

    private DynamicPartitionBuilder put(String key, String value) {
        properties.put(PREFIX + key, value);
        return this;
    }

    Map<String, String> properties() {
        return properties;
    }
}
