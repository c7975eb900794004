// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.declare.Declaration;
import io.rockform.declare.Renames;
import io.rockform.operation.ColumnOperation.RenameColumn;
import io.rockform.operation.MaterializedViewOperation.RenameMaterializedView;
import io.rockform.operation.TableOperation.RenameTable;
import io.rockform.schema.Column;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.Table;

/**
 * Declared renames, before anything else is compared. A rename that has been applied, or whose old name is not there,
 * has no effect. Views have no RENAME (facts 8.1): the old one is dropped and the new one created.
 */
final class RenameComparison {
    private final Renames renames;
    private final Changes changes;

    private RenameComparison(Renames renames, Changes changes) {
        this.renames = renames;
        this.changes = changes;
    }

    static void compare(Declaration declaration, Changes changes) {
        RenameComparison comparison = new RenameComparison(declaration.renames(), changes);
        for (SchemaObject object : declaration.schema().objects().values()) {
            comparison.object(object);
            if (object instanceof Table table) {
                comparison.columns(table);
            }
        }
    }

    private void object(SchemaObject object) {
        ObjectName former = renames.formerName(object.name()).orElse(null);
        if (former == null || changes.schema().find(object.name()).isPresent()) {
            return;
        }
        SchemaObject existing = changes.schema().objects().get(former);
        if (existing instanceof Table && object instanceof Table) {
            changes.attempt(new RenameTable(former, object.name().name()));
        } else if (existing instanceof MaterializedView && object instanceof MaterializedView) {
            changes.attempt(new RenameMaterializedView(former, object.name().name()));
        }
    }

    private void columns(Table declared) {
        Table existing = changes.schema().table(declared.name()).orElse(null);
        if (existing == null) {
            return;
        }
        for (Column column : declared.columns()) {
            renames.formerColumn(declared.name(), column.name())
                    .filter(former -> existing.column(column.name()).isEmpty()
                            && existing.column(former).isPresent())
                    .ifPresent(former -> changes.attempt(new RenameColumn(declared.name(), former, column.name())));
        }
    }
}
