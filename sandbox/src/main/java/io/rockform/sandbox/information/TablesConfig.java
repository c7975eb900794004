// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.information;

import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.catalog.StoredObject.StoredView;
import io.rockform.sandbox.engine.ServerVersion;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.session.ResultColumn;
import io.rockform.sandbox.session.ValueType;
import io.rockform.sandbox.show.DescribedIndexes;
import io.rockform.schema.Distribution;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** information_schema.tables_config: tables and views (recorded server/information_schema). */
final class TablesConfig {
    private static final List<ResultColumn> COLUMNS = List.of(
            ResultColumn.text("TABLE_SCHEMA"),
            ResultColumn.text("TABLE_NAME"),
            ResultColumn.text("TABLE_ENGINE"),
            ResultColumn.text("TABLE_MODEL"),
            ResultColumn.text("PRIMARY_KEY"),
            ResultColumn.text("PARTITION_KEY"),
            ResultColumn.text("DISTRIBUTE_KEY"),
            ResultColumn.text("DISTRIBUTE_TYPE"),
            new ResultColumn("DISTRIBUTE_BUCKET", ValueType.INT),
            ResultColumn.text("SORT_KEY"),
            ResultColumn.text("PROPERTIES"),
            new ResultColumn("TABLE_ID", ValueType.BIGINT));

    private final ServerVersion version;

    TablesConfig(ServerVersion version) {
        this.version = version;
    }

    Answer.Rows rows(Catalog catalog) {
        ResultTable table = new ResultTable(COLUMNS);
        InformationSchema.forEach(catalog, (database, object) -> {
            if (object instanceof StoredTable stored) {
                table.row(row(database, stored));
            } else if (object instanceof StoredView) {
                String engine = version.isAtLeast(ServerVersion.V4_1) ? "VIEW" : "";
                table.row(database, object.name(), engine, "", "", "", "", "", "0", "", "", "0");
            }
        });
        return table.answer();
    }

    private static List<@Nullable String> row(String database, StoredTable stored) {
        Table table = stored.definition();
        TableKey key = table.key();
        KeyModel model = key == null ? KeyModel.DUPLICATE : key.model();
        List<String> keys = key == null ? List.of() : key.columns();
        Distribution distribution = table.distribution();
        boolean hash = distribution instanceof Distribution.Hash;
        Integer buckets = distribution == null ? null : distribution.buckets();
        return Arrays.asList(
                database,
                table.name().name(),
                "OLAP",
                DescribedIndexes.model(model),
                model == KeyModel.PRIMARY || model == KeyModel.UNIQUE ? names(keys) : "",
                "",
                distribution instanceof Distribution.Hash by ? names(by.columns()) : "",
                hash ? "HASH" : "RANDOM",
                String.valueOf(buckets == null ? 0 : buckets),
                names(table.sortKey().isEmpty() ? keys : table.sortKey()),
                json(new TreeMap<>(table.properties())),
                String.valueOf(stored.id()));
    }

    private static String names(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static String json(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(entry -> text(entry.getKey()) + ":" + text(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String text(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
