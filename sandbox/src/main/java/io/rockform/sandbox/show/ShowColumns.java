// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.show;

import io.rockform.ddl.server.ColumnDescription;
import io.rockform.sandbox.answer.LikePattern;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.catalog.Securables;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.QualifiedName;
import io.rockform.sandbox.text.TokenReader;
import java.util.Optional;

/** SHOW [FULL] COLUMNS (facts 10; recorded types/*). */
final class ShowColumns {
    private ShowColumns() {}

    /** Reads what follows COLUMNS. */
    static Command read(TokenReader reader, boolean full) {
        if (!reader.accept("FROM")) {
            reader.expect("IN");
        }
        QualifiedName name = tableName(reader);
        LikePattern pattern = ShowStatement.pattern(reader, true);
        reader.expectEnd();
        return session -> answer(session, name, pattern, full);
    }

    /** {@code t}, {@code db.t} or {@code t FROM db}. */
    static QualifiedName tableName(TokenReader reader) {
        QualifiedName name = reader.qualifiedName();
        Optional<String> database = ShowStatement.database(reader);
        return database.isPresent() ? new QualifiedName(name.catalog(), database, name.name()) : name;
    }

    private static Answer answer(SandboxSession session, QualifiedName name, LikePattern pattern, boolean full) {
        String database = session.databaseName(name);
        StoredObject object = session.database(session.catalog(), database)
                .find(name.name())
                .orElseThrow(() -> Refusals.unknownTable(database + "." + name.name()));
        Securables.needAny(session.rights(), database, object);
        ResultTable table = full
                ? ResultTable.of(
                        "Field", "Type", "Collation", "Null", "Key", "Default", "Extra", "Privileges", "Comment")
                : ResultTable.of("Field", "Type", "Null", "Key", "Default", "Extra");
        for (DescribedColumn column : DescribedColumn.of(object)) {
            if (pattern.matches(column.name())) {
                add(table, column, full);
            }
        }
        return table.answer();
    }

    private static void add(ResultTable table, DescribedColumn column, boolean full) {
        ColumnDescription told = column.description();
        if (full) {
            table.row(told.showFullColumnsRow());
        } else {
            table.row(
                    told.name(),
                    told.type(),
                    told.nullable() ? "YES" : "NO",
                    told.key() ? "YES" : "NO",
                    told.defaultValue(),
                    told.aggregation());
        }
    }
}
