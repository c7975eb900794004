// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.plan.JobKind;
import io.rockform.sandbox.access.Privilege;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.CatalogStore.Change;
import io.rockform.sandbox.catalog.SchemaJob;
import io.rockform.sandbox.catalog.SchemaJob.Outcome;
import io.rockform.sandbox.catalog.Securables;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.QualifiedName;
import io.rockform.sandbox.text.TokenReader;
import java.util.Optional;

/** CANCEL ALTER TABLE (facts 6.3; recorded jobs/cancel). */
final class CancelStatement {
    private CancelStatement() {}

    /** Reads what follows CANCEL. */
    static Command read(TokenReader reader) {
        reader.expect("ALTER", "TABLE");
        JobKind kind = reader.accept("COLUMN") ? JobKind.COLUMN : JobKind.OPTIMIZE;
        if (kind == JobKind.OPTIMIZE) {
            reader.expect("OPTIMIZE");
        }
        reader.expect("FROM");
        QualifiedName name = reader.qualifiedName();
        if (reader.accept("(")) {
            do {
                reader.take();
            } while (reader.accept(","));
            reader.expect(")");
        }
        reader.expectEnd();
        return session -> session.store().change(catalog -> cancel(session, catalog, kind, name));
    }

    private static Change<Answer> cancel(SandboxSession session, Catalog catalog, JobKind kind, QualifiedName name) {
        String database = session.databaseName(name);
        StoredObject object = session.database(catalog, database)
                .find(name.name())
                .orElseThrow(() -> Refusals.of(5502, "42602", "Unknown table '" + name.name() + "'"));
        session.rights().need(Privilege.ALTER, Securables.of(database, object));
        Optional<SchemaJob> job = catalog.jobOf(object.id()).filter(running -> running.kind() == kind);
        if (job.isEmpty()) {
            String state = kind == JobKind.COLUMN ? "SCHEMA_CHANGE" : "OPTIMIZE";
            throw Refusals.plain("Table[" + name.name() + "] is not under " + state + "/WAITING_STABLE.");
        }
        Outcome outcome = Outcome.cancelled("user cancelled", session.store().now());
        return new Change<>(catalog.with(job.get().with(outcome)), Answer.done());
    }
}
