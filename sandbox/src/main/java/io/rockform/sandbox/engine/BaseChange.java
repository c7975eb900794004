// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.operation.ColumnOperation;
import io.rockform.operation.Operation;
import io.rockform.plan.JobKind;
import io.rockform.sandbox.analysis.Readers;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.Database;
import io.rockform.sandbox.catalog.SchemaJob;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.schema.Column;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** What a changed object does to the materialized views that read it: they become inactive (facts 9.6). */
public final class BaseChange {
    private final Catalog catalog;
    private final ServerVersion version;

    /** @param catalog as it is after the change */
    public BaseChange(Catalog catalog, ServerVersion version) {
        this.catalog = catalog;
        this.version = version;
    }

    private Catalog inactive(String database, String name, String reason) {
        return new Readers(catalog).inactivate(database, name, List.of(), reason + name);
    }

    public Catalog dropped(String database, StoredObject object) {
        return inactive(database, object.name(), "base-table dropped: ");
    }

    /** 3.x leaves them active until a refresh finds the view missing (recorded mv-impact/drop view). */
    public Catalog viewDropped(String database, StoredObject view) {
        return version.isAtLeast(ServerVersion.V4_1) ? dropped(database, view) : catalog;
    }

    public Catalog viewChanged(String database, StoredObject view) {
        return inactive(database, view.name(), "base-view changed: ");
    }

    public Catalog swapped(String database, String one, String other) {
        Catalog first = inactive(database, one, "base-table swapped: ");
        return new BaseChange(first, version).inactive(database, other, "base-table swapped: ");
    }

    public Catalog altered(String database, StoredTable before, StoredTable after, List<Operation> operations) {
        if (!before.name().equals(after.name())) {
            return inactive(database, before.name(), "base-table renamed: ");
        }
        List<String> gone = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof ColumnOperation.DropColumn drop) {
                gone.add(drop.column());
            } else if (operation instanceof ColumnOperation.RenameColumn rename
                    && version.isAtLeast(ServerVersion.V4_1)) {
                gone.add(rename.column());
            }
        }
        return columnsChanged(catalog, database, after.name(), gone);
    }

    /** The catalog when a job has ended well: the table is what its ALTER asked for. */
    public Catalog finished(SchemaJob job) {
        StoredObject target = job.target();
        return catalog.databases().values().stream()
                .filter(database -> database.withId(target.id()).isPresent())
                .findFirst()
                .map(database -> finished(database, job))
                .orElseGet(() -> catalog.with(job));
    }

    private Catalog finished(Database database, SchemaJob job) {
        StoredObject before = database.withId(job.target().id()).orElseThrow();
        Catalog changed = catalog.with(database.with(job.target())).with(job);
        if (!(job.target() instanceof StoredTable target && before instanceof StoredTable old)) {
            return changed;
        }
        if (job.kind() == JobKind.OPTIMIZE) {
            return new BaseChange(changed, version).optimized(database.name(), target);
        }
        List<String> columns = changedColumns(old.definition(), target.definition());
        return columnsChanged(changed, database.name(), target.name(), columns);
    }

    /** 3.3 keeps them active (recorded mv-impact/buckets). */
    private Catalog optimized(String database, StoredTable table) {
        return version.isAtLeast(ServerVersion.V3_5)
                ? inactive(database, table.name(), "base-table optimized:")
                : catalog;
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
        String reason = "base table schema changed for columns: " + String.join(",", columns);
        return columns.isEmpty() ? after : new Readers(after).inactivate(database, table, columns, reason);
    }
}
