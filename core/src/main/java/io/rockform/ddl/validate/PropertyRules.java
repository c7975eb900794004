// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.ddl.server.ServerTypeNames;
import io.rockform.ddl.server.TypeUses;
import io.rockform.profile.Feature;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.TableProperty;
import io.rockform.schema.Column;
import io.rockform.schema.Distribution;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The properties of a table: known to the version, and with values that it takes (facts 5, recorded properties/*). */
final class PropertyRules {
    private static final Pattern COMPRESSION =
            Pattern.compile("(LZ4|LZ4_FRAME|ZSTD|ZSTD\\([1-9]\\d?\\)|ZLIB|SNAPPY)", Pattern.CASE_INSENSITIVE);
    private static final String TIME_DRIFT_FORMAT =
            "', legal format is '<targetColumn> between <boundExpr1> and <boundExpr2>', boundExpr must be"
                    + " days_add/days_sub/hours_add/hours_sub/minutes_add/minutes_sub/seconds_add/seconds_sub("
                    + "<referenceColumn>, <num>), targetColumn and referenceColumn must be DATE/DATETIME type";
    private static final Pattern TIME_DRIFT = Pattern.compile(
            "\\s*\\S+\\s+between\\s+BOUND\\s+and\\s+BOUND\\s*"
                    .replace("BOUND", "(?:days|hours|minutes|seconds)_(?:add|sub)\\([^(),]+,\\s*-?\\d+\\s*\\)"),
            Pattern.CASE_INSENSITIVE);

    private final Table table;
    private final TableKey key;
    private final ServerProfile profile;
    private final Violations violations;
    private final Map<String, String> properties;

    PropertyRules(Table table, TableKey key, ServerProfile profile, Violations violations) {
        this.table = table;
        this.key = key;
        this.profile = profile;
        this.violations = violations;
        this.properties = table.properties();
    }

    void check() {
        checkReplication(properties.get("replication_num"));
        checkStorage();
        checkBloomFilter(properties.get("bloom_filter_columns"));
        checkPrimary();
        checkColocation();
        checkTimeDrift(properties.get("time_drift_constraint"));
        checkBucketSize();
        checkRetention(properties.get("partition_retention_condition"));
        String compression = properties.get("compression");
        if (compression != null && !COMPRESSION.matcher(compression).matches()) {
            violations.execution(
                    null, "unknown compression type: " + compression, "Use LZ4, ZSTD, ZSTD(1..22), ZLIB or SNAPPY.");
        }
        checkKnown();
    }

    private void checkReplication(@Nullable String value) {
        if (value == null) {
            return;
        }
        int replicas;
        try {
            replicas = Integer.parseInt(value);
        } catch (NumberFormatException noNumber) {
            violations.execution(
                    null,
                    "For input string: \"" + value + "\" table=" + table.name().name() + ", properties.replication_num="
                            + value,
                    "Give a number.");
            return;
        }
        OptionalInt backends = profile.knownBackends();
        if (replicas < 1) {
            violations.analysis(null, "Replication num should larger than 0", "Give 1 or more.");
        } else if (backends.isPresent() && replicas > backends.getAsInt()) {
            violations.execution(
                    null,
                    "Table replication num should be less than of equal to the number of available BE nodes.",
                    "Set replication_num to " + backends.getAsInt() + " or less.");
        }
    }

    private void checkStorage() {
        String medium = properties.get("storage_medium");
        if (medium != null && !medium.equalsIgnoreCase("SSD") && !medium.equalsIgnoreCase("HDD")) {
            violations.execution(null, "Invalid storage medium: " + medium, "Use SSD or HDD.");
        }
        boolean coolsDown =
                properties.containsKey("storage_cooldown_time") || properties.containsKey("storage_cooldown_ttl");
        if (coolsDown && key.model() == KeyModel.PRIMARY) {
            violations.execution(
                    null,
                    "Primary key table does not support storage medium cool down currently.",
                    "Leave the cool-down properties out.");
        } else if (coolsDown && medium == null) {
            violations.execution(
                    null,
                    "Invalid data property. storage medium property is not found",
                    "Add the property storage_medium.");
        }
    }

    private void checkBloomFilter(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        for (String part : value.split(",", -1)) {
            String name = part.strip();
            Optional<Column> column = table.column(name);
            if (column.isEmpty()) {
                violations.execution(
                        name, "Invalid bloom filter column '" + name + "': not exists", "Name columns of the table.");
            } else if (!new TypeUses(profile).takesBloomFilter(column.get().type())) {
                violations.execution(
                        name,
                        "Invalid bloom filter column '" + name + "': unsupported type "
                                + ServerTypeNames.refused(column.get().type()),
                        "Take the column out of bloom_filter_columns.");
            } else if ((key.model() == KeyModel.AGGREGATE || key.model() == KeyModel.UNIQUE) && !key.has(name)) {
                violations.execution(
                        name,
                        "Bloom filter index only used in columns of DUP_KEYS/PRIMARY table or key columns of"
                                + " UNIQUE_KEYS/AGG_KEYS table. invalid column: " + name,
                        "Take the column out of bloom_filter_columns.");
            }
        }
    }

    private void checkPrimary() {
        if (key.model() != KeyModel.PRIMARY) {
            return;
        }
        if ("false".equalsIgnoreCase(properties.get("enable_persistent_index"))
                && profile.has(Feature.PERSISTENT_INDEX_ONLY)) {
            violations.execution(
                    null,
                    "In-Memory index is not supported, please create table with persistent index",
                    "Leave the property enable_persistent_index out.");
        }
        if (properties.containsKey("base_compaction_forbidden_time_ranges")) {
            violations.analysis(
                    null,
                    "Property base_compaction_forbidden_time_ranges not support primary keys table or cloud native table",
                    "Leave the property out.");
        }
    }

    private void checkColocation() {
        if (!properties.containsKey("colocate_with")) {
            return;
        }
        if (table.distribution() == null) {
            violations.analysis(null, "Colocate table must specify distribution column", "Add DISTRIBUTED BY HASH(…).");
        } else if (table.distribution() instanceof Distribution.Random) {
            violations.analysis(
                    null, "random distribution does not support 'colocate_with'", "Use DISTRIBUTED BY HASH(…).");
        }
    }

    private void checkTimeDrift(@Nullable String value) {
        if (value != null
                && TableProperty.TIME_DRIFT_CONSTRAINT.isKnownTo(profile.version())
                && !TIME_DRIFT.matcher(value).matches()) {
            violations.analysis(
                    null,
                    "Invalid time_drift_constraint: '" + value + TIME_DRIFT_FORMAT,
                    "Write it as: target between days_add(reference, 1) and days_add(reference, 2).");
        }
    }

    /** The server prints the condition anew, which is not done here. */
    private void checkRetention(@Nullable String value) {
        if (value != null && TableProperty.PARTITION_RETENTION_CONDITION.isKnownTo(profile.version())) {
            violations.analysis(
                    null,
                    "Failed to validate retention condition: Partition condition `" + value
                            + "` is supported for a partitioned table.",
                    "Leave the property partition_retention_condition out.");
        }
    }

    private void checkBucketSize() {
        if (properties.containsKey("bucket_size")
                && profile.has(Feature.BUCKET_SIZE_FOR_RANDOM_ONLY)
                && table.distribution() instanceof Distribution.Hash) {
            violations.execution(
                    null,
                    "Setting bucket size is not allowed: only supported for tables with RANDOM distribution and when"
                            + " 'enable_automatic_bucket' is enabled.",
                    "Leave the property bucket_size out.");
        }
    }

    /** The server names all unknown ones at once. */
    private void checkKnown() {
        Map<String, String> unknown = new LinkedHashMap<>(properties);
        KnownTableProperties known = new KnownTableProperties(profile);
        unknown.entrySet()
                .removeIf(entry -> known.contains(entry.getKey())
                        && !(entry.getKey().equals("bloom_filter_columns")
                                && entry.getValue().isEmpty()));
        if (!unknown.isEmpty()) {
            violations.execution(
                    null,
                    "Unknown properties: " + unknown,
                    "StarRocks " + profile.version() + " does not know them; leave them out.");
        }
    }
}
