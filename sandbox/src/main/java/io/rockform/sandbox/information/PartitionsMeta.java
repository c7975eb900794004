// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.information;

import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.engine.ServerVersion;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.show.ShowData;
import io.rockform.sandbox.show.ShownRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * information_schema.partitions_meta: what SHOW PARTITIONS tells, of all tables but those whose number of buckets the server
 * chooses (facts 10; [PartitionsMetaSystemTable]).
 */
final class PartitionsMeta {
    private static final String COMMON = """
            DB_NAME TABLE_NAME PARTITION_NAME PARTITION_ID:BIGINT COMPACT_VERSION:BIGINT VISIBLE_VERSION:BIGINT \
            VISIBLE_VERSION_TIME:DATETIME NEXT_VERSION:BIGINT DATA_VERSION:BIGINT VERSION_EPOCH:BIGINT VERSION_TXN_TYPE \
            PARTITION_KEY PARTITION_VALUE DISTRIBUTION_KEY BUCKETS:INT REPLICATION_NUM:INT STORAGE_MEDIUM \
            COOLDOWN_TIME:DATETIME LAST_CONSISTENCY_CHECK_TIME:DATETIME IS_IN_MEMORY:BOOLEAN IS_TEMP:BOOLEAN \
            DATA_SIZE ROW_COUNT:BIGINT ENABLE_DATACACHE:BOOLEAN AVG_CS:DOUBLE P50_CS:DOUBLE MAX_CS:DOUBLE STORAGE_PATH""";

    private final ServerVersion version;

    PartitionsMeta(ServerVersion version) {
        this.version = version;
    }

    /** 4.1 has two columns more than 3.5 (version-differences). */
    private String columns() {
        if (version.isAtLeast(ServerVersion.V4_1)) {
            return COMMON + " STORAGE_SIZE TABLET_BALANCED:BOOLEAN METADATA_SWITCH_VERSION:BIGINT";
        }
        return version.isAtLeast(ServerVersion.V3_5) ? COMMON + " STORAGE_SIZE" : COMMON;
    }

    Answer.Rows rows(Catalog catalog) {
        ResultTable table = new ResultTable(EmptyTables.columns(columns()));
        InformationSchema.forEach(catalog, (database, object) -> {
            if (object instanceof StoredTable stored) {
                for (ShownRow partition : ShowData.partitions(stored, version)) {
                    table.row(row(database, stored, partition));
                }
            }
        });
        return table.answer();
    }

    private List<@Nullable String> row(String database, StoredTable stored, ShownRow partition) {
        List<@Nullable String> row = new ArrayList<>();
        row.add(database);
        row.add(stored.name());
        for (String column : new String[] {"PartitionName", "PartitionId"}) {
            row.add(partition.cell(column));
        }
        row.add("0");
        row.add(partition.cell("VisibleVersion"));
        row.add(partition.cell("VisibleVersionTime"));
        row.add("2");
        for (String column : new String[] {
            "DataVersion",
            "VersionEpoch",
            "VersionTxnType",
            "PartitionKey",
            "Range",
            "DistributionKey",
            "Buckets",
            "ReplicationNum",
            "StorageMedium",
            "CooldownTime",
            "LastConsistencyCheckTime"
        }) {
            row.add(partition.cell(column));
        }
        row.addAll(List.of("0", "0", "0B", "0", "0", "0.0", "0.0", "0.0", ""));
        if (version.isAtLeast(ServerVersion.V3_5)) {
            row.add("0B");
        }
        if (version.isAtLeast(ServerVersion.V4_1)) {
            row.add("1");
            row.add("0");
        }
        return row;
    }
}
