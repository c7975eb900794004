// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import io.rockform.operation.ColumnOperation;
import io.rockform.operation.ColumnOperation.AddColumn;
import io.rockform.operation.ColumnOperation.AddField;
import io.rockform.operation.ColumnOperation.DropColumn;
import io.rockform.operation.ColumnOperation.DropField;
import io.rockform.operation.ColumnOperation.ModifyColumn;
import io.rockform.operation.ColumnOperation.RenameColumn;
import io.rockform.schema.Schema;

/** What operations make of columns. */
final class ColumnApplier implements ColumnOperation.Visitor<Schema> {
    private final AlteredSchema target;

    ColumnApplier(AlteredSchema target) {
        this.target = target;
    }

    @Override
    public Schema visitAddColumn(AddColumn operation) {
        return target.changed(operation.table(), table -> new ColumnChange(table, target.profile()).add(operation));
    }

    @Override
    public Schema visitDropColumn(DropColumn operation) {
        return target.changed(operation.table(), table -> new ColumnChange(table, target.profile()).drop(operation));
    }

    @Override
    public Schema visitModifyColumn(ModifyColumn operation) {
        return target.changed(operation.table(), table -> new ColumnChange(table, target.profile()).modify(operation));
    }

    @Override
    public Schema visitRenameColumn(RenameColumn operation) {
        return target.changed(operation.table(), table -> new ColumnChange(table, target.profile()).rename(operation));
    }

    @Override
    public Schema visitAddField(AddField operation) {
        return target.changed(operation.table(), table -> new FieldChange(table, target.profile()).add(operation));
    }

    @Override
    public Schema visitDropField(DropField operation) {
        return target.changed(operation.table(), table -> new FieldChange(table, target.profile()).drop(operation));
    }
}
