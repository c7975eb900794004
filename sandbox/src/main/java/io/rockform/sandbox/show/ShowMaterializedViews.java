// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.show;

import io.rockform.sandbox.access.Rights;
import io.rockform.sandbox.answer.LikePattern;
import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.catalog.Securables;
import io.rockform.sandbox.catalog.StoredObject.StoredMaterializedView;
import io.rockform.sandbox.definition.SynchronousViewStatements;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.TokenReader;
import java.util.Optional;

/** SHOW MATERIALIZED VIEWS (facts 10). */
final class ShowMaterializedViews {
    private ShowMaterializedViews() {}

    /** Reads what follows MATERIALIZED VIEWS. */
    static Command read(TokenReader reader) {
        Optional<String> database = ShowStatement.database(reader);
        LikePattern pattern = ShowStatement.pattern(reader, false);
        reader.expectEnd();
        return session -> answer(session, session.databaseName(database), pattern);
    }

    private static Answer answer(SandboxSession session, String database, LikePattern pattern) {
        MaterializedViewStatus status = new MaterializedViewStatus(session.version());
        ResultTable table = new ResultTable(status.columns());
        Rights rights = session.rights();
        session.database(session.catalog(), database).sorted().values().stream()
                .filter(object -> rights.hasAny(Securables.of(database, object)))
                .filter(object -> pattern.matches(object.name()))
                .filter(StoredMaterializedView.class::isInstance)
                .map(StoredMaterializedView.class::cast)
                .forEach(view -> table.row(status.row(database, view)));
        SynchronousViewStatements.indexes(session.database(session.catalog(), database))
                .filter(located -> rights.hasAny(Securables.of(database, located.table())))
                .filter(located -> pattern.matches(located.index().name()))
                .forEach(located -> table.row(status.row(database, located)));
        return table.answer();
    }
}
