// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static io.rockform.operation.apply.Refusals.analysis;
import static io.rockform.operation.apply.Refusals.refused;

import io.rockform.ddl.server.DynamicPartitions;
import io.rockform.ddl.server.ServerDefaults;
import io.rockform.problem.ServerError;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.TableProperty;
import io.rockform.schema.Distribution;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Table;
import java.util.LinkedHashMap;
import java.util.Map;

/** ALTER TABLE … SET (…) (facts 5; recorded properties-alter/*). */
final class PropertyChange {
    private static final String ANALYSIS = "Getting analyzing error. Detail message: ";
    private static final int PROPERTY_ERROR = 5064;

    /** Printed once it is enabled (recorded properties-alter-pk/flat_json.enable=true). */
    private static final Map<String, String> FLAT_JSON_DEFAULTS = Map.of(
            TableProperty.FLAT_JSON_NULL_FACTOR.key(), "0.3",
            TableProperty.FLAT_JSON_SPARSITY_FACTOR.key(), "0.3",
            TableProperty.FLAT_JSON_COLUMN_MAX.key(), "100");

    private PropertyChange() {}

    static Table set(Table table, Map<String, String> properties, ServerProfile profile, String database) {
        boolean together = properties.size() == 1
                || DynamicPartitions.areAll(properties)
                || properties.keySet().stream().allMatch(key -> key.startsWith("binlog"));
        if (!together) {
            throw propertyError(table, "Can only set one table property at a time");
        }
        boolean dynamic = DynamicPartitions.areAll(properties);
        Table changed = dynamic ? DynamicPartitionChange.set(table, properties, database) : table;
        for (Map.Entry<String, String> property : properties.entrySet()) {
            changed = dynamic ? changed : set(changed, property.getKey(), property.getValue(), profile);
        }
        // Constraints are stored with the names of database and catalog (facts 5), which only a server's catalog knows.
        // The time zone of dynamic partitions is that of the server.
        boolean qualified = dynamic || properties.keySet().stream().anyMatch(key -> key.endsWith("_constraints"));
        return qualified && !database.isEmpty()
                ? changed.withProperties(
                        new ServerDefaults(profile, database).complete(changed).properties())
                : changed;
    }

    private static Table set(Table table, String key, String value, ServerProfile profile) {
        if (TableProperty.find(key).filter(TableProperty.STORAGE_TYPE::equals).isPresent() && isPrimary(table)) {
            throw propertyError(table, "Can't change storage type");
        }
        TableProperty property = TableProperty.find(key)
                .filter(known -> isSettable(known, key, profile))
                .orElseThrow(() -> propertyError(table, "Unknown properties: {" + key + "=" + value + "}"));
        check(table, property, key, value, profile);
        if (isWithoutEffect(table, property)) {
            return table;
        }
        Map<String, String> values = new LinkedHashMap<>(table.properties());
        if (property.key().startsWith("binlog")) {
            binlogDefaults(values);
        }
        String canonical = property.canonicalValue(value);
        boolean hidden = !isAlwaysPrinted(property)
                && property.standing().filter(canonical::equals).isPresent();
        if (hidden) {
            values.remove(property.key());
        } else {
            values.put(property.key(), canonical);
        }
        if (property == TableProperty.FLAT_JSON_ENABLE && canonical.equals("true")) {
            FLAT_JSON_DEFAULTS.forEach(values::putIfAbsent);
        }
        return table.withProperties(values);
    }

    private static boolean isSettable(TableProperty property, String key, ServerProfile profile) {
        if (!property.isKnownTo(profile.version())) {
            return false;
        }
        return switch (property.change()) {
            case BY_SET, BY_JOB -> true;
            case BY_DEFAULT_SET -> key.equals(property.settableKey());
            case NEVER -> false;
        };
    }

