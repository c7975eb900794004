// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.operation.ColumnPosition;
import io.rockform.schema.Column;
import io.rockform.schema.Distribution;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One clause of ALTER TABLE (facts 6.2). */
public sealed interface AlterTableClause {
    <R> R accept(Visitor<R> visitor);

    /** One column in the form with a position, or several in parentheses without. */
    record AddColumns(
            List<ColumnDefinition> columns, @Nullable ColumnPosition position) implements AlterTableClause {
        public AddColumns {
            columns = List.copyOf(columns);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAddColumns(this);
        }
    }

    record DropColumn(String column) implements AlterTableClause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDropColumn(this);
        }
    }

    record ModifyColumn(ColumnDefinition column, @Nullable ColumnPosition position) implements AlterTableClause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitModifyColumn(this);
        }
    }

    /** StarRocks 3.5 and newer. */
    record ModifyColumnComment(String column, String comment) implements AlterTableClause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitModifyColumnComment(this);
        }
    }

    record RenameColumn(String column, String newName) implements AlterTableClause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRenameColumn(this);
        }
    }

    record RenameTable(String newName) implements AlterTableClause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRenameTable(this);
        }
    }

    record SwapWith(String other) implements AlterTableClause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSwapWith(this);
        }
    }

    record SetProperties(Map<String, String> properties) implements AlterTableClause {
        public SetProperties {
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSetProperties(this);
        }
    }

    record SetComment(String comment) implements AlterTableClause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSetComment(this);
        }
    }

    /** Reorders the columns if all are named, else changes the sort key (facts 6.8). */
    record OrderBy(List<String> columns) implements AlterTableClause {
        public OrderBy {
            columns = List.copyOf(columns);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOrderBy(this);
        }
    }

    record SetDistribution(Distribution distribution) implements AlterTableClause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSetDistribution(this);
        }
    }

    /**
     * A column as ADD COLUMN and MODIFY COLUMN define it.
     *
     * @param key whether the KEY marker stands there
     */
    record ColumnDefinition(Column column, boolean key) {
        public ColumnDefinition {
            Objects.requireNonNull(column);
        }
    }

    /** One method a clause, none with a default. */
    interface Visitor<R> {
        R visitAddColumns(AddColumns clause);

        R visitDropColumn(DropColumn clause);

        R visitModifyColumn(ModifyColumn clause);

        R visitModifyColumnComment(ModifyColumnComment clause);

        R visitRenameColumn(RenameColumn clause);

        R visitRenameTable(RenameTable clause);

        R visitSwapWith(SwapWith clause);

        R visitSetProperties(SetProperties clause);

        R visitSetComment(SetComment clause);

        R visitOrderBy(OrderBy clause);

        R visitSetDistribution(SetDistribution clause);
    }
}
