// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.operation.ColumnOperation.AddColumn;
import io.rockform.operation.ColumnOperation.AddField;
import io.rockform.operation.ColumnOperation.DropColumn;
import io.rockform.operation.ColumnOperation.DropField;
import io.rockform.operation.ColumnOperation.ModifyColumn;
import io.rockform.operation.ColumnOperation.RenameColumn;
import io.rockform.operation.DatabaseOperation.CreateDatabase;
import io.rockform.operation.DatabaseOperation.DropDatabase;
import io.rockform.operation.DatabaseOperation.RenameDatabase;
import io.rockform.operation.DatabaseOperation.SetDatabaseProperties;
import io.rockform.operation.DatabaseOperation.SetDatabaseQuota;
import io.rockform.operation.IndexOperation.AddIndex;
import io.rockform.operation.IndexOperation.DropIndex;
import io.rockform.operation.MaterializedViewOperation.ActivateMaterializedView;
import io.rockform.operation.MaterializedViewOperation.CreateMaterializedView;
import io.rockform.operation.MaterializedViewOperation.CreateSynchronousMaterializedView;
import io.rockform.operation.MaterializedViewOperation.DropMaterializedView;
import io.rockform.operation.MaterializedViewOperation.RenameMaterializedView;
import io.rockform.operation.MaterializedViewOperation.SetMaterializedViewProperties;
import io.rockform.operation.MaterializedViewOperation.SetRefresh;
import io.rockform.operation.MaterializedViewOperation.SwapMaterializedViews;
import io.rockform.operation.Operation;
import io.rockform.operation.Operation.ExecuteSql;
import io.rockform.operation.Operation.Irreversible;
import io.rockform.operation.Operation.Require;
import io.rockform.operation.Operation.RunCode;
import io.rockform.operation.PartitionOperation.AddPartition;
import io.rockform.operation.PartitionOperation.AddTemporaryPartition;
import io.rockform.operation.PartitionOperation.DropPartition;
import io.rockform.operation.PartitionOperation.DropPartitionSeries;
import io.rockform.operation.PartitionOperation.DropPartitionsWhere;
import io.rockform.operation.PartitionOperation.DropTemporaryPartition;
import io.rockform.operation.PartitionOperation.DropTemporaryPartitions;
import io.rockform.operation.PartitionOperation.RenamePartition;
import io.rockform.operation.PartitionOperation.ReplacePartitions;
import io.rockform.operation.PartitionOperation.SetPartitionProperties;
import io.rockform.operation.PartitionOperation.TruncatePartitions;
import io.rockform.operation.RollupOperation.AddRollup;
import io.rockform.operation.RollupOperation.DropRollup;
import io.rockform.operation.RollupOperation.RenameRollup;
import io.rockform.operation.TableOperation.CompactTable;
import io.rockform.operation.TableOperation.CopyRows;
import io.rockform.operation.TableOperation.CreateTable;
import io.rockform.operation.TableOperation.DropTable;
import io.rockform.operation.TableOperation.OptimizeTable;
import io.rockform.operation.TableOperation.RenameTable;
import io.rockform.operation.TableOperation.ReorderColumns;
import io.rockform.operation.TableOperation.SetAutoIncrement;
import io.rockform.operation.TableOperation.SetDefaultBuckets;
import io.rockform.operation.TableOperation.SetDistribution;
import io.rockform.operation.TableOperation.SetSortKey;
import io.rockform.operation.TableOperation.SetTableComment;
import io.rockform.operation.TableOperation.SetTableProperties;
import io.rockform.operation.TableOperation.SwapTables;
import io.rockform.operation.ViewOperation.CreateView;
import io.rockform.operation.ViewOperation.DropView;
import io.rockform.operation.ViewOperation.ReplaceView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts operations into an order that can be run: by phase, and within a phase what reads after what is read. */
final class OperationOrder implements Operation.Visitor<OperationOrder.Phase> {
    /** The phases, in order; each says why it stands where it stands. */
    enum Phase {
        /** Everything else lives in them. */
        CREATE_DATABASES,
        /** Views go before what they read: a dropped base makes a materialized view inactive (facts 9.6). */
        DROP_VIEWS,
        /** Everything after speaks of the new names. */
        RENAME,
        /** A name that a dropped table frees may be taken by a new object only after it. */
        CREATE_TABLES,
        /** What new views read must be there. */
        EXTEND_TABLES,
        /** Views are checked when they are created (facts 8.3), so what they read comes first. */
        CREATE_VIEWS,
        /** Settings of materialized views, some of which have only just been created. */
        SET_VIEWS,
        /** Only now does no view read the dropped columns any more. */
        DROP_COLUMNS,
        /** Only now does no view read the dropped tables any more. */
        DROP_TABLES,
        /** With what is still in them. */
        DROP_DATABASES
    }

