// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.profile.Feature;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.TableProperty;
import io.rockform.schema.Distribution;
import io.rockform.schema.IndexType;
import io.rockform.schema.KeyModel;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The properties that SHOW CREATE TABLE prints, from those that are declared (facts 5, recorded properties/*). */
final class TableProperties {
    /** Accepted in CREATE and never printed. */
    private static final Set<String> NEVER_SHOWN = Set.of(
            "bloom_filter_fpp",
            "in_memory",
            "storage_format",
            "light_schema_change",
            "short_key",
            "storage_cooldown_time",
            "tablet_type",
            "version_info",
            "schema_version",
            "distribution_type",
            "lake_compaction_max_parallel");

    /** Printed only when they differ from this value. */
    private static final Map<String, String> HIDDEN_VALUES = Map.of(
            "write_quorum", "MAJORITY",
            "storage_type", "column",
            "enable_load_profile", "false",
            "enable_statistic_collect_on_first_load", "true",
            "table_query_timeout", "-1",
            "base_compaction_forbidden_time_ranges", "",
            "mutable_bucket_num", "0",
            "primary_index_cache_expire_sec", "0",
            "compaction_strategy", "DEFAULT");

    private static final Pattern REFERENCES =
            Pattern.compile("(REFERENCES\\s+)((?:[^.()\\s]+\\.){0,2})([^.()\\s]+)", Pattern.CASE_INSENSITIVE);

    private final ServerProfile profile;
    private final String database;

    TableProperties(ServerProfile profile, String database) {
        this.profile = profile;
        this.database = database;
    }

    Map<String, String> complete(Table table) {
        Map<String, String> shown = new TreeMap<>(table.properties());
        String lightSchemaChange = shown.get("light_schema_change");
        if (lightSchemaChange != null) {
            shown.putIfAbsent("fast_schema_evolution", lightSchemaChange);
        }
        shown.keySet().removeAll(NEVER_SHOWN);
        HIDDEN_VALUES.forEach((key, value) -> {
            if (value.equalsIgnoreCase(shown.getOrDefault(key, ""))) {
                shown.remove(key);
            }
        });
        boolean primary = Objects.requireNonNull(table.key()).model() == KeyModel.PRIMARY;
        addModel(primary, shown);
        if (profile.runMode() == RunMode.SHARED_NOTHING) {
            addSharedNothing(table, shown);
        } else {
            addSharedData(primary, shown);
        }
        addBucketSize(table, shown);
        addBinlog(shown);
        DynamicPartitions.complete(shown);
        addFlatJson(shown);
        shown.putIfAbsent("compression", "LZ4");
        shown.replaceAll((key, value) -> TableProperty.find(key)
                .map(property -> property.canonicalValue(value))
                .orElse(value));
        shown.computeIfPresent("unique_constraints", (key, value) -> uniqueConstraints(table.name(), value));
        shown.computeIfPresent("foreign_key_constraints", (key, value) -> foreignKeys(table.name(), value));
        return shown;
    }

    private static void addModel(boolean primary, Map<String, String> shown) {
        if (primary) {
            shown.putIfAbsent("enable_persistent_index", "true");
        } else {
            shown.remove("enable_persistent_index");
            shown.remove("primary_index_cache_expire_sec");
        }
    }

    private void addSharedNothing(Table table, Map<String, String> shown) {
        if (profile.has(Feature.GIN_ENDS_REPLICATED_STORAGE)
                && table.indexes().stream().anyMatch(index -> index.type() == IndexType.GIN)) {
            shown.put("replicated_storage", "false");
        }
        shown.putIfAbsent("replication_num", "3");
        shown.putIfAbsent("replicated_storage", "true");
        shown.putIfAbsent("fast_schema_evolution", "true");
        shown.remove("storage_volume");
        shown.remove("file_bundling");
    }

    private void addSharedData(boolean primary, Map<String, String> shown) {
        shown.putIfAbsent("replication_num", "1");
        shown.putIfAbsent("datacache.enable", "true");
        shown.putIfAbsent("enable_async_write_back", "false");
        shown.putIfAbsent("storage_volume", "builtin_storage_volume");
        shown.remove("fast_schema_evolution");
        if (TableProperty.CLOUD_NATIVE_FAST_SCHEMA_EVOLUTION_V2.isKnownTo(profile.version())) {
            shown.putIfAbsent("cloud_native_fast_schema_evolution_v2", "true");
        }
        if (TableProperty.FILE_BUNDLING.isKnownTo(profile.version())) {
            shown.putIfAbsent("file_bundling", "true");
        }
        if (primary) {
            shown.putIfAbsent(
                    "persistent_index_type", profile.has(Feature.CLOUD_NATIVE_INDEX) ? "CLOUD_NATIVE" : "LOCAL");
        }
    }

    /** Only RANDOM tables have one. */
    private void addBucketSize(Table table, Map<String, String> shown) {
        if (table.distribution() instanceof Distribution.Random) {
            shown.putIfAbsent("bucket_size", profile.has(Feature.SMALLER_BUCKET_SIZE) ? "1073741824" : "4294967296");
        } else {
            shown.remove("bucket_size");
        }
    }

    /** All four once one is given. */
    private static void addBinlog(Map<String, String> shown) {
        if (shown.keySet().stream().anyMatch(key -> key.startsWith("binlog_"))) {
            shown.putIfAbsent("binlog_enable", "false");
            shown.putIfAbsent("binlog_ttl_second", "1800");
            shown.putIfAbsent("binlog_max_size", String.valueOf(Long.MAX_VALUE));
            shown.putIfAbsent("binlog_version", "0");
        }
    }

    /** All four once it is enabled. */
    private static void addFlatJson(Map<String, String> shown) {
        if ("true".equalsIgnoreCase(shown.get("flat_json.enable"))) {
            shown.putIfAbsent("flat_json.null.factor", "0.3");
            shown.putIfAbsent("flat_json.sparsity.factor", "0.3");
            shown.putIfAbsent("flat_json.column.max", "100");
        }
    }

    private String qualified(ObjectName name) {
        return "default_catalog." + Objects.requireNonNullElse(name.database(), database) + "." + name.name();
    }

    /** Stored with the table's full name before the first column of each. */
    private String uniqueConstraints(ObjectName table, String value) {
        return Arrays.stream(value.split(";"))
                .filter(constraint -> !constraint.isBlank())
                .map(constraint -> uniqueConstraint(table, constraint))
                .collect(Collectors.joining(";"));
    }

    private String uniqueConstraint(ObjectName table, String constraint) {
        List<String> names = Arrays.stream(constraint.split(","))
                .map(name -> name.substring(name.lastIndexOf('.') + 1).strip())
                .toList();
        return qualified(table) + "." + String.join(",", names);
    }

    private String foreignKeys(ObjectName table, String value) {
        Matcher matcher = REFERENCES.matcher(value);
        return matcher.replaceAll(found -> {
            String[] parts =
                    found.group(2).isEmpty() ? new String[0] : found.group(2).split("\\.");
            String parent = parts.length == 0 ? null : parts[parts.length - 1];
            ObjectName name = new ObjectName(parent == null ? table.database() : parent, found.group(3));
            return Matcher.quoteReplacement(found.group(1) + qualified(name));
        });
    }
}
