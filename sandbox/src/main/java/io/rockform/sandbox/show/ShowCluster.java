// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.show;

import io.rockform.sandbox.answer.LikePattern;
import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.engine.ServerTime;
import io.rockform.sandbox.engine.ServerVersion;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.session.Connections.Connection;
import io.rockform.sandbox.session.ResultColumn;
import io.rockform.sandbox.session.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What SHOW tells of the cluster: one frontend, three backends that hold nothing (recorded server/identity). */
final class ShowCluster {
    private static final String ADDRESS = "127.0.0.1";
    private static final int FIRST_BACKEND = 10001;

    private ShowCluster() {}

    static Answer frontends(SandboxSession session) {
        session.rights().needOperateOrNode();
        boolean withId = session.version().isAtLeast(ServerVersion.V3_5);
        List<String> columns = new ArrayList<>(Arrays.asList(
                "Name",
                "IP",
                "EditLogPort",
                "HttpPort",
                "QueryPort",
                "RpcPort",
                "Role",
                "ClusterId",
                "Join",
                "Alive",
                "ReplayedJournalId",
                "LastHeartbeat",
                "IsHelper",
                "ErrMsg",
                "StartTime",
                "Version"));
        String now = ServerTime.text(session.store().now());
        List<@Nullable String> row = new ArrayList<@Nullable String>(Arrays.<@Nullable String>asList(
                ADDRESS + "_9010_1",
                ADDRESS,
                "9010",
                "8030",
                "9030",
                "9020",
                "LEADER",
                "1",
                "true",
                "true",
                "1",
                now,
                "true",
                "",
                now,
                session.version().text()));
        if (withId) {
            columns.add(0, "Id");
            row.add(0, "1");
        }
        return ResultTable.of(columns.toArray(String[]::new)).row(row).answer();
    }

    static Answer backends(SandboxSession session) {
        session.rights().needOperateOrNode();
        boolean withStatus = session.version().isAtLeast(ServerVersion.V3_5);
        List<String> columns = new ArrayList<>(Arrays.asList(
                "BackendId",
                "IP",
                "HeartbeatPort",
                "BePort",
                "HttpPort",
                "BrpcPort",
                "LastStartTime",
                "LastHeartbeat",
                "Alive",
                "SystemDecommissioned",
                "ClusterDecommissioned",
                "TabletNum",
                "DataUsedCapacity",
                "AvailCapacity",
                "TotalCapacity",
                "UsedPct",
                "MaxDiskUsedPct",
                "ErrMsg",
                "Version",
                "Status",
                "DataTotalCapacity",
                "DataUsedPct",
                "CpuCores",
                "MemLimit",
                "NumRunningQueries",
                "MemUsedPct",
                "CpuUsedPct",
                "DataCacheMetrics",
                "Location"));
        if (withStatus) {
            columns.add("StatusCode");
        }
        ResultTable table = ResultTable.of(columns.toArray(String[]::new));
        for (int number = 0; number < ServerVersion.BACKENDS; number++) {
            List<@Nullable String> row = new ArrayList<@Nullable String>(backend(session, number));
            if (withStatus) {
                row.add("OK");
            }
            table.row(row);
        }
        return table.answer();
    }

    private static List<@Nullable String> backend(SandboxSession session, int number) {
        String now = ServerTime.text(session.store().now());
        return Arrays.<@Nullable String>asList(
                String.valueOf(FIRST_BACKEND + number),
                "127.0.0." + (11 + number),
                "9050",
                "9060",
                "8040",
                "8060",
                now,
                now,
                "true",
                "false",
                "false",
                "0",
                "0.000 B",
                "93.132 GB",
                "93.132 GB",
                "0.00 %",
                "0.00 %",
                "",
                session.version().text(),
                "{\"lastSuccessReportTabletsTime\":\"" + now + "\"}",
                "93.132 GB",
                "0.00 %",
                "16",
                "64.000GB",
                "0",
                "0.00 %",
                "0.0 %",
                "N/A",
                "");
    }

    static Answer catalogs(SandboxSession session) {
        return ResultTable.of("Catalog", "Type", "Comment")
                .row(
                        SandboxSession.DEFAULT_CATALOG,
                        "Internal",
                        "An internal catalog contains this cluster's self-managed tables.")
                .answer();
    }

    static Answer collations(SandboxSession session) {
        ResultColumn id = new ResultColumn("Id", ValueType.BIGINT);
        ResultColumn sortLength = new ResultColumn("Sortlen", ValueType.BIGINT);
        return new ResultTable(List.of(
                        ResultColumn.text("Collation"),
                        ResultColumn.text("Charset"),
                        id,
                        ResultColumn.text("Default"),
                        ResultColumn.text("Compiled"),
                        sortLength))
                .row("utf8_general_ci", "utf8", "33", "Yes", "Yes", "1")
                .row("binary", "binary", "63", "Yes", "Yes", "1")
                .row("gbk_chinese_ci", "gbk", "28", "Yes", "Yes", "1")
                .answer();
    }

    /** StarRocks has none to tell (facts 12.2). */
    static Answer warnings(SandboxSession session) {
        return ResultTable.of("Level", "Code", "Message").answer();
    }

    static Answer variables(SandboxSession session, boolean global, LikePattern pattern) {
        ResultTable table = ResultTable.of("Variable_name", "Value");
        session.variables().all(global).forEach((name, value) -> {
            if (pattern.matches(name)) {
                table.row(name, value);
            }
        });
        return table.answer();
    }

    static Answer processList(SandboxSession session) {
        ResultTable table = ResultTable.of(
                "Id", "User", "Host", "Db", "Command", "ConnectionStartTime", "Time", "State", "Info", "IsPending");
        for (Connection connection : session.connections().all()) {
            table.row(
                    String.valueOf(connection.client().connectionId()),
                    connection.client().user(),
                    connection.client().address(),
                    "",
                    connection.busy() ? "Query" : "Sleep",
                    null,
                    String.valueOf(connection.seconds()),
                    connection.busy() ? "OK" : "EOF",
                    connection.text(),
                    "false");
        }
        return table.answer();
    }
}
