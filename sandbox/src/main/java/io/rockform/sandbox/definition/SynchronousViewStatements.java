// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.definition;

import io.rockform.ddl.DdlStatement.CreateSynchronousMaterializedView;
import io.rockform.plan.JobKind;
import io.rockform.query.QueryParser;
import io.rockform.query.TableReferences;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.Database;
import io.rockform.sandbox.catalog.RollupIndex;
import io.rockform.sandbox.catalog.SchemaJob;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.schema.ObjectName;
import io.rockform.schema.SynchronousMaterializedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Synchronous materialized views: rollups of one table, which a ROLLUP job builds (facts 9.5; recorded mvs/sync). */
public final class SynchronousViewStatements {
    private SynchronousViewStatements() {}

    /** An index with its table. */
    public record Located(StoredTable table, RollupIndex index) {}

    public static Optional<Located> find(Database database, String name) {
        return indexes(database)
                .filter(located -> located.index().name().equals(name))
                .findFirst();
    }

    /** All rollups and synchronous materialized views that are built, in the order of their tables. */
    public static Stream<Located> indexes(Database database) {
        return database.objects().stream()
                .filter(StoredTable.class::isInstance)
                .map(StoredTable.class::cast)
                .flatMap(table -> table.rollupIndexes().stream().map(index -> new Located(table, index)));
    }

    static Catalog create(DdlScope scope, CreateSynchronousMaterializedView statement) {
        SynchronousMaterializedView view = statement.view();
        String name = view.name().name();
        Optional<Located> taken = find(scope.database(), name);
        if (taken.isPresent()) {
            if (statement.ifNotExists()) {
                return scope.catalog();
            }
            throw Refusals.plain("Table '" + name + "' already exists");
        }
        scope.readable(view.query());
        scope.validateCreation(view);
        StoredTable table = base(scope, view);
        SchemaJobs jobs = new SchemaJobs(scope);
        Optional<SchemaJob> running = scope.catalog().jobOf(table.id());
        if (running.isPresent()) {
            throw jobs.inProgress(running.get());
        }
        long jobId = scope.catalog().lastId() + 1;
        List<RollupIndex> indexes = new ArrayList<>(table.rollupIndexes());
        indexes.add(new RollupIndex(jobId + 1, name, scope.text().text()));
        return jobs.start(
                scope.catalog().withIds(SchemaJobs.IDS), jobId, JobKind.ROLLUP, name, table.withRollups(indexes));
    }

    private static StoredTable base(DdlScope scope, SynchronousMaterializedView view) {
        ObjectName read = TableReferences.of(QueryParser.parse(view.query()), scope.queryDatabase())
                .iterator()
                .next();
        String in = read.database() == null ? scope.queryDatabase() : read.database();
        if (!in.equals(scope.database().name())) {
            throw Refusals.notModelled("a synchronous materialized view of a table in another database");
        }
        StoredObject object = scope.database().find(read.name()).orElseThrow(() -> Refusals.unknownTable(read.name()));
        if (!(object instanceof StoredTable table)) {
            throw Refusals.notModelled("a synchronous materialized view of what is no table");
        }
        return table;
    }

    /** At once, as DROP ROLLUP (facts 9.5). */
    static Catalog drop(DdlScope scope, Located located) {
        StoredTable table = located.table();
        Optional<SchemaJob> running = scope.catalog().jobOf(table.id());
        if (running.isPresent()) {
            throw new SchemaJobs(scope).inProgress(running.get());
        }
        String name = located.index().name();
        List<RollupIndex> left = table.rollupIndexes().stream()
                .filter(index -> !index.name().equals(name))
                .toList();
        StoredTable after = table.with(
                        table.definition()
                                .withRollups(table.definition().rollups().stream()
                                        .filter(rollup -> !rollup.name().equals(name))
                                        .toList()),
                        table.columnIds())
                .withRollups(left);
        return scope.catalog().with(scope.database().with(after));
    }
}
