// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.schema.MaterializedView;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of DESC and SHOW FULL COLUMNS of a view that its definition tells: names, their order, comments, keys. */
final class ViewRows {
    private static final int COMMENT = 8;

    private ViewRows() {}

    static List<List<@Nullable String>> expected(SchemaObject object, boolean desc) {
        boolean materialized = object instanceof MaterializedView;
        List<ViewColumn> columns = object instanceof View view ? view.columns() : sorted((MaterializedView) object);
        return columns.stream()
                .map(column -> row(
                        column.name(),
                        desc ? String.valueOf(materialized) : materialized ? "YES" : "NO",
                        desc ? "" : column.comment().replace("\\", "\\\\").replace("\"", "\\\"")))
                .toList();
    }

    /** The columns of ORDER BY come first (recorded mvs/order by). */
    private static List<ViewColumn> sorted(MaterializedView view) {
        List<ViewColumn> columns = new ArrayList<>();
        for (String name : view.sortKey()) {
            view.columns().stream()
                    .filter(column -> column.name().equalsIgnoreCase(name))
                    .forEach(columns::add);
        }
        view.columns().stream().filter(column -> !columns.contains(column)).forEach(columns::add);
        return columns;
    }

    static List<List<@Nullable String>> recorded(List<List<@Nullable String>> rows, boolean desc) {
        return rows.stream()
                .map(row -> row(row.get(0), row.get(desc ? 3 : 4), desc ? "" : row.get(COMMENT)))
                .toList();
    }

    private static List<@Nullable String> row(@Nullable String name, @Nullable String key, @Nullable String comment) {
        return Arrays.asList(name, key, comment);
    }
}