    private static void check(Table table, TableProperty property, String key, String value, ServerProfile profile) {
        switch (property) {
            case REPLICATION_NUM -> replication(table, key, value);
            case STORAGE_MEDIUM -> {
                if (!value.equalsIgnoreCase("SSD") && !value.equalsIgnoreCase("HDD")) {
                    throw refused(table.name(), "Invalid storage medium: " + value);
                }
            }
            case BASE_COMPACTION_FORBIDDEN_TIME_RANGES -> {
                if (isPrimary(table)) {
                    throw propertyError(
                            table,
                            "Property base_compaction_forbidden_time_ranges not support primary keys table or cloud native"
                                    + " table");
                }
            }
            case BUCKET_SIZE -> {
                if (profile.version().isAtLeast(4, 1) && !(table.distribution() instanceof Distribution.Random)) {
                    throw refused(
                            table.name(),
                            "Setting bucket size is not allowed: only supported for tables with RANDOM distribution"
                                    + " and when 'enable_automatic_bucket' is enabled.");
                }
            }
            case PARTITION_LIVE_NUMBER -> unpartitioned(table, "partition live number", profile);
            case PARTITION_TTL -> {
                unpartitioned(table, "partition ttl", profile);
                if (value.isEmpty()) {
                    throw refused(table.name(), "Cannot parse text to Duration");
                }
            }
            case PARTITION_RETENTION_CONDITION -> {
                if (table.partitioning() == null) {
                    throw refused(
                            table.name(),
                            "Table[" + table.name().name()
                                    + "] is not partitioned. no need to set partition retention condition.");
                }
            }
            case PERSISTENT_INDEX_TYPE ->
                throw refused(
                        table.name(),
                        "StarRocks doesn't support alter persistent_index_type under shared-nothing mode");
            case FILE_BUNDLING -> throw propertyError(table, "Property file_bundling only support cloud native table");
            case CLOUD_NATIVE_FAST_SCHEMA_EVOLUTION_V2 ->
                throw propertyError(
                        table,
                        "Property cloud_native_fast_schema_evolution_v2 only supports cloud-native tables, but table type"
                                + " is OLAP");
            case BLOOM_FILTER_COLUMNS -> BloomFilterColumns.check(table, value, profile);
            case BLOOM_FILTER_FPP -> throw refused(table.name(), "Bloom filter index has no change");
            default -> {
                // The other properties take any value that CREATE takes; what only a backend refuses is not known here.
            }
        }
    }

    /** The partitions of a range have a number each (recorded properties-alter-pk/replication_num=3). */
    private static void replication(Table table, String key, String value) {
        int number;
        try {
            number = Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw refused(table.name(), "For input string: \"" + value + "\"");
        }
        if (number <= 0) {
            throw analysis(table.name(), "Replication num should larger than 0");
        }
        if (table.partitioning() instanceof Partitioning.Range && key.equals(TableProperty.REPLICATION_NUM.key())) {
            throw refused(
                    table.name(),
                    "This is a range partitioned table, you should specify partitions with MODIFY PARTITION clause. If"
                            + " you want to set default replication number, please use 'default.replication_num'"
                            + " instead of 'replication_num' to escape misleading.");
        }
    }

    /** Since 3.5 (recorded properties-alter/partition_*). Partitions that expressions make are ranges where they are of time. */
    private static void unpartitioned(Table table, String what, ServerProfile profile) {
        boolean listed = table.partitioning() == null || table.partitioning() instanceof Partitioning.ByList;
        if (listed && profile.version().isAtLeast(3, 5)) {
            throw refused(
                    table.name(),
                    "Table[" + table.name().name() + "] is not range partitioned. no need to set " + what + ".");
        }
    }

    /** Accepted everywhere, but kept only by the tables that have a use for it (recorded properties-alter/*). */
    private static boolean isWithoutEffect(Table table, TableProperty property) {
        boolean primary = isPrimary(table);
        return switch (property) {
            case ENABLE_PERSISTENT_INDEX, PRIMARY_INDEX_CACHE_EXPIRE_SEC -> !primary;
            case BUCKET_SIZE -> !(table.distribution() instanceof Distribution.Random);
            case DATACACHE_PARTITION_DURATION, IN_MEMORY -> true;
            default -> false;
        };
    }

    private static boolean isPrimary(Table table) {
        return table.key() != null && table.key().model() == KeyModel.PRIMARY;
    }

    private static boolean isAlwaysPrinted(TableProperty property) {
        return property == TableProperty.REPLICATED_STORAGE
                || property == TableProperty.ENABLE_PERSISTENT_INDEX
                || property.key().startsWith("binlog");
    }

    /** Once one is given, all four are printed (recorded properties-alter/binlog *). */
    private static void binlogDefaults(Map<String, String> values) {
        for (TableProperty property : new TableProperty[] {
            TableProperty.BINLOG_ENABLE, TableProperty.BINLOG_MAX_SIZE, TableProperty.BINLOG_TTL_SECOND
        }) {
            values.putIfAbsent(property.key(), property.standing().orElseThrow());
        }
        values.putIfAbsent(TableProperty.BINLOG_VERSION.key(), "0");
    }

    private static RuntimeException propertyError(Table table, String words) {
        return refused(table.name(), new ServerError(PROPERTY_ERROR, "42000", ANALYSIS + words + "."));
    }
}
