// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.TableProperty;
import java.util.Optional;
import java.util.Set;

/** The keys that CREATE TABLE takes; they are case-sensitive (facts 5). */
final class KnownTableProperties {
    /** Refused as unknown where the data is on the backends' own disks (recorded properties/*). */
    private static final Set<TableProperty> SHARED_DATA_ONLY = Set.of(
            TableProperty.DATACACHE_ENABLE,
            TableProperty.DATACACHE_PARTITION_DURATION,
            TableProperty.ENABLE_ASYNC_WRITE_BACK,
            TableProperty.PERSISTENT_INDEX_TYPE,
            TableProperty.CLOUD_NATIVE_FAST_SCHEMA_EVOLUTION_V2,
            TableProperty.COMPACTION_STRATEGY,
            TableProperty.LAKE_COMPACTION_MAX_PARALLEL);

    /** Taken by CREATE alone, and never seen again. */
    private static final Set<String> LEGACY = Set.of("tablet_type", "version_info", "schema_version");

    private static final String DYNAMIC_PARTITION = "dynamic_partition.";
    private static final Set<String> DYNAMIC_PARTITION_KEYS = Set.of(
            "enable",
            "time_unit",
            "start",
            "end",
            "prefix",
            "buckets",
            "history_partition_num",
            "time_zone",
            "replication_num",
            "start_day_of_week",
            "start_day_of_month");

    private final ServerProfile profile;

    KnownTableProperties(ServerProfile profile) {
        this.profile = profile;
    }

    boolean contains(String key) {
        if (key.startsWith(DYNAMIC_PARTITION)) {
            return DYNAMIC_PARTITION_KEYS.contains(key.substring(DYNAMIC_PARTITION.length()));
        }
        // With the prefix of ALTER TABLE … SET it is another key.
        Optional<TableProperty> property = key.startsWith("default.") ? Optional.empty() : TableProperty.find(key);
        return LEGACY.contains(key) || property.filter(this::isTaken).isPresent();
    }

    private boolean isTaken(TableProperty property) {
        return property.isKnownTo(profile.version())
                && (profile.runMode() == RunMode.SHARED_DATA || !SHARED_DATA_ONLY.contains(property));
    }
}
