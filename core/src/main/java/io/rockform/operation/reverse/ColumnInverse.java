// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.reverse;

import io.rockform.operation.ColumnOperation;
import io.rockform.operation.ColumnOperation.AddColumn;
import io.rockform.operation.ColumnOperation.AddField;
import io.rockform.operation.ColumnOperation.DropColumn;
import io.rockform.operation.ColumnOperation.DropField;
import io.rockform.operation.ColumnOperation.ModifyColumn;
import io.rockform.operation.ColumnOperation.RenameColumn;
import io.rockform.operation.ColumnPosition;
import io.rockform.operation.IndexOperation.AddIndex;
import io.rockform.operation.Operation;
import io.rockform.operation.StructFields;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What undoes a change to a column. */
final class ColumnInverse implements ColumnOperation.Visitor<List<Operation>> {
    private final Before before;

    ColumnInverse(Before before) {
        this.before = before;
    }

    @Override
    public List<Operation> visitAddColumn(AddColumn operation) {
        return List.of(new DropColumn(operation.table(), operation.column().name()));
    }

    @Override
    public List<Operation> visitDropColumn(DropColumn operation) {
        Table table = before.table(operation.table());
        Column column = Before.column(table, operation.column());
        List<Operation> back = new ArrayList<>();
        back.add(new AddColumn(table.name(), column, table.isKeyColumn(column.name()), place(table, column, true)));
        // They went with it (facts 6.2).
        table.indexes().stream()
                .filter(index -> index.columns().stream().anyMatch(column::isNamed))
                .forEach(index -> back.add(new AddIndex(table.name(), index)));
        return back;
    }

    @Override
    public List<Operation> visitModifyColumn(ModifyColumn operation) {
        Table table = before.table(operation.table());
        Column column = Before.column(table, operation.column().name());
        ColumnPosition position = operation.position() == null ? null : place(table, column, false);
        return List.of(new ModifyColumn(table.name(), column, table.isKeyColumn(column.name()), position));
    }

    @Override
    public List<Operation> visitRenameColumn(RenameColumn operation) {
        return List.of(new RenameColumn(operation.table(), operation.newName(), operation.column()));
    }

    @Override
    public List<Operation> visitAddField(AddField operation) {
        return List.of(new DropField(operation.table(), operation.column(), operation.path()));
    }

    @Override
    public List<Operation> visitDropField(DropField operation) {
        DataType type = Before.column(before.table(operation.table()), operation.column())
                .type();
        return List.of(StructFields.adding(operation, type));
    }

    /** Where the column stood; null for the last one, if that is where a column goes by itself. */
    private static @Nullable ColumnPosition place(Table table, Column column, boolean lastGoesByItself) {
        int index = table.columns().indexOf(column);
        if (index == 0) {
            return ColumnPosition.first();
        }
        boolean last = index == table.columns().size() - 1;
        return last && lastGoesByItself && !table.isKeyColumn(column.name())
                ? null
                : ColumnPosition.after(table.columns().get(index - 1).name());
    }
}
