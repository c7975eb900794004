// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.profile.Feature;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys that CREATE TABLE takes; they are case-sensitive (facts 5). */
final class KnownTableProperties {
    private static final Set<String> ALWAYS = Set.of(
            "replication_num",
            "bloom_filter_columns",
            "bloom_filter_fpp",
            "colocate_with",
            "partition_live_number",
            "partition_ttl",
            "storage_medium",
            "storage_cooldown_time",
            "storage_cooldown_ttl",
            "storage_volume",
            "compression",
            "replicated_storage",
            "write_quorum",
            "fast_schema_evolution",
            "light_schema_change",
            "enable_persistent_index",
            "primary_index_cache_expire_sec",
            "binlog_enable",
            "binlog_ttl_second",
            "binlog_max_size",
            "bucket_size",
            "mutable_bucket_num",
            "enable_load_profile",
            "base_compaction_forbidden_time_ranges",
            "labels.location",
            "unique_constraints",
            "foreign_key_constraints",
            "storage_type",
            "in_memory",
            "short_key",
            "tablet_type",
            "storage_format",
            "version_info",
            "schema_version",
            "dynamic_partition.enable",
            "dynamic_partition.time_unit",
            "dynamic_partition.start",
            "dynamic_partition.end",
            "dynamic_partition.prefix",
            "dynamic_partition.buckets",
            "dynamic_partition.history_partition_num",
            "dynamic_partition.time_zone",
            "dynamic_partition.replication_num",
            "dynamic_partition.start_day_of_week",
            "dynamic_partition.start_day_of_month");

    private static final Set<String> SHARED_DATA = Set.of(
            "datacache.enable", "datacache.partition_duration", "enable_async_write_back", "persistent_index_type");

    private static final Map<String, Feature> SINCE = Map.of(
            "partition_retention_condition", Feature.RETENTION_CONDITION,
            "time_drift_constraint", Feature.TIME_DRIFT_CONSTRAINT,
            "file_bundling", Feature.FILE_BUNDLING,
            "table_query_timeout", Feature.TABLE_QUERY_TIMEOUT,
            "flat_json.enable", Feature.FLAT_JSON,
            "flat_json.null.factor", Feature.FLAT_JSON,
            "flat_json.sparsity.factor", Feature.FLAT_JSON,
            "flat_json.column.max", Feature.FLAT_JSON,
            "enable_statistic_collect_on_first_load", Feature.STATISTIC_ON_FIRST_LOAD);

    private static final Map<String, Feature> SHARED_DATA_SINCE = Map.of(
            "cloud_native_fast_schema_evolution_v2", Feature.CLOUD_NATIVE_FAST_SCHEMA_EVOLUTION,
            "compaction_strategy", Feature.COMPACTION_STRATEGY,
            "lake_compaction_max_parallel", Feature.COMPACTION_PARALLELISM);

    private final ServerProfile profile;

    KnownTableProperties(ServerProfile profile) {
        this.profile = profile;
    }

    boolean contains(String property) {
        if (ALWAYS.contains(property) || has(SINCE.get(property))) {
            return true;
        }
        return profile.runMode() == RunMode.SHARED_DATA
                && (SHARED_DATA.contains(property) || has(SHARED_DATA_SINCE.get(property)));
    }

    private boolean has(@Nullable Feature feature) {
        return feature != null && profile.has(feature);
    }
}
