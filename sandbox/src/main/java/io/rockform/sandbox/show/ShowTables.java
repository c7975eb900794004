// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.show;

import io.rockform.sandbox.access.Rights;
import io.rockform.sandbox.answer.LikePattern;
import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.catalog.Securables;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.TokenReader;
import java.util.Optional;

/** SHOW [FULL] TABLES: materialized views are called VIEW too (facts 10). */
public final class ShowTables {
    private ShowTables() {}

    /** Reads what follows TABLES. */
    static Command read(TokenReader reader, boolean full) {
        Optional<String> database = ShowStatement.database(reader);
        LikePattern pattern = ShowStatement.pattern(reader, false);
        reader.expectEnd();
        return session -> answer(session, session.databaseName(database), pattern, full);
    }

    private static Answer answer(SandboxSession session, String database, LikePattern pattern, boolean full) {
        String label = "Tables_in_" + database;
        ResultTable table = full ? ResultTable.of(label, "Table_type") : ResultTable.of(label);
        Rights rights = session.rights();
        session.database(session.catalog(), database).sorted().values().stream()
                .filter(object -> rights.hasAny(Securables.of(database, object)))
                .filter(object -> pattern.matches(object.name()))
                .forEach(object -> {
                    if (full) {
                        table.row(object.name(), kind(object));
                    } else {
                        table.row(object.name());
                    }
                });
        return table.answer();
    }

    public static String kind(StoredObject object) {
        return object instanceof StoredObject.StoredTable ? "BASE TABLE" : "VIEW";
    }
}
