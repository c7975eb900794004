// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.information;

import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.answer.SystemDatabases;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.Database;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredMaterializedView;
import io.rockform.sandbox.catalog.StoredObject.StoredView;
import io.rockform.sandbox.definition.SynchronousViewStatements;
import io.rockform.sandbox.engine.ServerTime;
import io.rockform.sandbox.engine.ServerVersion;
import io.rockform.sandbox.engine.TaskRuns;
import io.rockform.sandbox.rows.RowScope;
import io.rockform.sandbox.rows.SystemTables;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.session.ResultColumn;
import io.rockform.sandbox.session.ValueType;
import io.rockform.sandbox.show.MaterializedViewStatus;
import io.rockform.sandbox.show.ShowTables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The tables of information_schema that tools read (facts 10; recorded server/information_schema). */
public final class InformationSchema implements SystemTables {
    private final ServerVersion version;
    private final TaskRuns taskRuns;

    public InformationSchema(ServerVersion version, TaskRuns taskRuns) {
        this.version = version;
        this.taskRuns = taskRuns;
    }

    @Override
    public Optional<Answer.Rows> table(String name, Catalog catalog, RowScope scope) {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "schemata" -> Optional.of(schemata(catalog));
            case "tables" -> Optional.of(tables(catalog));
            case "columns" -> Optional.of(ColumnsTable.rows(catalog));
            case "views" -> Optional.of(views(catalog));
            case "materialized_views" -> Optional.of(materializedViews(catalog));
            case "tables_config" -> Optional.of(new TablesConfig(version).rows(catalog));
            case "partitions_meta" -> Optional.of(new PartitionsMeta(version).rows(catalog));
            case "tasks" -> Optional.of(new TaskTables(version).tasks(catalog));
            case "task_runs" -> Optional.of(new TaskTables(version).runs(taskRuns));
            case "global_variables" -> Optional.of(variables(scope.variables().apply(true)));
            case "session_variables" -> Optional.of(variables(scope.variables().apply(false)));
            default -> EmptyTables.find(lower);
        };
    }

    private static Answer.Rows variables(Map<String, String> values) {
        ResultTable table = ResultTable.of("VARIABLE_NAME", "VARIABLE_VALUE");
        values.forEach(table::row);
        return table.answer();
    }

    @Override
    public boolean isLive(String name) {
        return name.equals("task_runs") || name.endsWith("_variables");
    }

    /** All objects of all databases, with the database's name. */
    static void forEach(Catalog catalog, BiConsumer<String, StoredObject> use) {
        for (Database database : catalog.databases().values()) {
            database.objects().forEach(object -> use.accept(database.name(), object));
        }
    }

    private static ResultColumn number(String name) {
        return new ResultColumn(name, ValueType.BIGINT);
    }

    private static Answer.Rows schemata(Catalog catalog) {
        ResultTable table = ResultTable.of(
                "CATALOG_NAME", "SCHEMA_NAME", "DEFAULT_CHARACTER_SET_NAME", "DEFAULT_COLLATION_NAME", "SQL_PATH");
        Set<String> names = new TreeSet<>(SystemDatabases.NAMES);
        names.addAll(catalog.databases().keySet());
        names.forEach(name -> table.row("def", name, "utf8", "utf8_general_ci", null));
        return table.answer();
    }

    private static Answer.Rows tables(Catalog catalog) {
        List<ResultColumn> columns = new ArrayList<>();
        for (String text : new String[] {"TABLE_CATALOG", "TABLE_SCHEMA", "TABLE_NAME", "TABLE_TYPE", "ENGINE"}) {
            columns.add(ResultColumn.text(text));
        }
        columns.add(number("VERSION"));
        columns.add(ResultColumn.text("ROW_FORMAT"));
        for (String number : new String[] {
            "TABLE_ROWS",
            "AVG_ROW_LENGTH",
            "DATA_LENGTH",
            "MAX_DATA_LENGTH",
            "INDEX_LENGTH",
            "DATA_FREE",
            "AUTO_INCREMENT"
        }) {
            columns.add(number(number));
        }
        for (String time : new String[] {"CREATE_TIME", "UPDATE_TIME", "CHECK_TIME"}) {
            columns.add(new ResultColumn(time, ValueType.DATETIME));
        }
        columns.add(ResultColumn.text("TABLE_COLLATION"));
        columns.add(number("CHECKSUM"));
        columns.add(ResultColumn.text("CREATE_OPTIONS"));
        columns.add(ResultColumn.text("TABLE_COMMENT"));
        ResultTable table = new ResultTable(columns);
        forEach(catalog, (database, object) -> table.row(tableRow(database, object)));
        return table.answer();
    }

    private static List<@Nullable String> tableRow(String database, StoredObject object) {
        String created = ServerTime.text(object.createdMillis());
        boolean view = object instanceof StoredView;
        return Arrays.asList(
                "def",
                database,
                object.name(),
                ShowTables.kind(object),
                view ? "" : "StarRocks",
                null,
                "",
                "0",
                "0",
                "0",
                null,
                null,
                null,
                null,
                created,
                created,
                null,
                "utf8_general_ci",
                null,
                "",
                object.definition().comment());
    }

    private static Answer.Rows views(Catalog catalog) {
        ResultTable table = ResultTable.of(
                "TABLE_CATALOG",
                "TABLE_SCHEMA",
                "TABLE_NAME",
                "VIEW_DEFINITION",
                "CHECK_OPTION",
                "IS_UPDATABLE",
                "DEFINER",
                "SECURITY_TYPE",
                "CHARACTER_SET_CLIENT",
                "COLLATION_CONNECTION");
        forEach(catalog, (database, object) -> {
            if (object instanceof StoredView view) {
                table.row(
                        "def",
                        database,
                        view.name(),
                        view.storedQuery(),
                        "NONE",
                        "NO",
                        "",
                        "",
                        "utf8",
                        "utf8_general_ci");
            }
        });
        return table.answer();
    }

    /** As SHOW MATERIALIZED VIEWS, under other names; 4.1 has NULL where 3.x has empty texts. */
    private Answer.Rows materializedViews(Catalog catalog) {
        MaterializedViewStatus status = new MaterializedViewStatus(version);
        List<ResultColumn> columns = status.columns().stream()
                .map(column -> new ResultColumn(informationName(column.name()), column.type()))
                .toList();
        ResultTable table = new ResultTable(columns);
        forEach(catalog, (database, object) -> {
            if (object instanceof StoredMaterializedView view) {
                List<@Nullable String> row = new ArrayList<>(status.row(database, view));
                if (version.isAtLeast(ServerVersion.V4_1)) {
                    row.replaceAll(value -> value == null || value.isEmpty() ? null : value);
                }
                table.row(row);
            }
        });
        for (Database database : catalog.databases().values()) {
            SynchronousViewStatements.indexes(database)
                    .forEach(located -> table.row(status.row(database.name(), located)));
        }
        return table.answer();
    }

    private static String informationName(String shown) {
        return switch (shown) {
            case "id" -> "MATERIALIZED_VIEW_ID";
            case "database_name" -> "TABLE_SCHEMA";
            case "name" -> "TABLE_NAME";
            case "rows" -> "TABLE_ROWS";
            case "text" -> "MATERIALIZED_VIEW_DEFINITION";
            default -> shown.toUpperCase(Locale.ROOT);
        };
    }
}
