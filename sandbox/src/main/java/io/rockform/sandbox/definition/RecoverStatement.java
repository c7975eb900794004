// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.definition;

import io.rockform.sandbox.access.Privilege;
import io.rockform.sandbox.access.Securable;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.CatalogStore.Change;
import io.rockform.sandbox.catalog.Database;
import io.rockform.sandbox.catalog.Recycled.RecycledDatabase;
import io.rockform.sandbox.catalog.Recycled.RecycledPartition;
import io.rockform.sandbox.catalog.Recycled.RecycledTable;
import io.rockform.sandbox.catalog.Securables;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredMaterializedView;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.QualifiedName;
import io.rockform.sandbox.text.TokenReader;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RECOVER DATABASE, TABLE and PARTITION: what was dropped without FORCE within a day (facts 13; recorded tables/drop recover). */
public final class RecoverStatement {
    private final SandboxSession session;

    private RecoverStatement(SandboxSession session) {
        this.session = session;
    }

    /** Reads what follows RECOVER. */
    public static Command read(TokenReader reader) {
        if (reader.accept("DATABASE") || reader.accept("SCHEMA")) {
            String name = reader.name();
            reader.expectEnd();
            return session -> session.store().change(catalog -> new RecoverStatement(session).database(catalog, name));
        }
        if (reader.accept("TABLE")) {
            QualifiedName name = reader.qualifiedName();
            reader.expectEnd();
            return session -> session.store().change(catalog -> new RecoverStatement(session).table(catalog, name));
        }
        reader.expect("PARTITION");
        String partition = reader.name();
        reader.expect("FROM");
        QualifiedName table = reader.qualifiedName();
        reader.expectEnd();
        return session -> new RecoverStatement(session).partition(partition, table);
    }

    private Change<Answer> database(Catalog catalog, String name) {
        session.rights().need(Privilege.CREATE_DATABASE, Securable.catalog(SandboxSession.DEFAULT_CATALOG));
        if (catalog.database(name).isPresent()) {
            throw Refusals.plain("Database[" + name + "] already exist.");
        }
        Database database = catalog.findRecycled(RecycledDatabase.class, now(), dropped -> dropped.database()
                        .name()
                        .equals(name))
                .orElseThrow(() -> Refusals.unknownDatabase(name))
                .database();
        if (database.objects().stream().anyMatch(StoredMaterializedView.class::isInstance)) {
            throw Refusals.notModelled("RECOVER DATABASE of one that had materialized views");
        }
        return new Change<>(catalog.withoutRecycled(database.id()).with(database), Answer.done());
    }

    private long now() {
        return session.store().now();
    }

    private Change<Answer> table(Catalog catalog, QualifiedName name) {
        Database database = session.database(catalog, session.databaseName(name));
        session.rights().need(Privilege.CREATE_TABLE, Securable.database(database.name()));
        if (database.find(name.name()).isPresent()) {
            throw Refusals.of(1050, "42S01", "Table '" + name.name() + "' already exists");
        }
        StoredTable table = catalog.findRecycled(
                        RecycledTable.class,
                        now(),
                        dropped -> dropped.databaseId() == database.id()
                                && dropped.table().name().equals(name.name()))
                .orElseThrow(() -> Refusals.of(5502, "42602", "Unknown table '" + name.name() + "'"))
                .table();
        return new Change<>(catalog.withoutRecycled(table.id()).with(database.with(table)), Answer.done());
    }

    private Answer partition(String partition, QualifiedName name) {
        String database = session.databaseName(name);
        RecycledPartition recovered = session.store().change(catalog -> recovered(catalog, database, partition, name));
        StoredTable table = table(session.database(session.catalog(), database), name);
        session.server().rows().bringBack(session::catalog, database, table, recovered.id());
        return Answer.done();
    }

    private static StoredTable table(Database database, QualifiedName name) {
        StoredObject object = database.find(name.name())
                .orElseThrow(() -> Refusals.of(5502, "42602", "Unknown table '" + name.name() + "'"));
        if (!(object instanceof StoredTable table)) {
            throw Refusals.plain("table[" + name.name() + "] is not OLAP table or LAKE table");
        }
        return table;
    }

    private Change<RecycledPartition> recovered(Catalog catalog, String in, String partition, QualifiedName name) {
        Database database = session.database(catalog, in);
        StoredTable table = table(database, name);
        session.rights().need(Privilege.ALTER, Securables.of(in, table));
        Partitioning partitioning = table.definition().partitioning();
        if (partitioning != null && partitioning.partition(partition).isPresent()) {
            throw Refusals.plain("partition[" + partition + "] already exist in table[" + name.name() + "]");
        }
        RecycledPartition recycled = catalog.findRecycled(
                        RecycledPartition.class,
                        now(),
                        dropped -> dropped.tableId() == table.id()
                                && partition.equalsIgnoreCase(
                                        String.valueOf(dropped.partition().name())))
                .orElseThrow(() -> Refusals.plain("No partition named '" + partition
                        + "' in recycle bin that belongs to table '" + name.name() + "'"));
        StoredTable after = table.with(
                table.definition().withPartitioning(with(partitioning, recycled.partition())), table.columnIds());
        Catalog changed = catalog.withoutRecycled(recycled.id()).with(database.with(after));
        return new Change<>(changed, recycled);
    }

    /** A range that has been filled meanwhile cannot be brought back. */
    private static Partitioning with(@Nullable Partitioning partitioning, RangePartition back) {
        if (!(partitioning instanceof Partitioning.Range range)) {
            throw Refusals.notModelled("RECOVER PARTITION of a table that is partitioned otherwise now");
        }
        List<RangePartition> partitions = new ArrayList<>(range.partitions());
        partitions.add(back);
        return new Partitioning.Range(range.items(), partitions);
    }
}
