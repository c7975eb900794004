// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.ddl.DdlClauses;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.schema.Distribution;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Refresh;
import io.rockform.schema.ViewColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An asynchronous materialized view in the builder style. */
public final class MaterializedViewBuilder {
    private final ObjectName name;
    private final List<ViewColumn> columns = new ArrayList<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private String comment = "";
    private @Nullable Distribution distribution;
    private List<String> sortKey = List.of();
    private @Nullable Refresh refresh;
    private @Nullable String query;
    private @Nullable ObjectName formerName;

    public MaterializedViewBuilder(ObjectName name) {
        this.name = name;
    }

    /** The next column of the column list; without a list the names come from the query. */
    public MaterializedViewBuilder column(String columnName) {
        return column(columnName, "");
    }

    public MaterializedViewBuilder column(String columnName, String columnComment) {
        columns.add(new ViewColumn(columnName, columnComment));
        return this;
    }

    public MaterializedViewBuilder comment(String text) {
        comment = text;
        return this;
    }

    /** @param clause such as {@code HASH(id) BUCKETS 10} or {@code RANDOM} */
    public MaterializedViewBuilder distributedBy(String clause) {
        return distributedBy(DdlClauses.distribution(clause));
    }

    public MaterializedViewBuilder distributedBy(Distribution typed) {
        distribution = typed;
        return this;
    }

    /** The sort key: {@code ORDER BY (…)}. */
    public MaterializedViewBuilder orderBy(String... sortColumns) {
        sortKey = List.of(sortColumns);
        return this;
    }

    /** @param clause such as {@code ASYNC}, {@code DEFERRED MANUAL} or {@code ASYNC EVERY(INTERVAL 1 DAY)} */
    public MaterializedViewBuilder refresh(String clause) {
        return refresh(DdlClauses.refresh(clause));
    }

    public MaterializedViewBuilder refresh(Refresh typed) {
        refresh = typed;
        return this;
    }

    public MaterializedViewBuilder property(String propertyKey, String value) {
        properties.put(propertyKey, value);
        return this;
    }

    /** The SELECT. */
    public MaterializedViewBuilder as(String select) {
        query = select;
        return this;
    }

    /** The name that the materialized view had before. */
    public MaterializedViewBuilder renamedFrom(String former) {
        formerName = name.sibling(former);
        return this;
    }

    Optional<ObjectName> formerName() {
        return Optional.ofNullable(formerName);
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
                name, columns, List.of(), comment, List.of(), distribution, sortKey, refresh, properties, query);
    }

    private RockformException missing(String what, String remedy) {
        return new RockformException(Problem.of(ProblemCode.INVALID_MODEL, "materialized view '" + name + "' " + what)
                .remedy(remedy));
    }
}
