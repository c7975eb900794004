// SPDX-License-Identifier: Apache-2.0
package io.rockform.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of table properties (facts 5; recorded properties/*, properties-alter/*): whether ALTER TABLE … SET
 * changes them, what holds where none is printed, and what takes them back. A property that is not here is unknown to
 * StarRocks 3.3 to 4.1.
 */
public enum TableProperty {
    REPLICATION_NUM("replication_num", Change.BY_SET, null),
    STORAGE_MEDIUM("storage_medium", Change.BY_DEFAULT_SET, null),
    STORAGE_COOLDOWN_TTL("storage_cooldown_ttl", Change.BY_SET, null),
    BLOOM_FILTER_COLUMNS("bloom_filter_columns", Change.BY_JOB, ""),
    BLOOM_FILTER_FPP("bloom_filter_fpp", Change.BY_JOB, null),
    COLOCATE_WITH("colocate_with", Change.BY_SET, ""),
    REPLICATED_STORAGE("replicated_storage", Change.BY_SET, "true"),
    WRITE_QUORUM("write_quorum", Change.BY_SET, "MAJORITY"),
    ENABLE_PERSISTENT_INDEX("enable_persistent_index", Change.BY_SET, "true"),
    PRIMARY_INDEX_CACHE_EXPIRE_SEC("primary_index_cache_expire_sec", Change.BY_SET, "0"),
    BINLOG_ENABLE("binlog_enable", Change.BY_SET, "false"),
    BINLOG_TTL_SECOND("binlog_ttl_second", Change.BY_SET, "1800"),
    BINLOG_MAX_SIZE("binlog_max_size", Change.BY_SET, "9223372036854775807"),
    BINLOG_VERSION("binlog_version", Change.NEVER, "0"),
    BUCKET_SIZE("bucket_size", Change.BY_SET, null),
    MUTABLE_BUCKET_NUM("mutable_bucket_num", Change.BY_SET, "0"),
    ENABLE_LOAD_PROFILE("enable_load_profile", Change.BY_SET, "false"),
    BASE_COMPACTION_FORBIDDEN_TIME_RANGES("base_compaction_forbidden_time_ranges", Change.BY_SET, ""),
    LABELS_LOCATION("labels.location", Change.BY_SET, null),
    UNIQUE_CONSTRAINTS("unique_constraints", Change.BY_SET, null),
    FOREIGN_KEY_CONSTRAINTS("foreign_key_constraints", Change.BY_SET, null),
    DATACACHE_PARTITION_DURATION("datacache.partition_duration", Change.BY_SET, null),
    ENABLE_STATISTIC_COLLECT_ON_FIRST_LOAD("enable_statistic_collect_on_first_load", Change.BY_SET, "true", 4, 0),
    TABLE_QUERY_TIMEOUT("table_query_timeout", Change.BY_SET, "-1", 4, 1),
    FLAT_JSON_ENABLE("flat_json.enable", Change.BY_SET, null, 4, 0),
    FLAT_JSON_NULL_FACTOR("flat_json.null.factor", Change.BY_SET, null, 4, 0),
    FLAT_JSON_SPARSITY_FACTOR("flat_json.sparsity.factor", Change.BY_SET, null, 4, 0),
    FLAT_JSON_COLUMN_MAX("flat_json.column.max", Change.BY_SET, null, 4, 0),
    IN_MEMORY("in_memory", Change.BY_SET, "false"),
    COMPRESSION("compression", Change.NEVER, "LZ4"),
    FAST_SCHEMA_EVOLUTION("fast_schema_evolution", Change.NEVER, "true"),
    STORAGE_TYPE("storage_type", Change.NEVER, "column"),
    STORAGE_VOLUME("storage_volume", Change.NEVER, null),
    STORAGE_FORMAT("storage_format", Change.NEVER, null),
    STORAGE_COOLDOWN_TIME("storage_cooldown_time", Change.NEVER, null),
    SHORT_KEY("short_key", Change.NEVER, null),
    DATACACHE_ENABLE("datacache.enable", Change.NEVER, null),
    ENABLE_ASYNC_WRITE_BACK("enable_async_write_back", Change.NEVER, "false"),
    PERSISTENT_INDEX_TYPE("persistent_index_type", Change.BY_SET, null),
    FILE_BUNDLING("file_bundling", Change.BY_SET, null, 4, 0),
    CLOUD_NATIVE_FAST_SCHEMA_EVOLUTION_V2("cloud_native_fast_schema_evolution_v2", Change.BY_SET, null, 4, 1),
    COMPACTION_STRATEGY("compaction_strategy", Change.BY_SET, "DEFAULT", 4, 0),
    LAKE_COMPACTION_MAX_PARALLEL("lake_compaction_max_parallel", Change.BY_SET, "3", 4, 1),
    PARTITION_LIVE_NUMBER("partition_live_number", Change.BY_SET, "-1"),
    PARTITION_TTL("partition_ttl", Change.BY_SET, null),
    PARTITION_RETENTION_CONDITION("partition_retention_condition", Change.BY_SET, "", 3, 5),
    TIME_DRIFT_CONSTRAINT("time_drift_constraint", Change.BY_SET, null, 3, 5);

    /** How a property changes once the table exists. */
    public enum Change {
        /** At once, by {@code SET ("key" = "value")}. */
        BY_SET,
        /** At once, by {@code SET ("default.key" = "value")}; the plain key is unknown to SET. */
        BY_DEFAULT_SET,
        /** By SET, which starts a schema-change job. */
        BY_JOB,
        /** Only at CREATE. */
        NEVER
    }

    private static final String DEFAULT_PREFIX = "default.";
    private static final Map<String, String> OTHER_NAMES = Map.of("light_schema_change", "fast_schema_evolution");
    private static final Map<String, TableProperty> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toMap(TableProperty::key, Function.identity()));

    private final String key;
    private final Change change;
    private final @Nullable String standing;
    private final StarRocksVersion since;

    TableProperty(String key, Change change, @Nullable String standing) {
        this(key, change, standing, 3, 3);
    }

    TableProperty(String key, Change change, @Nullable String standing, int major, int minor) {
        this.key = key;
        this.change = change;
        this.standing = standing;
        this.since = new StarRocksVersion(major, minor, 0);
    }

    /** The property of that key, which may be an alias or have the {@code default.} prefix. */
    public static Optional<TableProperty> find(String key) {
        return Optional.ofNullable(BY_KEY.get(canonicalKey(key)));
    }

    /** The key under which SHOW CREATE TABLE lists the property. */
    public static String canonicalKey(String key) {
        if (key.equals(DEFAULT_PREFIX + REPLICATION_NUM.key) || key.equals(DEFAULT_PREFIX + STORAGE_MEDIUM.key)) {
            return key.substring(DEFAULT_PREFIX.length());
        }
        return OTHER_NAMES.getOrDefault(key, key);
    }

    public String key() {
        return key;
    }

    /** The key that ALTER TABLE … SET takes. */
    public String settableKey() {
        return change == Change.BY_DEFAULT_SET ? DEFAULT_PREFIX + key : key;
    }

    /**
     * The key that ALTER TABLE … SET takes: the plain number of replicas is refused where each partition of a range has one
     * (recorded properties-alter-pk/replication_num=3).
     */
    public String settableKey(boolean rangePartitioned) {
        return rangePartitioned && this == REPLICATION_NUM ? DEFAULT_PREFIX + key : settableKey();
    }

    public Change change() {
        return change;
    }

    /** What holds where the property was never given, and so what takes it back; empty if the server decides. */
    public Optional<String> standing() {
        return Optional.ofNullable(standing);
    }

    public boolean isKnownTo(StarRocksVersion version) {
        return version.isAtLeast(since);
    }

    /** The value as the server prints it: two values of one form are the same. */
    public String canonicalValue(String value) {
        return switch (this) {
            case BLOOM_FILTER_COLUMNS ->
                Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .collect(Collectors.joining(", "));
            case COMPRESSION -> {
                String upper = value.toUpperCase(Locale.ROOT);
                yield upper.equals("LZ4_FRAME") ? "LZ4" : upper;
            }
            case STORAGE_MEDIUM, WRITE_QUORUM, COMPACTION_STRATEGY -> value.toUpperCase(Locale.ROOT);
            case REPLICATED_STORAGE,
                    ENABLE_PERSISTENT_INDEX,
                    BINLOG_ENABLE,
                    ENABLE_LOAD_PROFILE,
                    ENABLE_STATISTIC_COLLECT_ON_FIRST_LOAD,
                    FLAT_JSON_ENABLE,
                    IN_MEMORY,
                    FAST_SCHEMA_EVOLUTION,
                    DATACACHE_ENABLE,
                    ENABLE_ASYNC_WRITE_BACK,
                    FILE_BUNDLING,
                    CLOUD_NATIVE_FAST_SCHEMA_EVOLUTION_V2 -> value.toLowerCase(Locale.ROOT);
            case REPLICATION_NUM,
                    STORAGE_COOLDOWN_TTL,
                    BLOOM_FILTER_FPP,
                    COLOCATE_WITH,
                    PRIMARY_INDEX_CACHE_EXPIRE_SEC,
                    BINLOG_TTL_SECOND,
                    BINLOG_MAX_SIZE,
                    BINLOG_VERSION,
                    BUCKET_SIZE,
                    MUTABLE_BUCKET_NUM,
                    BASE_COMPACTION_FORBIDDEN_TIME_RANGES,
                    LABELS_LOCATION,
                    UNIQUE_CONSTRAINTS,
                    FOREIGN_KEY_CONSTRAINTS,
                    DATACACHE_PARTITION_DURATION,
                    TABLE_QUERY_TIMEOUT,
                    FLAT_JSON_NULL_FACTOR,
                    FLAT_JSON_SPARSITY_FACTOR,
                    FLAT_JSON_COLUMN_MAX,
                    STORAGE_TYPE,
                    STORAGE_VOLUME,
                    STORAGE_FORMAT,
                    STORAGE_COOLDOWN_TIME,
                    SHORT_KEY,
                    PERSISTENT_INDEX_TYPE,
                    LAKE_COMPACTION_MAX_PARALLEL,
                    PARTITION_LIVE_NUMBER,
                    PARTITION_TTL,
                    PARTITION_RETENTION_CONDITION,
                    TIME_DRIFT_CONSTRAINT -> value;
        };
    }
}
