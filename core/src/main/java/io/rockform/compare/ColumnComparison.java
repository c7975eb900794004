// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.operation.ColumnOperation.AddColumn;
import io.rockform.operation.ColumnOperation.DropColumn;
import io.rockform.operation.ColumnOperation.ModifyColumn;
import io.rockform.operation.ColumnPosition;
import io.rockform.operation.Operation;
import io.rockform.operation.OperationRefused;
import io.rockform.schema.Column;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of one table: added, modified, moved, dropped. */
final class ColumnComparison {
    private static final String BY_HAND = Rebuilds.REMEDY + "; or add another column and copy the values";

    private final Table actual;
    private final Table declared;
    private final Table completed;
    private final Changes changes;
    private final ObjectName name;

    /**
     * Compares columns.
     *
     * @param actual what is there, completed by the server's defaults
     * @param declared the table as the model says it
     * @param completed the declared table completed by the server's defaults
     */
    ColumnComparison(Table actual, Table declared, Table completed, Changes changes) {
        this.actual = actual;
        this.declared = declared;
        this.completed = completed;
        this.changes = changes;
        this.name = declared.name();
    }

    /** Columns that are missing; a new sort key may need them. */
    void add() {
        for (int index = 0; index < declared.columns().size(); index++) {
            Column column = declared.columns().get(index);
            if (actual.column(column.name()).isEmpty()) {
                add(column, index);
            }
        }
    }

    /** Columns that are there; some can be changed or dropped only when no sort key has them any more. */
    void change() {
        for (Column column : declared.columns()) {
            actual.column(column.name()).ifPresent(existing -> modify(existing, column));
        }
        for (Column column : actual.columns()) {
            if (declared.column(column.name()).isEmpty()) {
                drop(column);
            }
        }
        order();
    }

    private void add(Column column, int index) {
        boolean key = declared.isKeyColumn(column.name());
        ColumnPosition position = addedPosition(index, key);
        changes.attempt(new AddColumn(name, column, key, position))
                .ifPresent(refusal -> find(column.name(), "column", "missing", "declared", refusal));
    }

    /** Where the column goes; null where it goes by itself: behind the last key or the last column (facts 6.5). */
    private @Nullable ColumnPosition addedPosition(int index, boolean key) {
        if (index == 0) {
            return ColumnPosition.first();
        }
        List<Column> existing = changes.table(name).columns();
        String before = declared.columns().get(index - 1).name();
        int place = 0;
        while (place < existing.size() && !existing.get(place).isNamed(before)) {
            place++;
        }
        if (place == existing.size()) {
            return null;
        }
        boolean last = place == existing.size() - 1;
        boolean lastKey = changes.table(name).isKeyColumn(before)
                && (last
                        || !changes.table(name)
                                .isKeyColumn(existing.get(place + 1).name()));
        return (key ? lastKey : last)
                ? null
                : ColumnPosition.after(existing.get(place).name());
    }

    private void drop(Column column) {
        changes.attempt(new DropColumn(name, column.name()))
                .ifPresent(refusal -> find(column.name(), "column", "there", "not declared", refusal));
    }

    private void modify(Column existing, Column column) {
        Column stored = completed.column(column.name()).orElseThrow();
        List<ColumnAttribute> differing = ColumnAttribute.differing(existing, stored);
        if (differing.isEmpty()) {
            return;
        }
        Column wanted = stored.withName(existing.name());
        boolean key = actual.isKeyColumn(existing.name());
        if (differing.contains(ColumnAttribute.TYPE) && fieldsChanged(existing, wanted)) {
            modify(changes.table(name).column(existing.name()).orElseThrow(), column);
            return;
        }
        if (changes.attempt(new ModifyColumn(name, wanted, key, null)).isPresent()) {
            modifyWhatCanBe(existing, wanted, key);
        }
    }

    /** Whether fields alone have been added to and dropped from a STRUCT, so that its type is the wanted one. */
    private boolean fieldsChanged(Column existing, Column wanted) {
        List<Operation> operations = StructComparison.operations(name, existing.name(), existing.type(), wanted.type())
                .orElse(List.of());
        Changes tried = new Changes(changes.schema(), changes.profile());
        boolean possible = !operations.isEmpty()
                && operations.stream()
                        .allMatch(operation -> tried.attempt(operation).isEmpty())
                && tried.table(name)
                        .column(existing.name())
                        .orElseThrow()
                        .type()
                        .equals(wanted.type());
        if (possible) {
            operations.forEach(changes::attempt);
        }
        return possible;
    }

    /** One forbidden attribute does not keep the others back (trap 11): each is tried by itself. */
    private void modifyWhatCanBe(Column existing, Column wanted, boolean key) {
        Column allowed = existing;
        for (ColumnAttribute attribute : ColumnAttribute.differing(existing, wanted)) {
            Column tried = attribute.taken(allowed, wanted);
            Optional<OperationRefused> refusal =
                    new Changes(changes.schema(), changes.profile()).attempt(new ModifyColumn(name, tried, key, null));
            if (refusal.isEmpty()) {
                allowed = tried;
            } else {
                find(
                        existing.name(),
                        attribute.title(),
                        attribute.text(existing),
                        attribute.text(wanted),
                        refusal.get());
            }
        }
        if (!allowed.equals(existing)) {
            changes.attempt(new ModifyColumn(name, allowed, key, null));
        }
    }

    /** After adding and dropping, as few columns as possible are moved, from the left, each behind the one before it. */
    private void order() {
        List<Column> wanted = declared.columns().stream()
                .filter(column -> changes.table(name).column(column.name()).isPresent())
                .toList();
        List<Column> existing = changes.table(name).columns();
        if (existing.size() != wanted.size() || ColumnOrder.isSame(wanted, existing)) {
            return;
        }
        Set<Integer> staying = ColumnOrder.staying(wanted, existing);
        for (int index = 0; index < wanted.size(); index++) {
            if (staying.contains(index)) {
                continue;
            }
            Column moved = changes.table(name).column(wanted.get(index).name()).orElseThrow();
            ColumnPosition position = index == 0
                    ? ColumnPosition.first()
                    : ColumnPosition.after(wanted.get(index - 1).name());
            boolean key = changes.table(name).isKeyColumn(moved.name());
            Optional<OperationRefused> refusal = changes.attempt(new ModifyColumn(name, moved, key, position));
            if (refusal.isPresent()) {
                find(moved.name(), "position", "elsewhere", position.toString(), refusal.get());
                return;
            }
        }
    }

    private void find(String column, String attribute, String from, String to, OperationRefused refusal) {
        String title = attribute.equals("column") ? "column " + column : attribute + " of column " + column;
        changes.find(new Finding(name, title, from, to, refusal.serverError().message(), BY_HAND));
    }
}
