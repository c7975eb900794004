// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.ddl.DdlStatement.CreateDatabase;
import io.rockform.ddl.DdlStatement.DropDatabase;
import io.rockform.ddl.validate.SchemaValidator;
import io.rockform.sandbox.access.Privilege;
import io.rockform.sandbox.access.Securable;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.SystemDatabases;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.CatalogStore.Change;
import io.rockform.sandbox.catalog.Database;
import io.rockform.sandbox.catalog.SchemaJob;
import io.rockform.sandbox.session.Answer;
import java.util.Optional;

/** CREATE and DROP DATABASE (recorded tables/database name *, databases/across). */
final class DatabaseStatements {
    private DatabaseStatements() {}

    static Answer create(SandboxSession session, CreateDatabase statement) {
        String name = statement.name();
        SchemaValidator.databaseName(name).ifPresent(error -> {
            throw Refusals.of(error);
        });
        if (!statement.properties().isEmpty()) {
            throw Refusals.notModelled("PROPERTIES of a database");
        }
        session.rights().need(Privilege.CREATE_DATABASE, Securable.catalog(SandboxSession.DEFAULT_CATALOG));
        return session.store().change(catalog -> {
            boolean exists = catalog.database(name).isPresent() || SystemDatabases.NAMES.contains(name);
            if (exists && !statement.ifNotExists()) {
                throw Refusals.of(1007, "HY000", "Can't create database '" + name + "'; database exists");
            }
            return new Change<>(exists ? catalog : with(catalog, name), Answer.done());
        });
    }

    /** The catalog with a new, empty database. */
    static Catalog with(Catalog catalog, String name) {
        Catalog numbered = catalog.withIds(1);
        return numbered.with(Database.empty(numbered.lastId(), name));
    }

    static Answer drop(SandboxSession session, DropDatabase statement) {
        String name = statement.name();
        return session.store().change(catalog -> {
            Optional<Database> database = catalog.database(name);
            if (database.isEmpty() && !statement.ifExists()) {
                if (SystemDatabases.NAMES.contains(name)) {
                    throw Refusals.notModelled("DROP DATABASE " + name);
                }
                throw Refusals.of(1008, "HY000", "Can't drop database '" + name + "'; database doesn't exist");
            }
            database.ifPresent(found -> session.rights().need(Privilege.DROP, Securable.database(name)));
            Catalog after =
                    database.map(found -> without(session, catalog, found)).orElse(catalog);
            return new Change<>(after, Answer.done());
        });
    }

    private static Catalog without(SandboxSession session, Catalog catalog, Database database) {
        long now = session.store().now();
        Catalog changed = catalog;
        for (SchemaJob job : catalog.running().values()) {
            if (database.withId(job.target().id()).isPresent()) {
                changed = changed.with(TableStatements.orphaned(job, now));
            }
        }
        for (var object : database.objects()) {
            changed = new BaseChange(changed, session.version()).dropped(database.name(), object);
        }
        return changed.without(database.name());
    }
}
