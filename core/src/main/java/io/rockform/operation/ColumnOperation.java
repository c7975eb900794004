// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation;

import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.ObjectName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change to a column of a table. */
public sealed interface ColumnOperation extends Operation {
    <R> R accept(ColumnOperation.Visitor<R> visitor);

    @Override
    default <R> R accept(Operation.Visitor<R> visitor) {
        return accept((ColumnOperation.Visitor<R>) visitor);
    }

    @Override
    default <R> R accept(FamilyVisitor<R> visitor) {
        return visitor.visitColumnOperation(this);
    }

    /** The table that changes. */
    ObjectName table();

    @Override
    default ObjectName target() {
        return table();
    }

    /**
     * Adds a column.
     *
     * @param key whether it becomes a key column
     * @param position null for the end of the keys or of the values
     */
    record AddColumn(
            ObjectName table,
            Column column,
            boolean key,
            @Nullable ColumnPosition position) implements ColumnOperation {
        @Override
        public <R> R accept(ColumnOperation.Visitor<R> visitor) {
            return visitor.visitAddColumn(this);
        }
    }

    record DropColumn(ObjectName table, String column) implements ColumnOperation {
        @Override
        public <R> R accept(ColumnOperation.Visitor<R> visitor) {
            return visitor.visitDropColumn(this);
        }
    }

    /**
     * Gives the column of that name its complete new definition, as StarRocks' MODIFY COLUMN does (facts 6.7).
     *
     * @param key whether it is a key column; leaving KEY out for one is refused (facts 6.7)
     * @param position null to leave it where it is
     */
    record ModifyColumn(
            ObjectName table,
            Column column,
            boolean key,
            @Nullable ColumnPosition position) implements ColumnOperation {
        @Override
        public <R> R accept(ColumnOperation.Visitor<R> visitor) {
            return visitor.visitModifyColumn(this);
        }
    }

    record RenameColumn(ObjectName table, String column, String newName) implements ColumnOperation {
        @Override
        public <R> R accept(ColumnOperation.Visitor<R> visitor) {
            return visitor.visitRenameColumn(this);
        }
    }

    /**
     * Adds a field to a STRUCT column (facts 6.2).
     *
     * @param path the names that lead to the new field, its own last; an array's item is named {@code [*]}
     * @param position null for the end
     */
    record AddField(
            ObjectName table,
            String column,
            List<String> path,
            DataType type,
            @Nullable ColumnPosition position) implements ColumnOperation {
        public AddField {
            path = List.copyOf(path);
        }

        @Override
        public <R> R accept(ColumnOperation.Visitor<R> visitor) {
            return visitor.visitAddField(this);
        }
    }

    /**
     * Drops a field of a STRUCT column (facts 6.2).
     *
     * @param path as of {@link AddField}
     */
    record DropField(ObjectName table, String column, List<String> path) implements ColumnOperation {
        public DropField {
            path = List.copyOf(path);
        }

        @Override
        public <R> R accept(ColumnOperation.Visitor<R> visitor) {
            return visitor.visitDropField(this);
        }
    }

    /** One method an operation, none with a default. */
    interface Visitor<R> {
        R visitAddColumn(AddColumn operation);

        R visitDropColumn(DropColumn operation);

        R visitModifyColumn(ModifyColumn operation);

        R visitRenameColumn(RenameColumn operation);

        R visitAddField(AddField operation);

        R visitDropField(DropField operation);
    }
}
