// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.show;

import io.rockform.sandbox.catalog.StoredObject.StoredMaterializedView;
import io.rockform.sandbox.definition.SynchronousViewStatements.Located;
import io.rockform.sandbox.engine.ServerVersion;
import io.rockform.sandbox.session.ResultColumn;
import io.rockform.sandbox.session.ValueType;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Refresh;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What SHOW MATERIALIZED VIEWS and information_schema tell of a materialized view that was never refreshed (recorded
 * mvs/inactive and back): the sandbox runs no refresh tasks, since a materialized view always shows what its query gives.
 */
public final class MaterializedViewStatus {
    private final ServerVersion version;

    public MaterializedViewStatus(ServerVersion version) {
        this.version = version;
    }

    public List<ResultColumn> columns() {
        ValueType number = typed() ? ValueType.BIGINT : ValueType.VARCHAR;
        List<ResultColumn> columns = new ArrayList<>(List.of(
                new ResultColumn("id", number),
                ResultColumn.text("database_name"),
                ResultColumn.text("name"),
                ResultColumn.text("refresh_type"),
                ResultColumn.text("is_active"),
                ResultColumn.text("inactive_reason"),
                ResultColumn.text("partition_type"),
                new ResultColumn("task_id", number),
                ResultColumn.text("task_name"),
                ResultColumn.text("last_refresh_start_time"),
                ResultColumn.text("last_refresh_finished_time"),
                new ResultColumn("last_refresh_duration", typed() ? ValueType.DOUBLE : ValueType.VARCHAR),
                ResultColumn.text("last_refresh_state"),
                ResultColumn.text("last_refresh_force_refresh"),
                ResultColumn.text("last_refresh_start_partition"),
                ResultColumn.text("last_refresh_end_partition"),
                ResultColumn.text("last_refresh_base_refresh_partitions"),
                ResultColumn.text("last_refresh_mv_refresh_partitions"),
                ResultColumn.text("last_refresh_error_code"),
                ResultColumn.text("last_refresh_error_message"),
                new ResultColumn("rows", number),
                ResultColumn.text("text"),
                ResultColumn.text("extra_message"),
                ResultColumn.text("query_rewrite_status"),
                ResultColumn.text("creator")));
        if (typed()) {
            columns.add(ResultColumn.text("last_refresh_process_time"));
            columns.add(ResultColumn.text("last_refresh_job_id"));
        }
        return columns;
    }

    /** 4.1 gives numbers their types and tells of the task also before it ran. */
    private boolean typed() {
        return version.isAtLeast(ServerVersion.V4_1);
    }

    public List<@Nullable String> row(String database, StoredMaterializedView view) {
        String reason = view.inactiveReason();
        boolean active = reason == null;
        return row(
                List.of(
                        String.valueOf(view.id()),
                        database,
                        view.name(),
                        view.definition().refresh().scheme() instanceof Refresh.Manual ? "MANUAL" : "ASYNC",
                        String.valueOf(active),
                        reason == null ? "" : reason,
                        "UNPARTITIONED",
                        typed() ? String.valueOf(view.id() + 1) : "0",
                        typed() ? "mv-" + view.id() : ""),
                new ShownDefinition(version.profile()).text(view),
                active ? "VALID" : "INVALID: MV is not active");
    }

    /** A rollup or synchronous materialized view (facts 9.5, 10). */
    public List<@Nullable String> row(String database, Located located) {
        return row(
                List.of(
                        String.valueOf(located.index().id()),
                        database,
                        located.index().name(),
                        "ROLLUP",
                        "true",
                        "",
                        partitionType(located.table().definition().partitioning()),
                        "0",
                        ""),
                new RollupText(version.profile()).listed(located),
                "");
    }

    /**
     * Of one whose task never ran.
     *
     * @param object what it is, up to its task
     * @param rewrite whether queries are rewritten to it
     */
    private List<@Nullable String> row(List<String> object, String definition, String rewrite) {
        List<@Nullable String> row = new ArrayList<@Nullable String>(object);
        row.addAll(Arrays.<@Nullable String>asList(
                null,
                null,
                typed() ? "0.0" : "0.000",
                "",
                "false",
                "",
                "",
                "",
                "",
                "",
                "",
                "0",
                definition,
                "",
                rewrite,
                ""));
        if (typed()) {
            row.add(null);
            row.add("");
        }
        return row;
    }

    static String partitionType(@Nullable Partitioning partitioning) {
        if (partitioning == null) {
            return "UNPARTITIONED";
        }
        boolean expressions = partitioning.items().stream().allMatch(PartitionItem.OfExpression.class::isInstance);
        if (partitioning instanceof Partitioning.Range) {
            return expressions ? "EXPR_RANGE_V2" : "RANGE";
        }
        return partitioning instanceof Partitioning.Automatic && expressions ? "EXPR_RANGE" : "LIST";
    }
}
