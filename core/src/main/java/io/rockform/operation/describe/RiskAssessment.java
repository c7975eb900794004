// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.describe;

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
import io.rockform.plan.Risk;
import io.rockform.profile.TableProperty;

/** What an operation may cost (facts 6.2 tells which ones write all rows anew). */
public final class RiskAssessment implements Operation.Visitor<Risk> {
    private static final RiskAssessment ASSESSMENT = new RiskAssessment();

    private RiskAssessment() {}

    public static Risk of(Operation operation) {
        return operation.accept(ASSESSMENT);
    }

    @Override
    public Risk visitCreateTable(CreateTable operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitDropTable(DropTable operation) {
        return Risk.LOSES_DATA;
    }

    @Override
    public Risk visitRenameTable(RenameTable operation) {
        return Risk.BREAKS_CLIENTS;
    }

    @Override
    public Risk visitSetTableComment(SetTableComment operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitSetTableProperties(SetTableProperties operation) {
        boolean rewrites = operation.properties().keySet().stream()
                .flatMap(key -> TableProperty.find(key).stream())
                .anyMatch(property -> property.change() == TableProperty.Change.BY_JOB);
        return rewrites ? Risk.REWRITES_DATA : Risk.NONE;
    }

    @Override
    public Risk visitSetDistribution(SetDistribution operation) {
        return Risk.REWRITES_DATA;
    }

    @Override
    public Risk visitAddColumn(AddColumn operation) {
        return operation.key() ? Risk.REWRITES_DATA : Risk.NONE;
    }

    @Override
    public Risk visitDropColumn(DropColumn operation) {
        return Risk.LOSES_DATA;
    }

    @Override
    public Risk visitModifyColumn(ModifyColumn operation) {
        return Risk.REWRITES_DATA;
    }

    @Override
    public Risk visitRenameColumn(RenameColumn operation) {
        return Risk.BREAKS_CLIENTS;
    }

    @Override
    public Risk visitCreateView(CreateView operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitReplaceView(ReplaceView operation) {
        return Risk.BREAKS_CLIENTS;
    }

    @Override
    public Risk visitDropView(DropView operation) {
        return Risk.BREAKS_CLIENTS;
    }

    @Override
    public Risk visitCreateMaterializedView(CreateMaterializedView operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitDropMaterializedView(DropMaterializedView operation) {
        return Risk.BREAKS_CLIENTS;
    }

    @Override
    public Risk visitRenameMaterializedView(RenameMaterializedView operation) {
        return Risk.BREAKS_CLIENTS;
    }

    @Override
    public Risk visitSetRefresh(SetRefresh operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitSetMaterializedViewProperties(SetMaterializedViewProperties operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitSwapTables(SwapTables operation) {
        return Risk.BREAKS_CLIENTS;
    }

    @Override
    public Risk visitSetSortKey(SetSortKey operation) {
        return Risk.REWRITES_DATA;
    }

    @Override
    public Risk visitReorderColumns(ReorderColumns operation) {
        return Risk.REWRITES_DATA;
    }

    @Override
    public Risk visitAddField(AddField operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitDropField(DropField operation) {
        return Risk.LOSES_DATA;
    }

    @Override
    public Risk visitAddIndex(AddIndex operation) {
        return Risk.REWRITES_DATA;
    }

    @Override
    public Risk visitDropIndex(DropIndex operation) {
        return Risk.REWRITES_DATA;
    }

    @Override
    public Risk visitAddPartition(AddPartition operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitDropPartition(DropPartition operation) {
        return Risk.LOSES_DATA;
    }

    @Override
    public Risk visitRenamePartition(RenamePartition operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitSetPartitionProperties(SetPartitionProperties operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitAddRollup(AddRollup operation) {
        return Risk.REWRITES_DATA;
    }

    /** Its rows can be computed again. */
    @Override
    public Risk visitDropRollup(DropRollup operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitRenameRollup(RenameRollup operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitCreateSynchronousMaterializedView(CreateSynchronousMaterializedView operation) {
        return Risk.REWRITES_DATA;
    }

    @Override
    public Risk visitSwapMaterializedViews(SwapMaterializedViews operation) {
        return Risk.BREAKS_CLIENTS;
    }

    @Override
    public Risk visitActivateMaterializedView(ActivateMaterializedView operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitCreateDatabase(CreateDatabase operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitDropDatabase(DropDatabase operation) {
        return Risk.LOSES_DATA;
    }

    @Override
    public Risk visitSetDatabaseProperties(SetDatabaseProperties operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitCopyRows(CopyRows operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitSetDefaultBuckets(SetDefaultBuckets operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitSetAutoIncrement(SetAutoIncrement operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitAddTemporaryPartition(AddTemporaryPartition operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitDropTemporaryPartition(DropTemporaryPartition operation) {
        return Risk.LOSES_DATA;
    }

    @Override
    public Risk visitTruncatePartitions(TruncatePartitions operation) {
        return Risk.LOSES_DATA;
    }

    @Override
    public Risk visitReplacePartitions(ReplacePartitions operation) {
        return Risk.LOSES_DATA;
    }

    @Override
    public Risk visitDropPartitionSeries(DropPartitionSeries operation) {
        return Risk.LOSES_DATA;
    }

    @Override
    public Risk visitDropPartitionsWhere(DropPartitionsWhere operation) {
        return Risk.LOSES_DATA;
    }

    @Override
    public Risk visitDropTemporaryPartitions(DropTemporaryPartitions operation) {
        return Risk.LOSES_DATA;
    }

    @Override
    public Risk visitOptimizeTable(OptimizeTable operation) {
        return Risk.REWRITES_DATA;
    }

    @Override
    public Risk visitCompactTable(CompactTable operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitRenameDatabase(RenameDatabase operation) {
        return Risk.BREAKS_CLIENTS;
    }

    @Override
    public Risk visitSetDatabaseQuota(SetDatabaseQuota operation) {
        return Risk.NONE;
    }

    /** Nothing is known of it, so the worst is assumed. */
    @Override
    public Risk visitExecuteSql(ExecuteSql operation) {
        return Risk.LOSES_DATA;
    }

    /** Likewise. */
    @Override
    public Risk visitRunCode(RunCode operation) {
        return Risk.LOSES_DATA;
    }

    @Override
    public Risk visitRequire(Require operation) {
        return Risk.NONE;
    }

    @Override
    public Risk visitIrreversible(Irreversible operation) {
        return Risk.LOSES_DATA;
    }
}
