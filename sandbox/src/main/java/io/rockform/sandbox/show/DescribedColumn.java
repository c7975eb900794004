// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.show;

import io.rockform.ddl.server.ColumnDescription;
import io.rockform.ddl.server.ServerTypeNames;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.catalog.OutputColumn;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredMaterializedView;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.catalog.StoredObject.StoredView;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of a table or view as it is told (facts 10).
 *
 * @param comment as it was written; the description's is escaped
 */
public record DescribedColumn(ColumnDescription description, DataType type, String comment) {

    /** @throws io.rockform.sandbox.answer.RefusedException if the sandbox does not know the type of a view's column */
    public static List<DescribedColumn> of(StoredObject object) {
        return object.accept(new StoredObject.Visitor<>() {
            @Override
            public List<DescribedColumn> visitTable(StoredTable table) {
                List<Column> columns = table.definition().columns();
                List<ColumnDescription> descriptions = ColumnDescription.of(table.definition());
                List<DescribedColumn> described = new ArrayList<>();
                for (int index = 0; index < columns.size(); index++) {
                    Column column = columns.get(index);
                    described.add(new DescribedColumn(descriptions.get(index), column.type(), column.comment()));
                }
                return described;
            }

            @Override
            public List<DescribedColumn> visitView(StoredView view) {
                return all(view, view.columns(), false);
            }

            // All columns of a materialized view are told to be keys, those of ORDER BY first (recorded mvs/*).
            @Override
            public List<DescribedColumn> visitMaterializedView(StoredMaterializedView view) {
                List<DescribedColumn> columns = all(view, view.columns(), true);
                List<DescribedColumn> ordered = new ArrayList<>();
                view.definition().sortKey().forEach(sorted -> columns.stream()
                        .filter(column -> column.name().equalsIgnoreCase(sorted))
                        .forEach(ordered::add));
                columns.stream().filter(column -> !ordered.contains(column)).forEach(ordered::add);
                return ordered;
            }
        });
    }

    public String name() {
        return description.name();
    }

    private static List<DescribedColumn> all(StoredObject object, List<OutputColumn> columns, boolean key) {
        return columns.stream().map(column -> of(object, column, key)).toList();
    }

    private static DescribedColumn of(StoredObject object, OutputColumn column, boolean key) {
        DataType type = column.type();
        if (type == null) {
            throw Refusals.notModelled("the type of the column " + column.name() + " of " + object.name()
                    + ", which is more than a plain column");
        }
        ColumnDescription description = new ColumnDescription(
                column.name(),
                ServerTypeNames.described(type),
                column.nullable(),
                key,
                null,
                "",
                false,
                EscapedText.of(column.comment()));
        return new DescribedColumn(description, type, column.comment());
    }
}
