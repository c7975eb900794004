// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.profile.Feature;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.TableProperty;
import io.rockform.schema.Distribution;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final List<String> LONGS = List.of("binlog_ttl_second", "binlog_max_size");
    private static final Set<String> QUORUMS = Set.of("MAJORITY", "ONE", "ALL");
    private static final Set<String> STORAGE_TYPES = Set.of("column", "column_with_row");

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
        new BloomFilterRules(table, key, profile, violations).check();
        new ReplicationRules(table, profile, violations).check();
        checkPrimary();
        checkNumbers();
        checkBucketSize();
        checkWriting();
        AutoIncrementRules.execute(table, violations);
        new DataPropertyRules(table, key, violations).check();
        checkColocation();
        checkStored();
        checkPartitions();
        new ConstraintRules(table, violations).check();
        checkTimeDrift(properties.get("time_drift_constraint"));
        new DynamicPartitionRules(table, violations).check();
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

    private void checkNumbers() {
        for (String name : LONGS) {
            String value = properties.get(name);
            if (value != null && !PropertyValues.isLong(value)) {
                violations.execution(null, "Invalid " + name + " format: " + value, "Give a whole number.");
            }
        }
    }

    private void checkWriting() {
        String quorum = properties.get("write_quorum");
        if (quorum != null && !QUORUMS.contains(quorum.toUpperCase(Locale.ROOT))) {
            violations.execution(null, "unknown write quorum: " + quorum, "Use MAJORITY, ONE or ALL.");
        }
    }

    private void checkStored() {
        String type = properties.get("storage_type");
        if (type != null && !STORAGE_TYPES.contains(type.toLowerCase(Locale.ROOT))) {
            violations.execution(null, "Invalid storage type: " + type, "Leave the property storage_type out.");
        }
        String compression = properties.get("compression");
        if (compression != null && !COMPRESSION.matcher(compression).matches()) {
            violations.execution(
                    null, "unknown compression type: " + compression, "Use LZ4, ZSTD, ZSTD(1..22), ZLIB or SNAPPY.");
        }
    }

    private void checkColocation() {
        if (properties.containsKey("colocate_with") && table.distribution() instanceof Distribution.Random) {
            violations.analysis(
                    null, "random distribution does not support 'colocate_with'", "Use DISTRIBUTED BY HASH(…).");
        }
    }

    private void checkPartitions() {
        String live = properties.get("partition_live_number");
        if (live != null) {
            Optional<Integer> number = PropertyValues.integer(live);
            if (number.isEmpty()) {
                violations.execution(
                        null, "Partition Live Number: For input string: \"" + live + "\"", "Give a whole number.");
            } else if (number.get() <= 0 && number.get() != -1) {
                violations.execution(null, "Illegal Partition Live Number: " + live, "Give 1 or more.");
            }
        }
        String retention = properties.get("partition_retention_condition");
        if (retention != null
                && table.partitioning() == null
                && TableProperty.PARTITION_RETENTION_CONDITION.isKnownTo(profile.version())) {
            violations.analysis(
                    null,
                    "Failed to validate retention condition: Getting analyzing error. Detail message: Partition"
                            + " condition `" + ConditionText.of(retention, profile.version())
                            + "` is supported for a partitioned table.",
                    "Leave the property partition_retention_condition out.");
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
}
