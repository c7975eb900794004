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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
        List<SchemaObject> open = new ArrayList<>(declaration.schema().objects().values());
        open.removeIf(object -> declaration.renames().formerName(object.name()).isEmpty());
        // Of a chain, the name that is to be free has to be freed first.
        untilNothingMoves(open, comparison::object);
        declaration.schema().tables().forEach(comparison::columns);
    }

    private static <T> void untilNothingMoves(List<T> open, Predicate<T> rename) {
        boolean moved = true;
        while (moved) {
            moved = open.removeIf(rename);
        }
    }

    /** Whether the object has been renamed now. */
    private boolean object(SchemaObject object) {
        ObjectName former = renames.formerName(object.name()).orElse(null);
        if (former == null || changes.schema().find(object.name()).isPresent()) {
            return false;
        }
        SchemaObject existing = changes.schema().objects().get(former);
        if (existing instanceof Table && object instanceof Table) {
            return changes.attempt(new RenameTable(former, object.name().name()))
                    .isEmpty();
        }
        return existing instanceof MaterializedView
                && object instanceof MaterializedView
                && changes.attempt(
                                new RenameMaterializedView(former, object.name().name()))
                        .isEmpty();
    }

    private void columns(Table declared) {
        if (changes.schema().table(declared.name()).isEmpty()) {
            return;
        }
        List<String> open = declared.columns().stream()
                .map(Column::name)
                .filter(column -> renames.formerColumn(declared.name(), column).isPresent())
                .collect(Collectors.toCollection(ArrayList::new));
        untilNothingMoves(open, column -> column(declared.name(), column));
    }

    /** Whether the column has been renamed now. */
    private boolean column(ObjectName name, String column) {
        Table existing = changes.table(name);
        return renames.formerColumn(name, column)
                .filter(former -> existing.column(column).isEmpty()
                        && existing.column(former).isPresent())
                .filter(former ->
                        changes.attempt(new RenameColumn(name, former, column)).isEmpty())
                .isPresent();
    }
}
