// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation;

import io.rockform.schema.Distribution;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A change to a table as a whole. */
public sealed interface TableOperation extends Operation {
    <R> R accept(TableOperation.Visitor<R> visitor);

    @Override
    default <R> R accept(Operation.Visitor<R> visitor) {
        return accept((TableOperation.Visitor<R>) visitor);
    }

    @Override
    default <R> R accept(FamilyVisitor<R> visitor) {
        return visitor.visitTableOperation(this);
    }

    record CreateTable(Table table) implements TableOperation {
        @Override
        public ObjectName target() {
            return table.name();
        }

        @Override
        public <R> R accept(TableOperation.Visitor<R> visitor) {
            return visitor.visitCreateTable(this);
        }
    }

    /**
     * Recoverable for a day with RECOVER TABLE (facts 13).
     *
     * @param force not to be recovered
     */
    record DropTable(ObjectName name, boolean force) implements TableOperation {
        public DropTable(ObjectName name) {
            this(name, false);
        }

        @Override
        public ObjectName target() {
            return name;
        }

        @Override
        public <R> R accept(TableOperation.Visitor<R> visitor) {
            return visitor.visitDropTable(this);
        }
    }

    /** Within its database: StarRocks cannot move a table to another one (facts 6.10). */
    record RenameTable(ObjectName name, String newName) implements TableOperation {
        @Override
        public ObjectName target() {
            return name;
        }

        @Override
        public <R> R accept(TableOperation.Visitor<R> visitor) {
            return visitor.visitRenameTable(this);
        }
    }

    /** Exchanges the names of two tables of one database, at once (facts 6.10). */
    record SwapTables(ObjectName table, String other) implements TableOperation {
        @Override
        public ObjectName target() {
            return table;
        }

        @Override
        public <R> R accept(TableOperation.Visitor<R> visitor) {
            return visitor.visitSwapTables(this);
        }
    }

    /** @param comment empty to remove it */
    record SetTableComment(ObjectName table, String comment) implements TableOperation {
        @Override
        public ObjectName target() {
            return table;
        }

        @Override
        public <R> R accept(TableOperation.Visitor<R> visitor) {
            return visitor.visitSetTableComment(this);
        }
    }

    record SetTableProperties(ObjectName table, Map<String, String> properties) implements TableOperation {
        public SetTableProperties {
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        }

        @Override
        public ObjectName target() {
            return table;
        }

        @Override
        public <R> R accept(TableOperation.Visitor<R> visitor) {
            return visitor.visitSetTableProperties(this);
        }
    }

    /** Rewrites all data of the table in an OPTIMIZE job (facts 6.8). */
    record SetDistribution(ObjectName table, Distribution distribution) implements TableOperation {
        @Override
        public ObjectName target() {
            return table;
        }

        @Override
        public <R> R accept(TableOperation.Visitor<R> visitor) {
            return visitor.visitSetDistribution(this);
        }
    }

    /**
     * Changes what rows are sorted by, rewriting all data. Nothing takes a sort key away again, and one over all columns
     * cannot be set: that statement reorders the columns (facts 6.8).
     *
     * @param columns fewer than the table has
     */
    record SetSortKey(ObjectName table, List<String> columns) implements TableOperation {
        public SetSortKey {
            columns = List.copyOf(columns);
        }

        @Override
        public ObjectName target() {
            return table;
        }

        @Override
        public <R> R accept(TableOperation.Visitor<R> visitor) {
            return visitor.visitSetSortKey(this);
        }
    }

    /**
     * Puts the columns into another order, rewriting all data; not of PRIMARY KEY tables (facts 6.8).
     *
     * @param columns all of the table, keys first
     */
    record ReorderColumns(ObjectName table, List<String> columns) implements TableOperation {
        public ReorderColumns {
            columns = List.copyOf(columns);
        }

        @Override
        public ObjectName target() {
            return table;
        }

        @Override
        public <R> R accept(TableOperation.Visitor<R> visitor) {
            return visitor.visitReorderColumns(this);
        }
    }

