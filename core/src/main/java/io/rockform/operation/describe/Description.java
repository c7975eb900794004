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
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.RangePartition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** An operation in a line for people. */
public final class Description implements Operation.Visitor<String> {
    private static final int SQL_SHOWN = 60;
    private static final Description DESCRIPTION = new Description();

    private Description() {}

    public static String of(Operation operation) {
        return operation.accept(DESCRIPTION);
    }

    @Override
    public String visitCreateTable(CreateTable operation) {
        return "create table " + operation.table().name();
    }

    @Override
    public String visitDropTable(DropTable operation) {
        return "drop table " + operation.name() + forGood(operation.force());
    }

    @Override
    public String visitRenameTable(RenameTable operation) {
        return "rename table " + operation.name() + " to " + operation.newName();
    }

    @Override
    public String visitSetTableComment(SetTableComment operation) {
        return "set the comment of table " + operation.table();
    }

    @Override
    public String visitSetTableProperties(SetTableProperties operation) {
        return "set " + properties(operation.properties()) + " of table " + operation.table();
    }

    @Override
    public String visitSetDistribution(SetDistribution operation) {
        return "change the distribution of table " + operation.table();
    }

    @Override
    public String visitAddColumn(AddColumn operation) {
        return "add column " + operation.column().name() + " to table " + operation.table();
    }

    @Override
    public String visitDropColumn(DropColumn operation) {
        return "drop column " + operation.column() + " of table " + operation.table();
    }

    @Override
    public String visitModifyColumn(ModifyColumn operation) {
        return "modify column " + operation.column().name() + " of table " + operation.table();
    }

    @Override
    public String visitRenameColumn(RenameColumn operation) {
        return "rename column " + operation.column() + " of table " + operation.table() + " to " + operation.newName();
    }

    @Override
    public String visitCreateView(CreateView operation) {
        return "create view " + operation.view().name();
    }

    @Override
    public String visitReplaceView(ReplaceView operation) {
        return "replace view " + operation.view().name();
    }

    @Override
    public String visitDropView(DropView operation) {
        return "drop view " + operation.name();
    }

    @Override
    public String visitCreateMaterializedView(CreateMaterializedView operation) {
        return "create materialized view " + operation.view().name();
    }

    @Override
    public String visitDropMaterializedView(DropMaterializedView operation) {
        return "drop materialized view " + operation.name();
    }

    @Override
    public String visitRenameMaterializedView(RenameMaterializedView operation) {
        return "rename materialized view " + operation.name() + " to " + operation.newName();
    }

    @Override
    public String visitSetRefresh(SetRefresh operation) {
        return "change the refresh of materialized view " + operation.view();
    }

    @Override
    public String visitSetMaterializedViewProperties(SetMaterializedViewProperties operation) {
        return "set " + properties(operation.properties()) + " of materialized view " + operation.view();
    }

    @Override
    public String visitSwapTables(SwapTables operation) {
        return "swap table " + operation.table() + " with " + operation.other();
    }

    @Override
    public String visitSetSortKey(SetSortKey operation) {
        return "sort table " + operation.table() + " by " + String.join(", ", operation.columns());
    }

    @Override
    public String visitReorderColumns(ReorderColumns operation) {
        return "reorder the columns of table " + operation.table();
    }

    @Override
    public String visitAddField(AddField operation) {
        return "add field " + String.join(".", operation.path()) + " to column " + operation.column() + " of table "
                + operation.table();
    }

    @Override
    public String visitDropField(DropField operation) {
        return "drop field " + String.join(".", operation.path()) + " of column " + operation.column() + " of table "
                + operation.table();
    }

    @Override
    public String visitAddIndex(AddIndex operation) {
        return "add index " + operation.index().name() + " to " + operation.table();
    }

    @Override
    public String visitDropIndex(DropIndex operation) {
        return "drop index " + operation.index() + " of " + operation.table();
    }

    @Override
    public String visitAddPartition(AddPartition operation) {
        return "add " + partition(operation.partition()) + " to table " + operation.table();
    }

    @Override
    public String visitDropPartition(DropPartition operation) {
        return "drop partition " + operation.partition() + " of table " + operation.table();
    }

    @Override
    public String visitRenamePartition(RenamePartition operation) {
        return "rename partition " + operation.partition() + " of table " + operation.table() + " to "
                + operation.newName();
    }

    @Override
    public String visitSetPartitionProperties(SetPartitionProperties operation) {
        String partitions = operation.partitions().isEmpty()
                ? "all partitions"
                : "partitions " + String.join(", ", operation.partitions());
        return "set " + properties(operation.properties()) + " of " + partitions + " of table " + operation.table();
    }

    @Override
    public String visitAddRollup(AddRollup operation) {
        return "add rollup " + operation.rollup().name() + " to table " + operation.table();
    }

    @Override
    public String visitDropRollup(DropRollup operation) {
        return "drop rollup " + operation.rollup() + " of table " + operation.table();
    }

    @Override
    public String visitRenameRollup(RenameRollup operation) {
        return "rename rollup " + operation.rollup() + " of table " + operation.table() + " to " + operation.newName();
    }

