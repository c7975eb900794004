// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import java.util.Locale;
import java.util.Map;

/** The dynamic_partition.* properties, which a server shows all once one is given (facts 5; recorded dynamic-partition/*). */
public final class DynamicPartitions {
    /** What the names of all of them begin with. */
    public static final String GROUP = "dynamic_partition.";

    /** The one that switches the others on and off. */
    public static final String ENABLE = GROUP + "enable";

    private static final String BUCKETS = GROUP + "buckets";

    private DynamicPartitions() {}

    /** Whether the server makes and drops the table's partitions by the clock, so that they are nobody's choice. */
    public static boolean isEnabled(Map<String, String> properties) {
        return isGiven(properties) && !"false".equalsIgnoreCase(properties.get(ENABLE));
    }

    /** Whether there are properties, all of the group: these alone are set several at once. */
    public static boolean areAll(Map<String, String> properties) {
        return isGiven(properties) && properties.keySet().stream().allMatch(key -> key.startsWith(GROUP));
    }

    /** Whether one of the properties is of the group. */
    public static boolean isGiven(Map<String, String> properties) {
        return properties.keySet().stream().anyMatch(key -> key.startsWith(GROUP));
    }

    static void complete(Map<String, String> properties) {
        if (!isGiven(properties)) {
            return;
        }
        properties.putIfAbsent(ENABLE, "true");
        properties.putIfAbsent(GROUP + "start", String.valueOf(Integer.MIN_VALUE));
        properties.putIfAbsent(GROUP + "prefix", "p");
        properties.putIfAbsent(GROUP + "history_partition_num", "0");
        // The zone of the recorded servers; others have theirs, so that nobody compares one that is not declared.
        properties.putIfAbsent(GROUP + "time_zone", "Etc/UTC");
        if ("0".equals(properties.get(BUCKETS))) {
            properties.remove(BUCKETS);
        }
        keepFor("WEEK", "start_day_of_week", properties);
        keepFor("MONTH", "start_day_of_month", properties);
    }

    /** Shown for that unit alone, and then always. */
    private static void keepFor(String unit, String key, Map<String, String> properties) {
        String given = properties.getOrDefault(GROUP + "time_unit", "").toUpperCase(Locale.ROOT);
        if (given.equals(unit)) {
            properties.putIfAbsent(GROUP + key, "1");
        } else {
            properties.remove(GROUP + key);
        }
    }
}
