// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.show;

import io.rockform.ddl.server.ShownIndex;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.catalog.Securables;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.text.QualifiedName;
import io.rockform.sandbox.text.TokenReader;
import io.rockform.schema.Index;
import java.util.List;

/** SHOW INDEX (facts 10; recorded indexes/*). */
final class ShowIndex {
    private ShowIndex() {}

    /** Reads what follows INDEX. */
    static Command read(TokenReader reader) {
        if (!reader.accept("FROM")) {
            reader.expect("IN");
        }
        QualifiedName name = ShowColumns.tableName(reader);
        reader.expectEnd();
        return session -> {
            String database = session.databaseName(name);
            StoredObject object = session.database(session.catalog(), database)
                    .find(name.name())
                    .orElseThrow(() -> Refusals.notFound(name.name()));
            Securables.needAny(session.rights(), database, object);
            ResultTable table = ResultTable.of(
                    "Table",
                    "Non_unique",
                    "Key_name",
                    "Seq_in_index",
                    "Column_name",
                    "Collation",
                    "Cardinality",
                    "Sub_part",
                    "Packed",
                    "Null",
                    "Index_type",
                    "Comment");
            for (Index index : indexes(object)) {
                table.row(
                        database + "." + object.name(),
                        "",
                        index.name(),
                        "",
                        String.join(",", index.columns()),
                        "",
                        "",
                        "",
                        "",
                        "",
                        ShownIndex.type(index),
                        index.comment());
            }
            return table.answer();
        };
    }

    private static List<Index> indexes(StoredObject object) {
        if (object instanceof StoredObject.StoredTable table) {
            return table.definition().indexes();
        }
        return object instanceof StoredObject.StoredMaterializedView view
                ? view.definition().indexes()
                : List.of();
    }
}