    /**
     * Copies all rows of a table into another one, which is empty: the way into a table of another shape. Rows that are
     * written to the table meanwhile are not copied.
     *
     * @param into the other table
     * @param columns those that are copied; both tables have them
     */
    record CopyRows(ObjectName table, ObjectName into, List<String> columns) implements TableOperation {
        public CopyRows {
            columns = List.copyOf(columns);
        }

        @Override
        public ObjectName target() {
            return into;
        }

        @Override
        public <R> R accept(TableOperation.Visitor<R> visitor) {
            return visitor.visitCopyRows(this);
        }
    }

    /**
     * Changes how partitions to come are distributed; those that are there stay as they are (4.1, facts 6.2).
     *
     * @param distribution by the same columns
     */
    record SetDefaultBuckets(ObjectName table, Distribution.Hash distribution) implements TableOperation {
        @Override
        public ObjectName target() {
            return table;
        }

        @Override
        public <R> R accept(TableOperation.Visitor<R> visitor) {
            return visitor.visitSetDefaultBuckets(this);
        }
    }

    /**
     * Lets AUTO_INCREMENT go on from a number.
     *
     * @param next the next value
     */
    record SetAutoIncrement(ObjectName table, long next) implements TableOperation {
        @Override
        public ObjectName target() {
            return table;
        }

        @Override
        public <R> R accept(TableOperation.Visitor<R> visitor) {
            return visitor.visitSetAutoIncrement(this);
        }
    }

    /**
     * Changes several parts of the layout in one OPTIMIZE job, or the layout of some partitions (facts 6.8).
     *
     * @param partitions whose buckets alone change; empty for all, and then for those to come too
     * @param partitioning what the partitions that are there are merged by (3.5); the table's own stays. Null for none
     * @param merged which partitions are merged; null for all
     * @param sortKey empty to leave it
     * @param distribution null to leave it
     */
    record OptimizeTable(
            ObjectName table,
            List<String> partitions,
            @Nullable Partitioning partitioning,
            @Nullable MergedSpan merged,
            List<String> sortKey,
            @Nullable Distribution distribution)
            implements TableOperation {
        public OptimizeTable {
            partitions = List.copyOf(partitions);
            sortKey = List.copyOf(sortKey);
            boolean several = !sortKey.isEmpty() && distribution != null;
            if (partitions.isEmpty() && partitioning == null && !several) {
                throw new IllegalArgumentException("a sort key or a distribution alone has an operation of its own");
            }
            if (merged != null && partitioning == null) {
                throw new IllegalArgumentException("BETWEEN says which partitions PARTITION BY merges");
            }
        }

        @Override
        public ObjectName target() {
            return table;
        }

        @Override
        public <R> R accept(TableOperation.Visitor<R> visitor) {
            return visitor.visitOptimizeTable(this);
        }
    }

    /**
     * Merges files in the background, which changes no definition, and is not waited for (facts 6.2).
     *
     * @param partitions empty for all
     */
    record CompactTable(ObjectName table, Compaction compaction, List<String> partitions) implements TableOperation {
        public CompactTable {
            Objects.requireNonNull(compaction);
            partitions = List.copyOf(partitions);
        }

        @Override
        public ObjectName target() {
            return table;
        }

        @Override
        public <R> R accept(TableOperation.Visitor<R> visitor) {
            return visitor.visitCompactTable(this);
        }
    }

    /** One method an operation, none with a default. */
    interface Visitor<R> {
        R visitCreateTable(CreateTable operation);

        R visitDropTable(DropTable operation);

        R visitRenameTable(RenameTable operation);

        R visitSwapTables(SwapTables operation);

        R visitSetTableComment(SetTableComment operation);

        R visitSetTableProperties(SetTableProperties operation);

        R visitSetDistribution(SetDistribution operation);

        R visitSetSortKey(SetSortKey operation);

        R visitReorderColumns(ReorderColumns operation);

        R visitCopyRows(CopyRows operation);

        R visitSetDefaultBuckets(SetDefaultBuckets operation);

        R visitSetAutoIncrement(SetAutoIncrement operation);

        R visitOptimizeTable(OptimizeTable operation);

        R visitCompactTable(CompactTable operation);
    }
}
