// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.operation.ColumnPosition;
import io.rockform.operation.Compaction;
import io.rockform.operation.MergedSpan;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Rollup;
import io.rockform.schema.TableKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One clause of ALTER TABLE (facts 6.2). */
public sealed interface AlterTableClause
        permits AlterTableClause.AddColumns,
                AlterTableClause.DropColumn,
                AlterTableClause.ModifyColumn,
                AlterTableClause.ModifyColumnComment,
                AlterTableClause.RenameColumn,
                AlterTableClause.AddField,
                AlterTableClause.DropField,
                AlterTableClause.AddIndex,
                AlterTableClause.DropIndex,
                AlterTableClause.AddRollup,
                AlterTableClause.DropRollup,
                AlterTableClause.RenameRollup,
                AlterTableClause.RenameTable,
                AlterTableClause.SwapWith,
                AlterTableClause.SetProperties,
                AlterTableClause.SetComment,
                AlterTableClause.OrderBy,
                AlterTableClause.SetDistribution,
                AlterTableClause.SetDefaultBuckets,
                AlterTableClause.Optimize,
                AlterTableClause.SetAutoIncrement,
                AlterTableClause.Compact,
                PartitionClause {
    /** What names the item of an ARRAY in the path of a field. */
    String ARRAY_ITEM = "[*]";

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

    /**
     * Adds a field to a STRUCT.
     *
     * @param path the fields from the column's own to the new one; {@code [*]} is the item of an ARRAY
     */
    record AddField(
            String column,
            List<String> path,
            DataType type,
            @Nullable ColumnPosition position) implements AlterTableClause {
        public AddField {
            path = List.copyOf(path);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAddField(this);
        }
    }

    record DropField(String column, List<String> path) implements AlterTableClause {
        public DropField {
            path = List.copyOf(path);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDropField(this);
        }
    }

    /** Also {@code CREATE INDEX … ON}. */
    record AddIndex(Index index) implements AlterTableClause {
        public AddIndex {
            Objects.requireNonNull(index);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAddIndex(this);
        }
    }

    /** Also {@code DROP INDEX … ON}. */
    record DropIndex(String index) implements AlterTableClause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDropIndex(this);
        }
    }

    record AddRollup(Rollup rollup) implements AlterTableClause {
        public AddRollup {
            Objects.requireNonNull(rollup);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAddRollup(this);
        }
    }

    record DropRollup(String rollup) implements AlterTableClause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDropRollup(this);
        }
    }

    record RenameRollup(String rollup, String newName) implements AlterTableClause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRenameRollup(this);
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

    /** {@code DISTRIBUTED BY HASH(…) DEFAULT BUCKETS n}: of future partitions alone; StarRocks 4.1 and newer (facts 6.2). */
    record SetDefaultBuckets(Distribution.Hash distribution) implements AlterTableClause {
        public SetDefaultBuckets {
            Objects.requireNonNull(distribution);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSetDefaultBuckets(this);
        }
    }

    /**
     * Rewrites the table in another layout: what is more than a distribution or a sort key alone (facts 6.8).
     *
     * @param partitions those that are rewritten; empty for all
     * @param key no server takes one
     * @param between the partitions to be merged; null for all
     * @param sortKey empty if none is given
     */
    record Optimize(
            List<String> partitions,
            @Nullable TableKey key,
            @Nullable Partitioning partitioning,
            @Nullable MergedSpan between,
            List<String> sortKey,
            @Nullable Distribution distribution)
            implements AlterTableClause {
        public Optimize {
            partitions = List.copyOf(partitions);
            sortKey = List.copyOf(sortKey);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOptimize(this);
        }
    }

    /** The next number; StarRocks 3.5.6, 4.0 and newer (facts 6.10). */
    record SetAutoIncrement(long next) implements AlterTableClause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSetAutoIncrement(this);
        }
    }

    /**
     * Merges files, which changes no definition.
     *
     * @param partitions empty for all
     */
    record Compact(Compaction kind, List<String> partitions) implements AlterTableClause {
        public Compact {
            Objects.requireNonNull(kind);
            partitions = List.copyOf(partitions);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCompact(this);
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

        R visitAddField(AddField clause);

        R visitDropField(DropField clause);

        R visitAddIndex(AddIndex clause);

        R visitDropIndex(DropIndex clause);

        R visitAddRollup(AddRollup clause);

        R visitDropRollup(DropRollup clause);

        R visitRenameRollup(RenameRollup clause);

        R visitRenameTable(RenameTable clause);

        R visitSwapWith(SwapWith clause);

        R visitSetProperties(SetProperties clause);

        R visitSetComment(SetComment clause);

        R visitOrderBy(OrderBy clause);

        R visitSetDistribution(SetDistribution clause);

        R visitSetDefaultBuckets(SetDefaultBuckets clause);

        R visitOptimize(Optimize clause);

        R visitSetAutoIncrement(SetAutoIncrement clause);

        R visitCompact(Compact clause);

        R visitPartition(PartitionClause clause);
    }
}
