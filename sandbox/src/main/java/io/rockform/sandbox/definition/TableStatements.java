// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.definition;

import io.rockform.ddl.DdlStatement.CreateTable;
import io.rockform.ddl.DdlStatement.CreateTableLike;
import io.rockform.ddl.DdlStatement.DropTable;
import io.rockform.operation.Operation;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.Recycled.RecycledTable;
import io.rockform.sandbox.catalog.SchemaJob;
import io.rockform.sandbox.catalog.SchemaJob.Outcome;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.engine.BaseChange;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Table;
import java.util.List;
import java.util.stream.IntStream;

/** CREATE TABLE and DROP TABLE. */
final class TableStatements {
    /** A table takes the ids of itself, its index, its partitions and its tablets; so many are enough to tell it apart. */
    private static final int IDS = 8;

    private TableStatements() {}

    static Catalog create(DdlScope scope, CreateTable statement) {
        List<Operation> operations = scope.operations(statement);
        if (operations.isEmpty()) {
            return scope.catalog();
        }
        scope.validateCreation(statement.table());
        ClusterRules.check(scope, statement.table().properties());
        scope.apply(operations);
        return with(scope, scope.defaults().complete(statement.table()));
    }

    static Catalog createLike(DdlScope scope, CreateTableLike statement) {
        ObjectName source = statement.source();
        if (source.database() != null
                && !source.database().equals(scope.database().name())) {
            throw Refusals.notModelled("CREATE TABLE LIKE a table of another database");
        }
        List<Operation> operations = scope.operations(statement);
        if (operations.isEmpty()) {
            return scope.catalog();
        }
        Table created = scope.apply(operations).table(statement.name()).orElseThrow();
        return with(scope, created);
    }

    private static Catalog with(DdlScope scope, Table table) {
        int columns = table.columns().size();
        Catalog numbered =
                scope.catalog().withIds(IDS + columns + table.rollups().size());
        long id = scope.catalog().lastId() + 1;
        List<Integer> columnIds = IntStream.range(0, columns)
                .mapToObj(index -> (int) id + IDS + index)
                .toList();
        StoredTable stored =
                new StoredTable(id, scope.now(), table, columnIds, RollupNumbers.of(table, id + IDS + columns));
        return numbered.with(scope.database().with(stored));
    }

    static Catalog drop(DdlScope scope, DropTable statement) {
        List<Operation> operations = scope.operations(statement);
        if (operations.isEmpty()) {
            return scope.catalog();
        }
        scope.apply(operations);
        StoredTable table =
                (StoredTable) scope.database().find(statement.table().name()).orElseThrow();
        Catalog gone = scope.catalog().with(scope.database().without(table.name()));
        Catalog dropped = statement.force()
                ? gone
                : gone.recycling(new RecycledTable(scope.database().id(), table, scope.now()));
        Catalog settled = scope.catalog()
                .jobOf(table.id())
                .map(job -> dropped.with(orphaned(job, scope.now())))
                .orElse(dropped);
        return new BaseChange(settled, scope.session().version())
                .dropped(scope.database().name(), table);
    }

    /** DROP TABLE cancels the job that runs on the table (recorded jobs/second alter while one runs). */
    static SchemaJob orphaned(SchemaJob job, long now) {
        return job.with(Outcome.cancelled("Table " + job.target().id() + " does not exist", now));
    }
}
