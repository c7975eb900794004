// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.information;

import io.rockform.ddl.server.ServerTypeNames;
import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.OutputColumn;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredMaterializedView;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.catalog.StoredObject.StoredView;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.session.ResultColumn;
import io.rockform.sandbox.session.ValueType;
import io.rockform.sandbox.show.DescribedColumn;
import io.rockform.schema.DataType;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** information_schema.columns (recorded server/information_schema). */
final class ColumnsTable {
    private static final List<ResultColumn> COLUMNS = columns();

    private ColumnsTable() {}

    private static List<ResultColumn> columns() {
        List<ResultColumn> columns = new ArrayList<>();
        for (String name : new String[] {"TABLE_CATALOG", "TABLE_SCHEMA", "TABLE_NAME", "COLUMN_NAME"}) {
            columns.add(ResultColumn.text(name));
        }
        columns.add(new ResultColumn("ORDINAL_POSITION", ValueType.BIGINT));
        for (String name : new String[] {"COLUMN_DEFAULT", "IS_NULLABLE", "DATA_TYPE"}) {
            columns.add(ResultColumn.text(name));
        }
        for (String name : new String[] {
            "CHARACTER_MAXIMUM_LENGTH",
            "CHARACTER_OCTET_LENGTH",
            "NUMERIC_PRECISION",
            "NUMERIC_SCALE",
            "DATETIME_PRECISION"
        }) {
            columns.add(new ResultColumn(name, ValueType.BIGINT));
        }
        for (String name : new String[] {
            "CHARACTER_SET_NAME", "COLLATION_NAME", "COLUMN_TYPE", "COLUMN_KEY", "EXTRA", "PRIVILEGES", "COLUMN_COMMENT"
        }) {
            columns.add(ResultColumn.text(name));
        }
        columns.add(new ResultColumn("COLUMN_SIZE", ValueType.BIGINT));
        columns.add(new ResultColumn("DECIMAL_DIGITS", ValueType.BIGINT));
        columns.add(ResultColumn.text("GENERATION_EXPRESSION"));
        columns.add(new ResultColumn("SRS_ID", ValueType.BIGINT));
        return columns;
    }

    static Answer.Rows rows(Catalog catalog) {
        ResultTable table = new ResultTable(COLUMNS);
        InformationSchema.forEach(catalog, (database, object) -> {
            int position = 1;
            for (DescribedColumn column : described(object)) {
                table.row(row(database, object, column, position++));
            }
        });
        return table.answer();
    }

    /** The columns whose types are known: one that is not would make all of information_schema.columns unreadable. */
    private static List<DescribedColumn> described(StoredObject object) {
        List<OutputColumn> outputs = List.of();
        if (object instanceof StoredView view) {
            outputs = view.columns();
        } else if (object instanceof StoredMaterializedView view) {
            outputs = view.columns();
        }
        boolean known = outputs.stream().allMatch(column -> column.type() != null);
        return known ? DescribedColumn.of(object) : List.of();
    }

    private static List<@Nullable String> row(
            String database, StoredObject object, DescribedColumn column, int position) {
        String shown = ServerTypeNames.shown(column.type());
        DataType type = column.type();
        String length = null;
        if (type instanceof DataType.Varchar text) {
            length = String.valueOf(text.length());
        } else if (type instanceof DataType.Char text) {
            length = String.valueOf(text.length());
        }
        DataType.Decimal decimal = type instanceof DataType.Decimal number ? number : null;
        String precision = decimal == null ? null : String.valueOf(decimal.precision());
        String scale = decimal == null ? null : String.valueOf(decimal.scale());
        return Arrays.asList(
                "def",
                database,
                object.name(),
                column.name(),
                String.valueOf(position),
                column.description().defaultValue(),
                column.description().nullable() ? "YES" : "NO",
                shown.replaceFirst("[(<].*", ""),
                length,
                length,
                precision,
                scale,
                null,
                null,
                null,
                shown,
                key(object, column),
                "",
                "",
                column.comment(),
                precision == null ? length : precision,
                scale,
                "",
                null);
    }

    private static String key(StoredObject object, DescribedColumn column) {
        if (!(object instanceof StoredTable table)) {
            return "";
        }
        Table definition = table.definition();
        TableKey key = definition.key();
        if (key == null || !column.description().key()) {
            return "";
        }
        return switch (key.model()) {
            case PRIMARY -> "PRI";
            case UNIQUE -> "UNI";
            case AGGREGATE -> "AGG";
            case DUPLICATE -> "DUP";
        };
    }
}
