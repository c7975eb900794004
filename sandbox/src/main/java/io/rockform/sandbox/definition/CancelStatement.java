// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.definition;

import io.rockform.plan.JobKind;
import io.rockform.sandbox.access.Privilege;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.CatalogStore.Change;
import io.rockform.sandbox.catalog.SchemaJob;
import io.rockform.sandbox.catalog.SchemaJob.Outcome;
import io.rockform.sandbox.catalog.Securables;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.QualifiedName;
import io.rockform.sandbox.text.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CANCEL ALTER TABLE and CANCEL ALTER MATERIALIZED VIEW (facts 6.3; recorded jobs/cancel). */
public final class CancelStatement {
    private final SandboxSession session;

    private CancelStatement(SandboxSession session) {
        this.session = session;
    }

    /** Reads what follows CANCEL. */
    public static Command read(TokenReader reader) {
        reader.expect("ALTER");
        if (reader.accept("MATERIALIZED", "VIEW")) {
            reader.expect("FROM");
            QualifiedName name = reader.qualifiedName();
            reader.expectEnd();
            return session -> session.store().change(catalog -> new CancelStatement(session).view(catalog, name));
        }
        reader.expect("TABLE");
        JobKind kind = kind(reader);
        reader.expect("FROM");
        QualifiedName name = reader.qualifiedName();
        List<String> ids = ids(reader);
        reader.expectEnd();
        return session ->
                session.store().change(catalog -> new CancelStatement(session).table(catalog, kind, name, ids));
    }

    private static JobKind kind(TokenReader reader) {
        for (JobKind kind : JobKind.values()) {
            if (reader.accept(kind.name())) {
                return kind;
            }
        }
        throw reader.notUnderstood();
    }

    private static List<String> ids(TokenReader reader) {
        List<String> ids = new ArrayList<>();
        if (reader.accept("(")) {
            do {
                ids.add(reader.take().value());
            } while (reader.accept(","));
            reader.expect(")");
        }
        return ids;
    }

    /** A rollup that is being built is cancelled by the id of its job alone (facts 6.3). */
    private Change<Answer> table(Catalog catalog, JobKind kind, QualifiedName name, List<String> ids) {
        String database = session.databaseName(name);
        StoredObject object = session.database(catalog, database)
                .find(name.name())
                .orElseThrow(() -> Refusals.of(5502, "42602", "Unknown table '" + name.name() + "'"));
        session.rights().need(Privilege.ALTER, Securables.of(database, object));
        Optional<SchemaJob> job = catalog.jobOf(object.id()).filter(running -> running.kind() == kind);
        if (job.isEmpty()) {
            throw Refusals.plain(
                    switch (kind) {
                        case COLUMN -> "Table[" + name.name() + "] is not under SCHEMA_CHANGE/WAITING_STABLE.";
                        case OPTIMIZE -> "Table[" + name.name() + "] is not under OPTIMIZE/WAITING_STABLE.";
                        case ROLLUP ->
                            "Table[" + name.name()
                                    + "] is not under ROLLUP/WAITING_STABLE. Use 'ALTER TABLE DROP ROLLUP' if you want to.";
                    });
        }
        if (kind == JobKind.ROLLUP && !ids.contains(String.valueOf(job.get().id()))) {
            throw Refusals.plain("Table[" + name.name() + "] is under ROLLUP but job does not exist.");
        }
        return cancelled(catalog, job.get());
    }

    private Change<Answer> view(Catalog catalog, QualifiedName name) {
        String database = session.databaseName(name);
        SchemaJob job = catalog.running().values().stream()
                .filter(running -> running.kind() == JobKind.ROLLUP
                        && running.database().equals(database)
                        && running.operation().equals(name.name()))
                .findFirst()
                .orElseThrow(() -> Refusals.notModelled(
                        "CANCEL ALTER MATERIALIZED VIEW of " + name.name() + ", which no job builds"));
        session.rights().need(Privilege.ALTER, Securables.of(database, job.target()));
        return cancelled(catalog, job);
    }

    private Change<Answer> cancelled(Catalog catalog, SchemaJob job) {
        Outcome outcome = Outcome.cancelled("user cancelled", session.store().now());
        return new Change<>(catalog.with(job.with(outcome)), Answer.done());
    }
}
