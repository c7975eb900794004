// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.show;

import io.rockform.ddl.server.ColumnDescription;
import io.rockform.ddl.server.ServerDefaults;
import io.rockform.profile.ServerProfile;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.session.Answer;
import io.rockform.schema.Column;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Rollup;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table's columns and those of its rollups, as DESC ALL tells them (facts 10; recorded jobs/rollup, tables/rollup). */
public final class DescribedIndexes {
    private final Table table;
    private final KeyModel model;
    private final List<ColumnDescription> columns;
    private final ServerProfile profile;

    private DescribedIndexes(Table table, ServerProfile profile) {
        this.table = table;
        this.model = table.key() == null ? KeyModel.DUPLICATE : table.key().model();
        this.columns = ColumnDescription.of(table);
        this.profile = profile;
    }

    public static Answer answer(StoredTable stored, ServerProfile profile) {
        if (!stored.synchronousViews().isEmpty()) {
            throw Refusals.notModelled(
                    "DESC ALL of a table with synchronous materialized views, whose columns the server names");
        }
        DescribedIndexes described = new DescribedIndexes(stored.definition(), profile);
        ResultTable answer =
                ResultTable.of("IndexName", "IndexKeysType", "Field", "Type", "Null", "Key", "Default", "Extra");
        described.addTable(answer);
        for (Rollup rollup : stored.definition().rollups()) {
            answer.row("", "", "", "", "", "", "", "");
            described.add(rollup, answer);
        }
        return answer.answer();
    }

    private void addTable(ResultTable answer) {
        boolean first = true;
        for (ColumnDescription column : columns) {
            add(first ? table.name().name() : "", column, column.key(), answer);
            first = false;
        }
    }

    private void add(Rollup rollup, ResultTable answer) {
        List<String> keys = keys(rollup, table, profile);
        boolean first = true;
        for (String name : rollup.columns()) {
            ColumnDescription column = described(name);
            add(first ? rollup.name() : "", column, keys.stream().anyMatch(name::equalsIgnoreCase), answer);
            first = false;
        }
    }

    private ColumnDescription described(String name) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow();
    }

    /** A value that is a key of a rollup is still told with what it is in the table. */
    private void add(String index, ColumnDescription column, boolean key, ResultTable answer) {
        answer.row(
                index,
                index.isEmpty() ? "" : model(model),
                column.name(),
                column.type(),
                column.nullable() ? "YES" : "NO",
                String.valueOf(key),
                column.defaultValue(),
                column.key() ? "" : aggregation(column));
    }

    /** The values of tables that keep one row for each key replace each other [CreateTableAnalyzer]. */
    private String aggregation(ColumnDescription column) {
        return switch (model) {
            case DUPLICATE -> "NONE";
            case UNIQUE, PRIMARY -> "REPLACE";
            case AGGREGATE -> column.aggregation();
        };
    }

    /** The keys of a rollup: of a DUPLICATE table those that are named, or as many as a table of these columns would have. */
    static List<String> keys(Rollup rollup, Table table, ServerProfile profile) {
        TableKey key = table.key();
        if (key != null && key.model() != KeyModel.DUPLICATE) {
            return rollup.columns().stream().filter(key::has).toList();
        }
        if (!rollup.duplicateKey().isEmpty()) {
            return rollup.duplicateKey();
        }
        List<Column> columns = new ArrayList<>();
        for (String name : rollup.columns()) {
            Optional<Column> column = table.column(name);
            column.ifPresent(columns::add);
        }
        return ServerDefaults.defaultKey(Table.of(table.name(), columns), profile)
                .columns();
    }

    /** The name that servers list a key model by. */
    public static String model(KeyModel model) {
        return switch (model) {
            case DUPLICATE -> "DUP_KEYS";
            case AGGREGATE -> "AGG_KEYS";
            case UNIQUE -> "UNIQUE_KEYS";
            case PRIMARY -> "PRIMARY_KEYS";
        };
    }
}
