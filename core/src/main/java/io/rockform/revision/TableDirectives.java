// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import io.rockform.ddl.DdlClauses;
import io.rockform.declare.TableBuilder;
import io.rockform.operation.Compaction;
import io.rockform.operation.Operation;
import io.rockform.operation.TableOperation.CompactTable;
import io.rockform.operation.TableOperation.CopyRows;
import io.rockform.operation.TableOperation.CreateTable;
import io.rockform.operation.TableOperation.DropTable;
import io.rockform.operation.TableOperation.RenameTable;
import io.rockform.operation.TableOperation.ReorderColumns;
import io.rockform.operation.TableOperation.SetAutoIncrement;
import io.rockform.operation.TableOperation.SetDefaultBuckets;
import io.rockform.operation.TableOperation.SetDistribution;
import io.rockform.operation.TableOperation.SetSortKey;
import io.rockform.operation.TableOperation.SetTableComment;
import io.rockform.operation.TableOperation.SetTableProperties;
import io.rockform.operation.TableOperation.SwapTables;
import io.rockform.schema.Distribution;
import io.rockform.schema.ObjectName;
import java.util.List;
import java.util.function.Consumer;

/** The part of {@link Operations} that records changes of tables as a whole. */
public sealed interface TableDirectives permits Operations {
    /** Records an operation as it is. */
    Operations add(Operation operation);

    default Operations createTable(String name, Consumer<TableBuilder> definition) {
        TableBuilder builder = new TableBuilder(ObjectName.of(name));
        definition.accept(builder);
        return add(new CreateTable(builder.build()));
    }

    default Operations dropTable(String name) {
        return add(new DropTable(ObjectName.of(name)));
    }

    /** {@code op.dropTable("t", d -> d.force())}. */
    default Operations dropTable(String name, Consumer<DropOptions> options) {
        DropOptions dropped = new DropOptions();
        options.accept(dropped);
        return add(new DropTable(ObjectName.of(name), dropped.isForced()));
    }

    default Operations renameTable(String name, String newName) {
        return add(new RenameTable(ObjectName.of(name), newName));
    }

    /** @param comment empty to remove it */
    default Operations setTableComment(String table, String comment) {
        return add(new SetTableComment(ObjectName.of(table), comment));
    }

    default Operations setTableProperties(String table, Consumer<PropertyValues> properties) {
        return add(new SetTableProperties(ObjectName.of(table), PropertyValues.of(properties)));
    }

    /** @param clause such as {@code HASH(id) BUCKETS 20} */
    default Operations setDistribution(String table, String clause) {
        return setDistribution(table, DdlClauses.distribution(clause));
    }

    default Operations setDistribution(String table, Distribution distribution) {
        return add(new SetDistribution(ObjectName.of(table), distribution));
    }

    /** Exchanges the names of two tables of one database, at once. */
    default Operations swapTables(String table, String other) {
        return add(new SwapTables(ObjectName.of(table), other));
    }

    /**
     * Copies all rows into an empty table.
     *
     * @param into the other table
     * @param columns those that are copied; both tables have them
     */
    default Operations copyRows(String table, String into, String... columns) {
        return add(new CopyRows(ObjectName.of(table), ObjectName.of(into), List.of(columns)));
    }

    /** @param clause for partitions to come: {@code HASH(id) BUCKETS 8} */
    default Operations setDefaultBuckets(String table, String clause) {
        if (DdlClauses.distribution(clause) instanceof Distribution.Hash hash) {
            return add(new SetDefaultBuckets(ObjectName.of(table), hash));
        }
        throw new IllegalArgumentException("partitions to come are distributed by HASH: " + clause);
    }

    /** @param next the next value */
    default Operations setAutoIncrement(String table, long next) {
        return add(new SetAutoIncrement(ObjectName.of(table), next));
    }

    /** @param columns fewer than the table has */
    default Operations setSortKey(String table, String... columns) {
        return add(new SetSortKey(ObjectName.of(table), List.of(columns)));
    }

    /** @param columns all of the table, keys first */
    default Operations reorderColumns(String table, String... columns) {
        return add(new ReorderColumns(ObjectName.of(table), List.of(columns)));
    }

    /**
     * Changes several parts of the layout in one job, {@code o -> o.orderBy("a").distributedBy("HASH(id) BUCKETS 8")}, that
     * of some partitions, {@code o -> o.partitions("p1").distributedBy("HASH(id) BUCKETS 8")}, or merges partitions,
     * {@code o -> o.partitionBy("date_trunc('month', dt)")}.
     */
    default Operations optimizeTable(String table, Consumer<Optimization> layout) {
        Optimization optimization = new Optimization();
        layout.accept(optimization);
        return add(optimization.of(ObjectName.of(table)));
    }

    /** Merges files in the background. */
    default Operations compactTable(String table, String... partitions) {
        return compactTable(table, Compaction.ALL, partitions);
    }

    /** @param partitions none for all of them */
    default Operations compactTable(String table, Compaction compaction, String... partitions) {
        return add(new CompactTable(ObjectName.of(table), compaction, List.of(partitions)));
    }
}
