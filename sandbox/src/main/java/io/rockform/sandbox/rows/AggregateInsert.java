// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import io.rockform.sandbox.answer.Refusals;
import io.rockform.schema.AggregateFunction;
import io.rockform.schema.Aggregation;
import io.rockform.schema.Column;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** INSERT into an AGGREGATE KEY table: rows of one key become one, by the function of each column (facts 3.4, 13). */
final class AggregateInsert {
    /** The number of a row among those that are inserted together. */
    private static final String ROW = H2Names.quoted("rockform row");

    private final String target;
    private final Table table;
    private final List<String> columns;

    private AggregateInsert(String target, Table table, List<String> columns) {
        this.target = target;
        this.table = table;
        this.columns = columns;
    }

    /**
     * The statement of H2.
     *
     * @param target the table as H2 calls it
     * @param columns those that are given, in their order
     * @param source a query or VALUES that gives them
     */
    static String of(String target, Table table, List<String> columns, String source) {
        if (columns.size() < table.columns().size()) {
            throw Refusals.notModelled("INSERT of some of the columns of an AGGREGATE KEY table");
        }
        return new AggregateInsert(target, table, columns).sql(source);
    }

    private String sql(String source) {
        List<String> given = new ArrayList<>();
        List<String> typed = new ArrayList<>();
        List<String> same = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<String> combined = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        for (String name : columns) {
            Column column = table.column(name).orElseThrow();
            String quoted = H2Names.quoted(column.name());
            given.add(quoted);
            typed.add("CAST(g." + quoted + " AS " + H2Type.of(column.type(), name) + ") AS " + quoted);
            if (table.isKeyColumn(name)) {
                keys.add(quoted);
                combined.add(quoted);
                same.add("t." + quoted + " IS NOT DISTINCT FROM s." + quoted);
            } else {
                combined.add(combined(column.aggregation(), quoted) + " AS " + quoted);
                changes.add("t." + quoted + " = " + changed(column.aggregation(), "t." + quoted, "s." + quoted));
            }
        }
        String list = String.join(", ", given);
        String rows = "SELECT " + String.join(", ", typed) + ", ROWNUM() AS " + ROW + " FROM (" + source + ") AS g("
                + list + ")";
        String update = changes.isEmpty() ? "" : " WHEN MATCHED THEN UPDATE SET " + String.join(", ", changes);
        return "MERGE INTO " + target + " AS t USING (SELECT " + String.join(", ", combined) + " FROM (" + rows
                + ") AS n GROUP BY " + String.join(", ", keys) + ") AS s ON " + String.join(" AND ", same) + update
                + " WHEN NOT MATCHED THEN INSERT (" + list + ") VALUES ("
                + given.stream().map(column -> "s." + column).collect(Collectors.joining(", ")) + ")";
    }

    /** What rows that are inserted together become. */
    private static String combined(@Nullable Aggregation aggregation, String column) {
        return switch (function(aggregation)) {
            case SUM -> "SUM(" + column + ")";
            case MIN -> "MIN(" + column + ")";
            case MAX -> "MAX(" + column + ")";
            case REPLACE -> "ARRAY_AGG(" + column + " ORDER BY " + ROW + " DESC)[1]";
            case REPLACE_IF_NOT_NULL ->
                "ARRAY_AGG(" + column + " ORDER BY " + ROW + " DESC) FILTER (WHERE " + column + " IS NOT NULL)[1]";
            case HLL_UNION, BITMAP_UNION, PERCENTILE_UNION -> throw notModelled();
        };
    }

    /** What a row that is there becomes with another one. */
    private static String changed(@Nullable Aggregation aggregation, String there, String added) {
        return switch (function(aggregation)) {
            case SUM -> "COALESCE(" + there + " + " + added + ", " + there + ", " + added + ")";
            case MIN -> "COALESCE(LEAST(" + there + ", " + added + "), " + there + ", " + added + ")";
            case MAX -> "COALESCE(GREATEST(" + there + ", " + added + "), " + there + ", " + added + ")";
            case REPLACE -> added;
            case REPLACE_IF_NOT_NULL -> "COALESCE(" + added + ", " + there + ")";
            case HLL_UNION, BITMAP_UNION, PERCENTILE_UNION -> throw notModelled();
        };
    }

    private static AggregateFunction function(@Nullable Aggregation aggregation) {
        if (aggregation instanceof AggregateFunction function) {
            return function;
        }
        throw notModelled();
    }

    private static RuntimeException notModelled() {
        return Refusals.notModelled("rows of columns with an aggregate state");
    }
}
