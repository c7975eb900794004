// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

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
import io.rockform.server.RefreshWatch;

/**
 * Whether an operation may be sent a second time: its effect is the same, and nothing refuses it. A statement of such an
 * operation need not be looked for after an interruption.
 */
final class Repeatability implements Operation.Visitor<Boolean> {
    private static final Repeatability REPEATABILITY = new Repeatability();

    private Repeatability() {}

    static boolean of(Operation operation) {
        return operation.accept(REPEATABILITY);
    }

    @Override
    public Boolean visitCreateTable(CreateTable operation) {
        return false;
    }

    @Override
    public Boolean visitDropTable(DropTable operation) {
        return false;
    }

    @Override
    public Boolean visitRenameTable(RenameTable operation) {
        return false;
    }

    @Override
    public Boolean visitSetTableComment(SetTableComment operation) {
        return true;
    }

    @Override
    public Boolean visitSetTableProperties(SetTableProperties operation) {
        return true;
    }

    /** It would write all data of the table once more. */
    @Override
    public Boolean visitSetDistribution(SetDistribution operation) {
        return false;
    }

    @Override
    public Boolean visitAddColumn(AddColumn operation) {
        return false;
    }

    @Override
    public Boolean visitDropColumn(DropColumn operation) {
        return false;
    }

    @Override
    public Boolean visitModifyColumn(ModifyColumn operation) {
        return false;
    }

    @Override
    public Boolean visitRenameColumn(RenameColumn operation) {
        return false;
    }

    @Override
    public Boolean visitCreateView(CreateView operation) {
        return false;
    }

    @Override
    public Boolean visitReplaceView(ReplaceView operation) {
        return true;
    }

    @Override
    public Boolean visitDropView(DropView operation) {
        return false;
    }

    @Override
    public Boolean visitCreateMaterializedView(CreateMaterializedView operation) {
        return false;
    }

    @Override
    public Boolean visitDropMaterializedView(DropMaterializedView operation) {
        return false;
    }

    @Override
    public Boolean visitRenameMaterializedView(RenameMaterializedView operation) {
        return false;
    }

    @Override
    public Boolean visitSetRefresh(SetRefresh operation) {
        return true;
    }

    @Override
    public Boolean visitSetMaterializedViewProperties(SetMaterializedViewProperties operation) {
        return true;
    }

    /** Twice is not at all. */
    @Override
    public Boolean visitSwapTables(SwapTables operation) {
        return false;
    }

    @Override
    public Boolean visitSetSortKey(SetSortKey operation) {
        return false;
    }

    @Override
    public Boolean visitReorderColumns(ReorderColumns operation) {
        return false;
    }

    @Override
    public Boolean visitAddField(AddField operation) {
        return false;
    }

    @Override
    public Boolean visitDropField(DropField operation) {
        return false;
    }

    @Override
    public Boolean visitAddIndex(AddIndex operation) {
        return false;
    }

    @Override
    public Boolean visitDropIndex(DropIndex operation) {
        return false;
    }

    @Override
    public Boolean visitAddPartition(AddPartition operation) {
        return false;
    }

    @Override
    public Boolean visitDropPartition(DropPartition operation) {
        return false;
    }

    @Override
    public Boolean visitRenamePartition(RenamePartition operation) {
        return false;
    }

    @Override
    public Boolean visitSetPartitionProperties(SetPartitionProperties operation) {
        return true;
    }

    @Override
    public Boolean visitAddRollup(AddRollup operation) {
        return false;
    }

    @Override
    public Boolean visitDropRollup(DropRollup operation) {
        return false;
    }

    @Override
    public Boolean visitRenameRollup(RenameRollup operation) {
        return false;
    }

    @Override
    public Boolean visitCreateSynchronousMaterializedView(CreateSynchronousMaterializedView operation) {
        return false;
    }

    @Override
    public Boolean visitSwapMaterializedViews(SwapMaterializedViews operation) {
        return false;
    }

    @Override
    public Boolean visitActivateMaterializedView(ActivateMaterializedView operation) {
        return true;
    }

    @Override
    public Boolean visitCreateDatabase(CreateDatabase operation) {
        return false;
    }

    @Override
    public Boolean visitDropDatabase(DropDatabase operation) {
        return false;
    }

    @Override
    public Boolean visitSetDatabaseProperties(SetDatabaseProperties operation) {
        return true;
    }

    @Override
    public Boolean visitCopyRows(CopyRows operation) {
        return false;
    }

    @Override
    public Boolean visitSetDefaultBuckets(SetDefaultBuckets operation) {
        return true;
    }

    @Override
    public Boolean visitSetAutoIncrement(SetAutoIncrement operation) {
        return false;
    }

    @Override
    public Boolean visitAddTemporaryPartition(AddTemporaryPartition operation) {
        return false;
    }

    @Override
    public Boolean visitDropTemporaryPartition(DropTemporaryPartition operation) {
        return false;
    }

    @Override
    public Boolean visitTruncatePartitions(TruncatePartitions operation) {
        return true;
    }

    @Override
    public Boolean visitReplacePartitions(ReplacePartitions operation) {
        return false;
    }

    /** Those that are gone would be missed. */
    @Override
    public Boolean visitDropPartitionSeries(DropPartitionSeries operation) {
        return false;
    }

    /** Then no partition is left for which it holds. */
    @Override
    public Boolean visitDropPartitionsWhere(DropPartitionsWhere operation) {
        return true;
    }

    @Override
    public Boolean visitDropTemporaryPartitions(DropTemporaryPartitions operation) {
        return true;
    }

    /** It would write all data once more. */
    @Override
    public Boolean visitOptimizeTable(OptimizeTable operation) {
        return false;
    }

    @Override
    public Boolean visitCompactTable(CompactTable operation) {
        return true;
    }

    @Override
    public Boolean visitRenameDatabase(RenameDatabase operation) {
        return false;
    }

    @Override
    public Boolean visitSetDatabaseQuota(SetDatabaseQuota operation) {
        return true;
    }

    /** An INSERT sent twice is there twice; only who wrote the statement can say more. */
    @Override
    public Boolean visitExecuteSql(ExecuteSql operation) {
        return operation.repeatable() || RefreshWatch.isRefresh(operation.sql());
    }

    @Override
    public Boolean visitRunCode(RunCode operation) {
        return operation.repeatable();
    }

    @Override
    public Boolean visitRequire(Require operation) {
        return true;
    }

    @Override
    public Boolean visitIrreversible(Irreversible operation) {
        return false;
    }
}
