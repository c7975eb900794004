// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.ddl.DdlClauses;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.Refresh;
import io.rockform.schema.ViewColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An asynchronous materialized view in the builder style. */
public final class MaterializedViewBuilder extends StoredObjectBuilder<MaterializedViewBuilder> {
    private final List<ViewColumn> columns = new ArrayList<>();
    private List<PartitionItem> partitionBy = List.of();
    private @Nullable Refresh refresh;
    private @Nullable String query;

    public MaterializedViewBuilder(ObjectName name) {
        super(name);
    }

    /** The next column of the column list; without a list the names come from the query. */
    public MaterializedViewBuilder column(String columnName) {
        return column(columnName, "");
    }

    public MaterializedViewBuilder column(String columnName, String columnComment) {
        columns.add(new ViewColumn(columnName, columnComment));
        return this;
    }

    /** @param clause such as {@code date_trunc('day', dt)} or {@code (a, b)} */
    public MaterializedViewBuilder partitionBy(String clause) {
        partitionBy = DdlClauses.partitionItems(clause);
        return this;
    }

    /** @param items such as {@code column("dt")} or {@code dateTrunc(DAY, "dt")} */
    public MaterializedViewBuilder partitionBy(PartitionItem... items) {
        partitionBy = List.of(items);
        return this;
    }

    /** @param clause such as {@code ASYNC}, {@code DEFERRED MANUAL} or {@code ASYNC EVERY(INTERVAL 1 DAY)} */
    public MaterializedViewBuilder refresh(String clause) {
        return refresh(DdlClauses.refresh(clause));
    }

    /** @param typed such as {@code async().every(1, DAY)} or {@code manual().deferred()} */
    public MaterializedViewBuilder refresh(RefreshClause<?> typed) {
        return refresh(typed.refresh());
    }

    public MaterializedViewBuilder refresh(Refresh typed) {
        refresh = typed;
        return this;
    }

    /** A variable of the session that refreshes: {@code sessionVariable("query_timeout", "600")}. */
    public MaterializedViewBuilder sessionVariable(String variable, String value) {
        return property("session." + variable, value);
    }

    /** @param number of partitions that one task refreshes; -1 for all */
    public MaterializedViewBuilder partitionRefreshNumber(int number) {
        return property("partition_refresh_number", String.valueOf(number));
    }

    /** @param tables whose changes trigger no refresh: {@code name} or {@code database.name} */
    public MaterializedViewBuilder excludedTriggerTables(String... tables) {
        return property("excluded_trigger_tables", String.join(",", tables));
    }

    /** @param seconds that the view may be behind and still answer queries on its tables */
    public MaterializedViewBuilder rewriteStalenessSeconds(int seconds) {
        return property("mv_rewrite_staleness_second", String.valueOf(seconds));
    }

    /** @param group whose resources its refreshes take */
    public MaterializedViewBuilder resourceGroup(String group) {
        return property("resource_group", group);
    }

    /** The SELECT. */
    public MaterializedViewBuilder as(String select) {
        query = select;
        return this;
    }

    @Override
    MaterializedViewBuilder self() {
        return this;
    }

    /** The view as declared so far. */
    public MaterializedView build() {
        if (query == null) {
            throw missing("has no query", "say what it selects: .as(\"SELECT …\")");
        }
        if (refresh == null) {
            throw missing("has no refresh", "say when it is refreshed: .refresh(\"ASYNC\") or .refresh(\"MANUAL\")");
        }
        return new MaterializedView(
                name(),
                columns,
                indexes(),
                comment(),
                partitionBy,
                distribution(),
                sortKey(),
                refresh,
                properties(),
                query);
    }

    private RockformException missing(String what, String remedy) {
        return new RockformException(Problem.of(ProblemCode.INVALID_MODEL, "materialized view '" + name() + "' " + what)
                .remedy(remedy));
    }
}
