// SPDX-License-Identifier: Apache-2.0
package io.rockform.profile;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of the properties of materialized views (facts 9.4). */
public final class MaterializedViewProperty {
    private static final String SESSION_PREFIX = "session.";

    /** Settable, with what holds where nothing was given; empty where nothing takes it back. */
    private static final Map<String, Optional<String>> SETTABLE = Map.ofEntries(
            Map.entry("partition_refresh_number", Optional.of("1")),
            Map.entry("partition_refresh_strategy", Optional.of("adaptive")),
            Map.entry("auto_refresh_partitions_limit", Optional.of("-1")),
            Map.entry("partition_ttl_number", Optional.of("-1")),
            Map.entry("partition_ttl", Optional.empty()),
            Map.entry("partition_retention_condition", Optional.of("")),
            Map.entry("excluded_trigger_tables", Optional.of("")),
            Map.entry("excluded_refresh_tables", Optional.of("")),
            Map.entry("mv_rewrite_staleness_second", Optional.of("0")),
            Map.entry("enable_query_rewrite", Optional.of("true")),
            Map.entry("query_rewrite_consistency", Optional.of("CHECKED")),
            Map.entry("force_external_table_query_rewrite", Optional.of("CHECKED")),
            Map.entry("transparent_mv_rewrite_mode", Optional.of("false")),
            Map.entry("unique_constraints", Optional.empty()),
            Map.entry("foreign_key_constraints", Optional.empty()),
            Map.entry("resource_group", Optional.empty()),
            Map.entry("bloom_filter_columns", Optional.of("")),
            Map.entry("bloom_filter_fpp", Optional.empty()),
            Map.entry("refresh_mode", Optional.of("PCT")));

    private static final Map<String, StarRocksVersion> SINCE = Map.of(
            "partition_retention_condition", new StarRocksVersion(3, 5, 0),
            "partition_refresh_strategy", new StarRocksVersion(4, 0, 0),
            "refresh_mode", new StarRocksVersion(4, 1, 0));

    /** Given at CREATE alone. */
    private static final Set<String> FIXED = Set.of(
            "replication_num",
            "storage_medium",
            "storage_cooldown_time",
            "compression",
            "mv_randomize_start",
            "colocate_with",
            "replicated_storage",
            "warehouse",
            "storage_volume",
            "labels.location",
            "datacache.enable",
            "datacache.partition_duration");

    /** Printed re-written in upper case (facts 9.2). */
    private static final Set<String> UPPER_CASE =
            Set.of("query_rewrite_consistency", "force_external_table_query_rewrite", "storage_medium");

    private MaterializedViewProperty() {}

    public static boolean isSettable(String key, StarRocksVersion version) {
        return key.startsWith(SESSION_PREFIX)
                || SETTABLE.containsKey(key)
                        && version.isAtLeast(SINCE.getOrDefault(key, new StarRocksVersion(3, 3, 0)));
    }

    /** Whether CREATE takes it. */
    public static boolean isKnown(String key, StarRocksVersion version) {
        return FIXED.contains(key) || isSettable(key, version);
    }

    /** What holds where the property was never given, and so what takes it back; empty if nothing does. */
    public static Optional<String> standing(String key) {
        return SETTABLE.getOrDefault(key, Optional.empty());
    }

    /** The value as the server prints it. */
    public static String canonicalValue(String key, String value) {
        return UPPER_CASE.contains(key) ? value.toUpperCase(Locale.ROOT) : value;
    }
}
