// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.operation.Operation;
import io.rockform.plan.JobKind;
import io.rockform.sandbox.analysis.Readers;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.SchemaJob;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.schema.Column;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** What a changed object does to the materialized views that read it: they become inactive (facts 9.6). */
final class BaseChange {
    private BaseChange() {}

    static Catalog dropped(Catalog after, String database, StoredObject object) {
        return new Readers(after)
                .inactivate(database, object.name(), List.of(), "base-table dropped: " + object.name());
    }

    /** 3.x leaves them active until a refresh finds the view missing (recorded mv-impact/drop view). */
    static Catalog viewDropped(Catalog after, String database, StoredObject view, ServerVersion version) {
        return version.isAtLeast(ServerVersion.V4_1) ? dropped(after, database, view) : after;
    }

    static Catalog viewChanged(Catalog after, String database, StoredObject view) {
        return new Readers(after).inactivate(database, view.name(), List.of(), "base-view changed: " + view.name());
    }

    static Catalog altered(
            Catalog after, String database, StoredTable before, StoredTable changed, List<Operation> operations) {
        if (!before.name().equals(changed.name())) {
            return new Readers(after)
                    .inactivate(database, before.name(), List.of(), "base-table renamed: " + before.name());
        }
        List<String> gone = operations.stream()
                .filter(Operation.DropColumn.class::isInstance)
                .map(drop -> ((Operation.DropColumn) drop).column())
                .toList();
        return columnsChanged(after, database, changed.name(), gone);
    }

    /** The catalog when a job has ended well: the table is what its ALTER asked for. */
    static Catalog finished(Catalog catalog, SchemaJob job, ServerVersion version) {
        StoredTable target = job.target();
        return catalog.databases().values().stream()
                .filter(database -> database.withId(target.id()).isPresent())
                .findFirst()
                .map(database -> {
                    StoredTable before =
                            (StoredTable) database.withId(target.id()).orElseThrow();
                    Catalog changed = catalog.with(database.with(target)).with(job);
                    if (job.kind() == JobKind.OPTIMIZE) {
                        return optimized(changed, database.name(), target, version);
                    }
                    return columnsChanged(
                            changed,
                            database.name(),
                            target.name(),
                            changedColumns(before.definition(), target.definition()));
                })
                .orElseGet(() -> catalog.with(job));
    }

    /** 3.3 and 4.1 keep them active (recorded mv-impact/buckets). */
    private static Catalog optimized(Catalog changed, String database, StoredTable table, ServerVersion version) {
        return version == ServerVersion.V3_5
                ? new Readers(changed)
                        .inactivate(database, table.name(), List.of(), "base-table optimized:" + table.name())
                : changed;
    }

    private static List<String> changedColumns(Table before, Table after) {
        List<String> changed = new ArrayList<>();
        for (Column column : before.columns()) {
            boolean same = after.column(column.name())
                    .filter(now -> now.type().equals(column.type()))
                    .isPresent();
            if (!same) {
                changed.add(column.name());
            }
        }
        return changed;
    }

    private static Catalog columnsChanged(Catalog after, String database, String table, List<String> columns) {
        return columns.isEmpty()
                ? after
                : new Readers(after)
                        .inactivate(
                                database,
                                table,
                                columns,
                                "base table schema changed for columns: " + String.join(",", columns));
    }
}