    private static final OperationOrder PHASES = new OperationOrder();

    private OperationOrder() {}

    static List<Operation> sort(List<Operation> operations, Schema actual, Schema declared, String database) {
        Map<ObjectName, Integer> created = DependencyOrder.of(declared, database);
        Map<ObjectName, Integer> existing = DependencyOrder.of(actual, database);
        List<Operation> sorted = withoutVainRenames(operations);
        if (sorted.size() < 2) {
            // Most comparisons find nothing; then no query needs to be parsed for an order.
            return sorted;
        }
        Set<Operation> early = dropsBeforeModification(sorted);
        boolean referring = sorted.stream()
                .anyMatch(operation -> operation instanceof CreateTable create
                        && !ForeignKeys.parents(create.table(), database).isEmpty());
        sorted.sort(Comparator.comparing((Operation operation) ->
                        early.contains(operation) ? Phase.EXTEND_TABLES : operation.accept(PHASES))
                .thenComparing(operation -> referring && operation instanceof CreateTable
                        ? created.getOrDefault(operation.target(), 0)
                        : rank(operation, created, existing)));
        return sorted;
    }

    /** A column is modified with the type that it has without the fields, so that these have to go before. */
    private static Set<Operation> dropsBeforeModification(List<Operation> operations) {
        Set<Operation> early = new HashSet<>();
        for (Operation operation : operations) {
            if (operation instanceof DropField drop && operations.stream().anyMatch(other -> modifies(other, drop))) {
                early.add(drop);
            }
        }
        return early;
    }

    private static boolean modifies(Operation operation, DropField drop) {
        return operation instanceof ModifyColumn modify
                && modify.table().equals(drop.table())
                && modify.column().name().equalsIgnoreCase(drop.column());
    }

