// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.show;

import io.rockform.sandbox.access.Securable;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.answer.SystemDatabases;
import io.rockform.sandbox.catalog.Securables;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredMaterializedView;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.catalog.StoredObject.StoredView;
import io.rockform.sandbox.definition.SynchronousViewStatements;
import io.rockform.sandbox.definition.SynchronousViewStatements.Located;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.QualifiedName;
import io.rockform.sandbox.text.TokenReader;
import java.util.Optional;

/** SHOW CREATE of a table, view, materialized view or database. The columns tell the kind (facts 10). */
final class ShowCreate {
    /** Which word stood after CREATE. */
    private enum Asked {
        TABLE,
        VIEW,
        MATERIALIZED_VIEW
    }

    private ShowCreate() {}

    /** Reads what follows CREATE. */
    static Command read(TokenReader reader) {
        if (reader.accept("DATABASE") || reader.accept("SCHEMA")) {
            String name = reader.qualifiedName().name();
            reader.expectEnd();
            return session -> database(session, name);
        }
        Asked asked = asked(reader);
        QualifiedName name = reader.qualifiedName();
        reader.expectEnd();
        return session -> object(session, name, asked);
    }

    private static Asked asked(TokenReader reader) {
        if (reader.accept("TABLE")) {
            return Asked.TABLE;
        }
        if (reader.accept("VIEW")) {
            return Asked.VIEW;
        }
        reader.expect("MATERIALIZED", "VIEW");
        return Asked.MATERIALIZED_VIEW;
    }

    private static Answer database(SandboxSession session, String name) {
        if (!SystemDatabases.has(name) && session.catalog().database(name).isEmpty()) {
            throw Refusals.unknownDatabaseInAnalysis(name);
        }
        session.rights().needAny(Securable.database(name));
        return ResultTable.of("Database", "Create Database")
                .row(name, "CREATE DATABASE `" + name + "`")
                .answer();
    }

    private static Answer object(SandboxSession session, QualifiedName name, Asked asked) {
        String database = session.databaseName(name);
        if (asked == Asked.MATERIALIZED_VIEW) {
            Optional<Located> rollup =
                    SynchronousViewStatements.find(session.database(session.catalog(), database), name.name());
            if (rollup.isPresent()) {
                return rollup(session, database, rollup.get());
            }
        }
        StoredObject object = session.database(session.catalog(), database)
                .find(name.name())
                .orElseThrow(() -> Refusals.notFound(name.name()));
        Securables.needAny(session.rights(), database, object);
        String text = new ShownDefinition(session.version().profile()).text(object);
        return object.accept(new StoredObject.Visitor<>() {
            @Override
            public Answer visitTable(StoredTable table) {
                if (asked != Asked.TABLE) {
                    throw Refusals.wrongKind(database, name.name(), asked.name().replace('_', ' '));
                }
                return ResultTable.of("Table", "Create Table")
                        .row(name.name(), text)
                        .answer();
            }

            @Override
            public Answer visitView(StoredView view) {
                if (asked == Asked.MATERIALIZED_VIEW) {
                    throw Refusals.wrongKind(database, name.name(), "MATERIALIZED VIEW");
                }
                return viewText(name.name(), text);
            }

            @Override
            public Answer visitMaterializedView(StoredMaterializedView view) {
                if (asked == Asked.VIEW) {
                    throw Refusals.notModelled("SHOW CREATE VIEW of a materialized view");
                }
                return ResultTable.of("Materialized View", "Create Materialized View")
                        .row(name.name(), text)
                        .answer();
            }
        });
    }

    private static Answer rollup(SandboxSession session, String database, Located located) {
        Securables.needAny(session.rights(), database, located.table());
        return ResultTable.of("Materialized View", "Create Materialized View")
                .row(located.index().name(), new RollupText(session.version().profile()).shown(located))
                .answer();
    }

    private static Answer viewText(String name, String text) {
        return ResultTable.of("View", "Create View", "character_set_client", "collation_connection")
                .row(name, text, "utf8", "utf8_general_ci")
                .answer();
    }
}