    @Override
    public String visitCreateSynchronousMaterializedView(CreateSynchronousMaterializedView operation) {
        return "create synchronous materialized view " + operation.view().name();
    }

    @Override
    public String visitSwapMaterializedViews(SwapMaterializedViews operation) {
        return "swap materialized view " + operation.view() + " with " + operation.other();
    }

    @Override
    public String visitActivateMaterializedView(ActivateMaterializedView operation) {
        return (operation.active() ? "activate" : "deactivate") + " materialized view " + operation.view();
    }

    @Override
    public String visitCreateDatabase(CreateDatabase operation) {
        return "create database " + operation.database().name();
    }

    @Override
    public String visitDropDatabase(DropDatabase operation) {
        return "drop database " + operation.database() + forGood(operation.force());
    }

    @Override
    public String visitSetDatabaseProperties(SetDatabaseProperties operation) {
        return "set " + properties(operation.properties()) + " of database " + operation.database();
    }

    @Override
    public String visitRunCode(RunCode operation) {
        return "run " + operation.title();
    }

    @Override
    public String visitCopyRows(CopyRows operation) {
        return "copy the rows of table " + operation.table() + " into " + operation.into();
    }

    @Override
    public String visitSetDefaultBuckets(SetDefaultBuckets operation) {
        return "change the buckets of partitions to come of table " + operation.table();
    }

    @Override
    public String visitSetAutoIncrement(SetAutoIncrement operation) {
        return "let AUTO_INCREMENT of table " + operation.table() + " go on from " + operation.next();
    }

    @Override
    public String visitAddTemporaryPartition(AddTemporaryPartition operation) {
        return "add temporary partition " + operation.partition().name() + " to " + operation.table();
    }

    @Override
    public String visitDropTemporaryPartition(DropTemporaryPartition operation) {
        return "drop temporary partition " + operation.partition() + " of " + operation.table();
    }

    @Override
    public String visitTruncatePartitions(TruncatePartitions operation) {
        return "empty partition " + String.join(", ", operation.partitions()) + " of " + operation.table();
    }

    @Override
    public String visitReplacePartitions(ReplacePartitions operation) {
        return "replace partition " + String.join(", ", operation.partitions()) + " of " + operation.table()
                + " with temporary partition " + String.join(", ", operation.temporary());
    }

    @Override
    public String visitDropPartitionSeries(DropPartitionSeries operation) {
        return "drop the " + (operation.temporary() ? "temporary " : "") + "partitions from "
                + operation.series().start() + " to " + operation.series().end() + " of " + operation.table()
                + forGood(operation.force());
    }

    @Override
    public String visitDropPartitionsWhere(DropPartitionsWhere operation) {
        return "drop the partitions of " + operation.table() + " where " + operation.condition()
                + forGood(operation.force());
    }

    @Override
    public String visitDropTemporaryPartitions(DropTemporaryPartitions operation) {
        return "drop all temporary partitions of " + operation.table();
    }

    /** FORCE: nothing brings it back. */
    private static String forGood(boolean force) {
        return force ? " for good" : "";
    }

    @Override
    public String visitOptimizeTable(OptimizeTable operation) {
        List<String> parts = new ArrayList<>();
        if (operation.partitioning() != null) {
            parts.add("merge the partitions");
        }
        if (!operation.sortKey().isEmpty()) {
            parts.add("sort the rows by " + String.join(", ", operation.sortKey()));
        }
        if (operation.distribution() != null) {
            parts.add("distribute the rows anew");
        }
        String all = parts.isEmpty() ? "rewrite the rows" : String.join(", ", parts);
        return operation.partitions().isEmpty()
                ? all + " of table " + operation.table()
                : all + " of partition " + String.join(", ", operation.partitions()) + " of table " + operation.table();
    }

    @Override
    public String visitCompactTable(CompactTable operation) {
        return "compact "
                + (operation.partitions().isEmpty()
                        ? ""
                        : "partition " + String.join(", ", operation.partitions()) + " of ")
                + "table " + operation.table();
    }

    @Override
    public String visitRenameDatabase(RenameDatabase operation) {
        return "rename database " + operation.database() + " to " + operation.newName();
    }

    @Override
    public String visitSetDatabaseQuota(SetDatabaseQuota operation) {
        return "set the " + operation.of() + " quota of database " + operation.database() + " to " + operation.quota();
    }

    @Override
    public String visitExecuteSql(ExecuteSql operation) {
        String line = operation.sql().strip().replaceAll("\\s+", " ");
        return "execute " + (line.length() <= SQL_SHOWN ? line : line.substring(0, SQL_SHOWN) + "…");
    }

    @Override
    public String visitRequire(Require operation) {
        return "require: " + operation.reason();
    }

    @Override
    public String visitIrreversible(Irreversible operation) {
        return "cannot be undone: " + operation.reason();
    }

    private static String partition(PartitionDefinition partition) {
        if (partition instanceof RangePartition.Series series) {
            return "the partitions from " + series.start() + " to " + series.end();
        }
        return "partition " + Objects.requireNonNull(partition.name());
    }

    private static String properties(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> property.getKey() + " = " + property.getValue())
                .collect(Collectors.joining(", "));
    }
}