    /** What is dropped anyway is dropped by its old name, since views are dropped before anything is renamed. */
    private static List<Operation> withoutVainRenames(List<Operation> operations) {
        Map<ObjectName, RenameMaterializedView> renamed = new HashMap<>();
        List<Operation> left = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof RenameMaterializedView rename) {
                renamed.put(rename.name().sibling(rename.newName()), rename);
            }
            RenameMaterializedView vain =
                    operation instanceof DropMaterializedView drop ? renamed.remove(drop.name()) : null;
            if (vain == null) {
                left.add(operation);
            } else {
                left.remove(vain);
                left.add(new DropMaterializedView(vain.name()));
            }
        }
        return left;
    }

    /** Within a phase: created objects after what they read, dropped ones before; the rest as it was found. */
    private static int rank(Operation operation, Map<ObjectName, Integer> created, Map<ObjectName, Integer> existing) {
        ObjectName target = operation.target();
        return switch (operation.accept(PHASES)) {
            case DROP_VIEWS -> -existing.getOrDefault(target, 0);
            case CREATE_VIEWS -> created.getOrDefault(target, 0);
            case CREATE_DATABASES,
                    RENAME,
                    CREATE_TABLES,
                    EXTEND_TABLES,
                    SET_VIEWS,
                    DROP_COLUMNS,
                    DROP_TABLES,
                    DROP_DATABASES -> 0;
        };
    }

    @Override
    public Phase visitCreateTable(CreateTable operation) {
        return Phase.CREATE_TABLES;
    }

    @Override
    public Phase visitDropTable(DropTable operation) {
        return Phase.DROP_TABLES;
    }

    @Override
    public Phase visitRenameTable(RenameTable operation) {
        return Phase.RENAME;
    }

    @Override
    public Phase visitSetTableComment(SetTableComment operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitSetTableProperties(SetTableProperties operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitSetDistribution(SetDistribution operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitAddColumn(AddColumn operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitDropColumn(DropColumn operation) {
        return Phase.DROP_COLUMNS;
    }

    @Override
    public Phase visitModifyColumn(ModifyColumn operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitRenameColumn(RenameColumn operation) {
        return Phase.RENAME;
    }

    @Override
    public Phase visitCreateView(CreateView operation) {
        return Phase.CREATE_VIEWS;
    }

    @Override
    public Phase visitReplaceView(ReplaceView operation) {
        return Phase.CREATE_VIEWS;
    }

    @Override
    public Phase visitDropView(DropView operation) {
        return Phase.DROP_VIEWS;
    }

    @Override
    public Phase visitCreateMaterializedView(CreateMaterializedView operation) {
        return Phase.CREATE_VIEWS;
    }

    @Override
    public Phase visitDropMaterializedView(DropMaterializedView operation) {
        return Phase.DROP_VIEWS;
    }

    @Override
    public Phase visitRenameMaterializedView(RenameMaterializedView operation) {
        return Phase.RENAME;
    }

    @Override
    public Phase visitSetRefresh(SetRefresh operation) {
        return Phase.SET_VIEWS;
    }

    @Override
    public Phase visitSetMaterializedViewProperties(SetMaterializedViewProperties operation) {
        return Phase.SET_VIEWS;
    }

    @Override
    public Phase visitSwapTables(SwapTables operation) {
        return Phase.RENAME;
    }

    @Override
    public Phase visitSetSortKey(SetSortKey operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitReorderColumns(ReorderColumns operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitAddField(AddField operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitDropField(DropField operation) {
        return Phase.DROP_COLUMNS;
    }

    @Override
    public Phase visitAddIndex(AddIndex operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitDropIndex(DropIndex operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitAddPartition(AddPartition operation) {
        return Phase.EXTEND_TABLES;
    }

    /** Before those that are added in its place, as they were found. */
    @Override
    public Phase visitDropPartition(DropPartition operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitRenamePartition(RenamePartition operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitSetPartitionProperties(SetPartitionProperties operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitAddRollup(AddRollup operation) {
        return Phase.EXTEND_TABLES;
    }

    /** A column that an aggregated rollup has cannot be changed before (facts 6.6). */
    @Override
    public Phase visitDropRollup(DropRollup operation) {
        return Phase.DROP_VIEWS;
    }

    @Override
    public Phase visitRenameRollup(RenameRollup operation) {
        return Phase.RENAME;
    }

    @Override
    public Phase visitCreateSynchronousMaterializedView(CreateSynchronousMaterializedView operation) {
        return Phase.CREATE_VIEWS;
    }

    @Override
    public Phase visitSwapMaterializedViews(SwapMaterializedViews operation) {
        return Phase.RENAME;
    }

    @Override
    public Phase visitActivateMaterializedView(ActivateMaterializedView operation) {
        return Phase.SET_VIEWS;
    }

    @Override
    public Phase visitCreateDatabase(CreateDatabase operation) {
        return Phase.CREATE_DATABASES;
    }

    @Override
    public Phase visitDropDatabase(DropDatabase operation) {
        return Phase.DROP_DATABASES;
    }

    @Override
    public Phase visitSetDatabaseProperties(SetDatabaseProperties operation) {
        return Phase.CREATE_DATABASES;
    }

    @Override
    public Phase visitRunCode(RunCode operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitCopyRows(CopyRows operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitSetDefaultBuckets(SetDefaultBuckets operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitSetAutoIncrement(SetAutoIncrement operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitAddTemporaryPartition(AddTemporaryPartition operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitDropTemporaryPartition(DropTemporaryPartition operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitTruncatePartitions(TruncatePartitions operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitReplacePartitions(ReplacePartitions operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitDropPartitionSeries(DropPartitionSeries operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitDropPartitionsWhere(DropPartitionsWhere operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitDropTemporaryPartitions(DropTemporaryPartitions operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitOptimizeTable(OptimizeTable operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitCompactTable(CompactTable operation) {
        return Phase.EXTEND_TABLES;
    }

    @Override
    public Phase visitRenameDatabase(RenameDatabase operation) {
        return Phase.CREATE_DATABASES;
    }

    @Override
    public Phase visitSetDatabaseQuota(SetDatabaseQuota operation) {
        return Phase.CREATE_DATABASES;
    }

    @Override
    public Phase visitExecuteSql(ExecuteSql operation) {
        return Phase.EXTEND_TABLES;
    }

    /** What has to be true is asked before anything is changed. */
    @Override
    public Phase visitRequire(Require operation) {
        return Phase.DROP_VIEWS;
    }

    @Override
    public Phase visitIrreversible(Irreversible operation) {
        return Phase.DROP_TABLES;
    }
}
