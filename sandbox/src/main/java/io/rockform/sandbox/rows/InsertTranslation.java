// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.rows.RowExecution.RowChange;
import io.rockform.sandbox.rows.RowExecution.Target;
import io.rockform.sandbox.rows.RowExecution.Targets;
import io.rockform.sandbox.text.Token;
import io.rockform.sandbox.text.TokenReader;
import io.rockform.schema.Column;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * INSERT by the table's key model (facts 13): a PRIMARY table keeps what is not listed of a row that is there, a UNIQUE
 * one replaces the whole row, a DUPLICATE one takes every row.
 */
final class InsertTranslation {
    private InsertTranslation() {}

    /** Reads what follows INSERT. */
    static RowChange read(TokenReader reader, Targets targets) {
        reader.expect("INTO");
        reader.accept("TABLE");
        Target target = targets.find(reader.qualifiedName());
        if (reader.accept("WITH", "LABEL")) {
            reader.name();
        }
        List<String> columns = columns(reader, target.table().definition());
        Token body = reader.peek();
        if (!body.is("VALUES") && !body.is("SELECT") && !body.is("WITH") && !body.is("(")) {
            throw reader.notUnderstood();
        }
        int from = reader.statement().tokens().indexOf(body);
        return (statement, referenced) -> sql(target, columns, QueryTranslation.of(statement, from, referenced));
    }

    private static List<String> columns(TokenReader reader, Table table) {
        boolean listed = reader.peek().is("(")
                && !reader.peek(1).is("SELECT")
                && !reader.peek(1).is("WITH");
        if (!listed) {
            return given(table);
        }
        List<String> columns = new ArrayList<>();
        reader.expect("(");
        do {
            String name = reader.name();
            if (table.column(name).isEmpty()) {
                throw Refusals.analysis(5509, "42S22", "Unknown column '" + name + "' in '" + table.name() + "'");
            }
            if (table.column(name).filter(Column::isGenerated).isPresent()) {
                throw Refusals.analysis("generated column '" + name + "' can not be specified");
            }
            columns.add(name);
        } while (reader.accept(","));
        reader.expect(")");
        return columns;
    }

    /** What a row consists of that is given without a list: generated columns are computed (facts 3.6). */
    private static List<String> given(Table table) {
        return table.columns().stream()
                .filter(column -> !column.isGenerated())
                .map(Column::name)
                .toList();
    }

    private static String sql(Target target, List<String> columns, String source) {
        Table table = target.table().definition();
        boolean aggregate = table.key() != null && table.key().model() == KeyModel.AGGREGATE;
        return aggregate
                ? AggregateInsert.of(target.sql(), table, columns, source)
                : head(target, columns) + " " + source;
    }

    private static String head(Target target, List<String> columns) {
        TableKey key = target.table().definition().key();
        KeyModel model = key == null ? KeyModel.DUPLICATE : key.model();
        List<String> keys = key == null ? List.of() : key.columns();
        String list = " (" + names(columns) + ")";
        return switch (model) {
            case DUPLICATE -> "INSERT INTO " + target.sql() + list;
            case UNIQUE -> {
                if (columns.size() < given(target.table().definition()).size()) {
                    throw Refusals.notModelled("INSERT of some of the columns of a UNIQUE KEY table");
                }
                yield "MERGE INTO " + target.sql() + list + " KEY (" + names(keys) + ")";
            }
            case PRIMARY -> {
                boolean keyed = keys.stream().allMatch(name -> columns.stream().anyMatch(name::equalsIgnoreCase));
                // A key that is counted up is never there already.
                yield keyed
                        ? "MERGE INTO " + target.sql() + list + " KEY (" + names(keys) + ")"
                        : "INSERT INTO " + target.sql() + list;
            }
            case AGGREGATE -> throw new IllegalStateException("rows of an AGGREGATE table are merged");
        };
    }

    private static String names(List<String> names) {
        return names.stream().map(H2Names::quoted).collect(Collectors.joining(", "));
    }
}
