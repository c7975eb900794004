// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.show;

import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.catalog.Securables;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.QualifiedName;
import io.rockform.sandbox.text.TokenReader;

/** DESC of a table or view (facts 10). */
public final class DescribeStatement {
    private DescribeStatement() {}

    /** Reads what follows DESC. */
    public static Command read(TokenReader reader) {
        reader.accept("TABLE");
        QualifiedName name = reader.qualifiedName();
        boolean all = reader.accept("ALL");
        reader.expectEnd();
        return session -> answer(session, name, all);
    }

    private static Answer answer(SandboxSession session, QualifiedName name, boolean all) {
        String database = session.databaseName(name);
        StoredObject object = session.database(session.catalog(), database)
                .find(name.name())
                .orElseThrow(() -> Refusals.unknownTable(name.name()));
        Securables.needAny(session.rights(), database, object);
        if (all && object instanceof StoredObject.StoredTable table) {
            return DescribedIndexes.answer(table, session.version().profile());
        }
        if (all) {
            throw Refusals.notModelled("DESC … ALL of what is no table");
        }
        ResultTable table = ResultTable.of("Field", "Type", "Null", "Key", "Default", "Extra");
        DescribedColumn.of(object)
                .forEach(column -> table.row(column.description().descRow()));
        return table.answer();
    }
}
