// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.show;

import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.catalog.Securables;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredMaterializedView;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.engine.ServerVersion;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.QualifiedName;
import io.rockform.sandbox.text.TokenReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SHOW PARTITIONS of a table (facts 10; recorded partitions/*). */
final class ShowPartitions {
    private ShowPartitions() {}

    /** Reads what follows PARTITIONS. */
    static Command read(TokenReader reader) {
        reader.expect("FROM");
        QualifiedName name = reader.qualifiedName();
        RowOptions options = RowOptions.read(reader);
        reader.expectEnd();
        return session -> answer(session, name, options);
    }

    private static Answer answer(SandboxSession session, QualifiedName name, RowOptions options) {
        String database = session.databaseName(name);
        StoredObject object = session.database(session.catalog(), database)
                .find(name.name())
                .orElseThrow(() -> Refusals.notFound(name.name()));
        Securables.needAny(session.rights(), database, object);
        if (object instanceof StoredMaterializedView) {
            throw Refusals.notModelled("SHOW PARTITIONS of a materialized view");
        }
        if (!(object instanceof StoredTable table)) {
            throw Refusals.notModelled("SHOW PARTITIONS of what is no table");
        }
        ShownPartitions shown = new ShownPartitions(table, session.version());
        List<String> columns = columns(shown.boundsLabel(), session.version());
        ResultTable result = ResultTable.of(columns.toArray(String[]::new));
        for (ShownRow row : options.of(shown.rows().stream())) {
            List<@Nullable String> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(row.cell(column)));
            result.row(cells);
        }
        return result.answer();
    }

    private static List<String> columns(String bounds, ServerVersion version) {
        List<String> columns = new ArrayList<>(List.of(
                "PartitionId",
                "PartitionName",
                "VisibleVersion",
                "VisibleVersionTime",
                "VisibleVersionHash",
                "State",
                "PartitionKey",
                bounds,
                "DistributionKey",
                "Buckets",
                "ReplicationNum",
                "StorageMedium",
                "CooldownTime",
                "LastConsistencyCheckTime",
                "DataSize"));
        if (version.isAtLeast(ServerVersion.V3_5)) {
            columns.add("StorageSize");
        }
        columns.addAll(List.of("IsInMemory", "RowCount", "DataVersion", "VersionEpoch", "VersionTxnType"));
        if (version.isAtLeast(ServerVersion.V4_1)) {
            columns.add("TabletBalanced");
        }
        return columns;
    }
}
