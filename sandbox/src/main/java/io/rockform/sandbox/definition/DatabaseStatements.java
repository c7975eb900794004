// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.definition;

import io.rockform.ddl.DdlStatement.CreateDatabase;
import io.rockform.ddl.DdlStatement.DropDatabase;
import io.rockform.ddl.DdlStatement.RenameDatabase;
import io.rockform.ddl.DdlStatement.SetDatabaseQuota;
import io.rockform.ddl.validate.SchemaValidator;
import io.rockform.sandbox.access.Privilege;
import io.rockform.sandbox.access.Securable;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.SystemDatabases;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.CatalogStore.Change;
import io.rockform.sandbox.catalog.Database;
import io.rockform.sandbox.catalog.Recycled.RecycledDatabase;
import io.rockform.sandbox.catalog.SchemaJob;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.engine.BaseChange;
import io.rockform.sandbox.engine.SandboxSession;
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
            return new Change<>(exists ? catalog : catalog.withDatabase(name), Answer.done());
        });
    }

    static Answer rename(SandboxSession session, RenameDatabase statement) {
        return session.store().change(catalog -> {
            Database database = existing(session, catalog, statement.name());
            String name = statement.newName();
            SchemaValidator.databaseName(name).ifPresent(error -> {
                throw Refusals.of(error);
            });
            if (name.equals(database.name())) {
                throw Refusals.plain("Same database name");
            }
            if (catalog.database(name).isPresent() || SystemDatabases.NAMES.contains(name)) {
                throw Refusals.plain("Database name[" + name + "] is already used");
            }
            if (catalog.running().values().stream()
                    .anyMatch(job -> job.database().equals(database.name()))) {
                throw Refusals.notModelled("ALTER DATABASE … RENAME while a job runs in it");
            }
            if (database.objects().stream().anyMatch(object -> !(object instanceof StoredTable))) {
                throw Refusals.notModelled("ALTER DATABASE … RENAME of one with views, whose texts name it");
            }
            return new Change<>(catalog.without(database.name()).with(database.named(name)), Answer.done());
        });
    }

    private static Database existing(SandboxSession session, Catalog catalog, String name) {
        Database database = catalog.database(name).orElseThrow(() -> Refusals.unknownDatabase(name));
        session.rights().need(Privilege.ALTER, Securable.database(name));
        return database;
    }

    /** How much a database may hold does not matter where nothing is weighed. */
    static Answer quota(SandboxSession session, SetDatabaseQuota statement) {
        Database unused = existing(session, session.catalog(), statement.name());
        throw Refusals.notModelled("ALTER DATABASE … SET … QUOTA");
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
            Catalog after = database.map(found -> without(session, catalog, found, statement.force()))
                    .orElse(catalog);
            return new Change<>(after, Answer.done());
        });
    }

    private static Catalog without(SandboxSession session, Catalog catalog, Database database, boolean force) {
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
        Catalog gone = changed.without(database.name());
        return force ? gone : gone.recycling(new RecycledDatabase(database, now));
    }
}
