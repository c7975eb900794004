// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import io.rockform.operation.ColumnOperation.AddColumn;
import io.rockform.operation.ColumnOperation.AddField;
import io.rockform.operation.ColumnOperation.DropColumn;
import io.rockform.operation.ColumnOperation.DropField;
import io.rockform.operation.ColumnOperation.ModifyColumn;
import io.rockform.operation.ColumnOperation.RenameColumn;
import io.rockform.operation.Operation;
import io.rockform.operation.StructFields;
import io.rockform.schema.DataType;
import io.rockform.schema.ObjectName;
import java.util.function.Consumer;

/** The part of {@link Operations} that records changes of columns. */
public sealed interface ColumnDirectives permits Operations {
    /** Records an operation as it is. */
    Operations add(Operation operation);

    /** Adds a field at the end of a STRUCT column; {@code path} is {@code "field"} or {@code "outer.inner"}. */
    default Operations addField(String table, String column, String path, DataType type) {
        return addField(table, column, path, type, field -> {});
    }

    /** Adds a field where {@code position} says: {@code f -> f.first()}, {@code f -> f.after("other")}. */
    default Operations addField(
            String table, String column, String path, DataType type, Consumer<AddedField> position) {
        AddedField added = new AddedField();
        position.accept(added);
        return add(new AddField(ObjectName.of(table), column, StructFields.path(path), type, added.position()));
    }

    default Operations dropField(String table, String column, String path) {
        return add(new DropField(ObjectName.of(table), column, StructFields.path(path)));
    }

    default Operations addColumn(String table, String column, DataType type) {
        return addColumn(table, column, type, added -> {});
    }

    default Operations addColumn(String table, String column, DataType type, Consumer<AlteredColumn> definition) {
        AlteredColumn added = new AlteredColumn(column, type);
        definition.accept(added);
        return add(new AddColumn(ObjectName.of(table), added.build(null), added.isKey(), added.position()));
    }

    default Operations dropColumn(String table, String column) {
        return add(new DropColumn(ObjectName.of(table), column));
    }

    /** Gives the column its complete new definition: what is not said here, it no longer has. */
    default Operations modifyColumn(String table, String column, DataType type) {
        return modifyColumn(table, column, type, modified -> {});
    }

    /** Gives the column its complete new definition: what is not said here, it no longer has. */
    default Operations modifyColumn(String table, String column, DataType type, Consumer<AlteredColumn> definition) {
        AlteredColumn modified = new AlteredColumn(column, type);
        definition.accept(modified);
        return add(new ModifyColumn(ObjectName.of(table), modified.build(null), modified.isKey(), modified.position()));
    }

    default Operations renameColumn(String table, String column, String newName) {
        return add(new RenameColumn(ObjectName.of(table), column, newName));
    }
}
