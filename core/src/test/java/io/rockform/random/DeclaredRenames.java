// SPDX-License-Identifier: Apache-2.0
package io.rockform.random;

import io.rockform.declare.Declaration;
import io.rockform.declare.Renames;
import io.rockform.schema.Column;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Valid schemas in which something has another name than before, and says so; the views that read it follow. */
public final class DeclaredRenames {
    private DeclaredRenames() {}

    static Declaration ofTable(Schema schema, Table table) {
        ObjectName name = new ObjectName(null, "r" + table.name().name());
        List<SchemaObject> objects = new ArrayList<>();
        for (SchemaObject object : schema.objects().values()) {
            objects.add(
                    object.name().equals(table.name())
                            ? table.named(name)
                            : reading(object, table.name().name() + " ", name.name() + " "));
        }
        return new Declaration(Schema.of(objects), new Renames(Map.of(name, table.name()), Map.of()));
    }

    private static SchemaObject reading(SchemaObject object, String table, String renamed) {
        if (object instanceof View view) {
            return view.withQuery(view.query().replace("FROM " + table, "FROM " + renamed));
        }
        return object instanceof MaterializedView view
                ? view.withQuery(view.query().replace("FROM " + table, "FROM " + renamed))
                : object;
    }

    /** A value column that nothing of the table refers to. */
    static Declaration ofColumn(Schema schema, Table table, Schema actual) {
        Table before = actual.table(table.name()).orElseThrow();
        for (Column column : table.columns()) {
            boolean free = column.name().startsWith("c")
                    && before.column(column.name()).isPresent()
                    && !table.sortKey().contains(column.name())
                    && !before.sortKey().contains(column.name())
                    && table.indexes().stream()
                            .noneMatch(index -> index.columns().contains(column.name()))
                    && before.indexes().stream()
                            .noneMatch(index -> index.columns().contains(column.name()));
            if (free) {
                String name = "r" + column.name();
                List<Column> columns = table.columns().stream()
                        .map(each -> each.equals(column) ? each.withName(name) : each)
                        .toList();
                Schema renamed = schema.with(table.withColumns(columns));
                for (SchemaObject object : renamed.objects().values()) {
                    renamed = renamed.with(tested(object, "FROM " + table.name() + " WHERE ", column.name(), name));
                }
                return new Declaration(
                        renamed, new Renames(Map.of(), Map.of(table.name(), Map.of(name, column.name()))));
            }
        }
        return Declaration.of(schema);
    }

    private static SchemaObject tested(SchemaObject object, String from, String column, String renamed) {
        if (object instanceof View view) {
            return view.withQuery(view.query().replace(from + column + " ", from + renamed + " "));
        }
        return object instanceof MaterializedView view
                ? view.withQuery(view.query().replace(from + column + " ", from + renamed + " "))
                : object;
    }
}
