// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.ddl.server.ServerTypeNames;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.catalog.OutputColumn;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredMaterializedView;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.catalog.StoredObject.StoredView;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column as DESC and SHOW COLUMNS tell it (facts 10).
 *
 * @param defaultValue null for none
 * @param aggregation the name of the aggregation; empty for none
 */
record DescribedColumn(
        String name,
        DataType type,
        boolean nullable,
        boolean key,
        @Nullable String defaultValue,
        String aggregation,
        String comment) {

    /** @throws io.rockform.sandbox.answer.RefusedException if the sandbox does not know the type of a view's column */
    static List<DescribedColumn> of(StoredObject object) {
        return object.accept(new StoredObject.Visitor<>() {
            @Override
            public List<DescribedColumn> visitTable(StoredTable table) {
                Table definition = table.definition();
                return definition.columns().stream()
                        .map(column -> of(definition, column))
                        .toList();
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

    private static DescribedColumn of(Table table, Column column) {
        boolean aggregated =
                table.key() != null && table.key().model() == KeyModel.AGGREGATE && column.aggregation() != null;
        DefaultValue defaultValue = column.defaultValue();
        return new DescribedColumn(
                column.name(),
                column.type(),
                column.nullable(),
                table.isKeyColumn(column.name()),
                defaultValue == null ? null : defaultValue.accept(new DefaultText()),
                aggregated ? String.valueOf(column.aggregation()) : "",
                column.comment());
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
        return new DescribedColumn(column.name(), type, column.nullable(), key, null, "", column.comment());
    }

    String describedType() {
        return ServerTypeNames.described(type);
    }

    /** How a default is told outside SHOW CREATE. */
    private static final class DefaultText implements DefaultValue.Visitor<String> {
        @Override
        public String visitLiteral(DefaultValue.Literal value) {
            return value.text();
        }

        @Override
        public String visitCurrentTimestamp(DefaultValue.CurrentTimestamp value) {
            return value.precision() == null ? "CURRENT_TIMESTAMP" : "current_timestamp(" + value.precision() + ")";
        }

        @Override
        public String visitExpression(DefaultValue.Expression value) {
            return value.sql();
        }

        @Override
        public String visitConstructor(DefaultValue.Constructor value) {
            return value.sql();
        }
    }
}
