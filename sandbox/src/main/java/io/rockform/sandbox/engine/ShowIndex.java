// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.catalog.Securables;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.text.QualifiedName;
import io.rockform.sandbox.text.TokenReader;

/** SHOW INDEX. There are none: the model has no secondary indexes yet. */
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
            return ResultTable.of(
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
                            "Comment")
                    .answer();
        };
    }
}
