// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.show;

import io.rockform.plan.JobKind;
import io.rockform.sandbox.access.Privilege;
import io.rockform.sandbox.access.Securable;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.Database;
import io.rockform.sandbox.catalog.SchemaJob;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredMaterializedView;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.engine.ServerVersion;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.TokenReader;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SHOW PROC of databases, their tables and their jobs, and of the cluster (facts 6.3, 10; recorded server/errors). */
final class ShowProc {
    private static final String UNLIMITED = "8388608.000 TB";
    private static final String MOST_REPLICAS = "9223372036854775807";

    private final SandboxSession session;

    private ShowProc(SandboxSession session) {
        this.session = session;
    }

    /** Reads what follows PROC. */
    static Command read(TokenReader reader) {
        String path = reader.text();
        reader.expectEnd();
        return session -> new ShowProc(session).answer(path);
    }

    private Answer answer(String path) {
        session.rights().need(Privilege.OPERATE, Securable.SYSTEM);
        List<String> parts =
                Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
        String first = parts.isEmpty() ? "" : parts.get(0);
        return switch (first + " " + parts.size()) {
            case "dbs 1" -> databases();
            case "dbs 2" -> tables(database(parts.get(1)));
            case "jobs 3" ->
                ShowAlter.answer(
                        session,
                        kind(path, parts.get(2)),
                        database(parts.get(1)).name());
            case "frontends 1" -> ShowCluster.frontends(session);
            case "backends 1" -> ShowCluster.backends(session);
            default -> throw Refusals.notModelled("SHOW PROC '" + path + "'");
        };
    }

    private static JobKind kind(String path, String name) {
        return switch (name) {
            case "schema_change" -> JobKind.COLUMN;
            case "rollup" -> JobKind.ROLLUP;
            case "optimize" -> JobKind.OPTIMIZE;
            default -> throw Refusals.notModelled("SHOW PROC '" + path + "'");
        };
    }

    /** By its id or its name. */
    private Database database(String idOrName) {
        return session.catalog().databases().values().stream()
                .filter(database -> database.name().equals(idOrName)
                        || String.valueOf(database.id()).equals(idOrName))
                .findFirst()
                .orElseThrow(() -> Refusals.plain("Database[" + idOrName + "] does not exist."));
    }

    private Answer databases() {
        ResultTable table =
                ResultTable.of("DbId", "DbName", "TableNum", "Quota", "LastConsistencyCheckTime", "ReplicaQuota");
        ServerVersion version = session.version();
        boolean newest = version.isAtLeast(ServerVersion.V4_1);
        boolean newer = version.isAtLeast(ServerVersion.V3_5);
        add(table, 1, "information_schema", newest ? 58 : newer ? 54 : 46);
        add(table, 100, "sys", 6);
        add(table, newer ? 10004 : 10001, "_statistics_", newest ? 13 : newer ? 10 : 8);
        Catalog catalog = session.catalog();
        catalog.databases()
                .values()
                .forEach(database -> add(
                        table,
                        database.id(),
                        database.name(),
                        database.objects().size()));
        return table.answer();
    }

    private static void add(ResultTable table, long id, String name, int tables) {
        table.row(String.valueOf(id), name, String.valueOf(tables), UNLIMITED, null, MOST_REPLICAS);
    }

    private Answer tables(Database database) {
        ResultTable table = ResultTable.of(
                "TableId",
                "TableName",
                "IndexNum",
                "PartitionColumnName",
                "PartitionNum",
                "State",
                "Type",
                "LastConsistencyCheckTime",
                "ReplicaCount",
                "PartitionType",
                "StoragePath");
        database.sorted().values().forEach(object -> table.row(row(object)));
        return table.answer();
    }

    private List<@Nullable String> row(StoredObject object) {
        if (!(object instanceof StoredTable table)) {
            boolean materialized = object instanceof StoredMaterializedView;
            String type = materialized ? "MATERIALIZED_VIEW" : "VIEW";
            return Arrays.asList(
                    String.valueOf(object.id()),
                    object.name(),
                    "1",
                    null,
                    "1",
                    "",
                    type,
                    null,
                    "0",
                    "UNPARTITIONED",
                    null);
        }
        Table definition = table.definition();
        Partitioning partitioning = definition.partitioning();
        List<ShownRow> partitions = ShowData.partitions(table, session.version());
        return Arrays.asList(
                String.valueOf(table.id()),
                table.name(),
                String.valueOf(1 + table.rollupIndexes().size()),
                partitioning == null || partitions.isEmpty()
                        ? null
                        : partitions.get(0).cell("PartitionKey"),
                String.valueOf(Math.max(1, partitions.size())),
                state(session.catalog().jobOf(table.id())),
                "OLAP",
                null,
                String.valueOf(ShowData.replicas(table, session.version())),
                MaterializedViewStatus.partitionType(partitioning),
                null);
    }

    private static String state(Optional<SchemaJob> job) {
        return job.map(running -> switch (running.kind()) {
                    case COLUMN -> "SCHEMA_CHANGE";
                    case ROLLUP -> "ROLLUP";
                    case OPTIMIZE -> "OPTIMIZE";
                })
                .orElse("NORMAL");
    }
}
