// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.reverse;

import io.rockform.operation.ColumnOperation.AddColumn;
import io.rockform.operation.ColumnOperation.AddField;
import io.rockform.operation.ColumnOperation.DropColumn;
import io.rockform.operation.ColumnOperation.DropField;
import io.rockform.operation.ColumnOperation.ModifyColumn;
import io.rockform.operation.ColumnOperation.RenameColumn;
import io.rockform.operation.ColumnPosition;
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
import io.rockform.operation.PartitionOperation.DropTemporaryPartition;
import io.rockform.operation.PartitionOperation.RenamePartition;
import io.rockform.operation.PartitionOperation.ReplacePartitions;
import io.rockform.operation.PartitionOperation.SetPartitionProperties;
import io.rockform.operation.PartitionOperation.TruncatePartitions;
import io.rockform.operation.RollupOperation.AddRollup;
import io.rockform.operation.RollupOperation.DropRollup;
import io.rockform.operation.RollupOperation.RenameRollup;
import io.rockform.operation.StructFields;
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
import io.rockform.operation.ViewOperation.CreateView;
import io.rockform.operation.ViewOperation.DropView;
import io.rockform.operation.ViewOperation.ReplaceView;
import io.rockform.profile.MaterializedViewProperty;
import io.rockform.profile.TableProperty;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.Database;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Schema;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The inverse of an operation that has been applied to {@code before}, as it would be if StarRocks allowed everything. */
final class Inverse implements Operation.Visitor<List<Operation>> {
    private final Schema before;

    Inverse(Schema before) {
        this.before = before;
    }

    @Override
    public List<Operation> visitCreateTable(CreateTable operation) {
        return List.of(new DropTable(operation.table().name()));
    }

    @Override
    public List<Operation> visitDropTable(DropTable operation) {
        return List.of(new CreateTable(table(operation.name())));
    }

    @Override
    public List<Operation> visitRenameTable(RenameTable operation) {
        return List.of(new RenameTable(
                operation.name().sibling(operation.newName()), operation.name().name()));
    }

    @Override
    public List<Operation> visitSetTableComment(SetTableComment operation) {
        return List.of(
                new SetTableComment(operation.table(), table(operation.table()).comment()));
    }

    @Override
    public List<Operation> visitSetTableProperties(SetTableProperties operation) {
        Table table = table(operation.table());
        List<Operation> back = new ArrayList<>();
        for (String key : operation.properties().keySet()) {
            Optional<String> old = Optional.ofNullable(table.properties().get(TableProperty.canonicalKey(key)))
                    .or(() -> TableProperty.find(key).flatMap(TableProperty::standing));
            back.add(
                    0,
                    old.<Operation>map(value -> new SetTableProperties(table.name(), Map.of(key, value)))
                            .orElseGet(() -> noWayBack(table.name(), key)));
        }
        return back;
    }

    /** There is no UNSET (facts 5). */
    private static Operation noWayBack(ObjectName name, String key) {
        return new Irreversible("StarRocks has no statement that takes the property " + key + " of " + name + " back");
    }

    @Override
    public List<Operation> visitSetDistribution(SetDistribution operation) {
        Distribution old = table(operation.table()).distribution();
        return List.of(
                old == null
                        ? new Irreversible("how " + operation.table() + " was distributed before is not known")
                        : new SetDistribution(operation.table(), old));
    }

    @Override
    public List<Operation> visitAddColumn(AddColumn operation) {
        return List.of(new DropColumn(operation.table(), operation.column().name()));
    }

    @Override
    public List<Operation> visitDropColumn(DropColumn operation) {
        Table table = table(operation.table());
        Column column = column(table, operation.column());
        List<Operation> back = new ArrayList<>();
        back.add(new AddColumn(table.name(), column, table.isKeyColumn(column.name()), place(table, column, true)));
        // They went with it (facts 6.2).
        table.indexes().stream()
                .filter(index -> index.columns().stream().anyMatch(column::isNamed))
                .forEach(index -> back.add(new AddIndex(table.name(), index)));
        return back;
    }

    @Override
    public List<Operation> visitModifyColumn(ModifyColumn operation) {
        Table table = table(operation.table());
        Column column = column(table, operation.column().name());
        ColumnPosition position = operation.position() == null ? null : place(table, column, false);
        return List.of(new ModifyColumn(table.name(), column, table.isKeyColumn(column.name()), position));
    }

    /** Where the column stood; null for the last one, if that is where a column goes by itself. */
    private static @Nullable ColumnPosition place(Table table, Column column, boolean lastGoesByItself) {
        int index = table.columns().indexOf(column);
        if (index == 0) {
            return ColumnPosition.first();
        }
        boolean last = index == table.columns().size() - 1;
        return last && lastGoesByItself && !table.isKeyColumn(column.name())
                ? null
                : ColumnPosition.after(table.columns().get(index - 1).name());
    }

    @Override
    public List<Operation> visitRenameColumn(RenameColumn operation) {
        return List.of(new RenameColumn(operation.table(), operation.newName(), operation.column()));
    }

    @Override
    public List<Operation> visitCreateView(CreateView operation) {
        return List.of(new DropView(operation.view().name()));
    }

    @Override
    public List<Operation> visitReplaceView(ReplaceView operation) {
        return List.of(new ReplaceView(before.view(operation.view().name()).orElseThrow()));
    }

    @Override
    public List<Operation> visitDropView(DropView operation) {
        return List.of(new CreateView(before.view(operation.name()).orElseThrow()));
    }

    @Override
    public List<Operation> visitCreateMaterializedView(CreateMaterializedView operation) {
        return List.of(new DropMaterializedView(operation.view().name()));
    }

    @Override
    public List<Operation> visitDropMaterializedView(DropMaterializedView operation) {
        return List.of(before.synchronousMaterializedView(operation.name())
                .<Operation>map(CreateSynchronousMaterializedView::new)
                .orElseGet(() -> new CreateMaterializedView(materializedView(operation.name()))));
    }

    @Override
    public List<Operation> visitRenameMaterializedView(RenameMaterializedView operation) {
        return List.of(new RenameMaterializedView(
                operation.name().sibling(operation.newName()), operation.name().name()));
    }

    @Override
    public List<Operation> visitSetRefresh(SetRefresh operation) {
        return List.of(new SetRefresh(
                operation.view(), materializedView(operation.view()).refresh()));
    }

    @Override
    public List<Operation> visitSetMaterializedViewProperties(SetMaterializedViewProperties operation) {
        MaterializedView view = materializedView(operation.view());
        List<Operation> back = new ArrayList<>();
        for (String key : operation.properties().keySet()) {
            Optional<String> old =
                    Optional.ofNullable(view.properties().get(key)).or(() -> MaterializedViewProperty.standing(key));
            back.add(
                    0,
                    old.<Operation>map(value -> new SetMaterializedViewProperties(view.name(), Map.of(key, value)))
                            .orElseGet(() -> noWayBack(view.name(), key)));
        }
        return back;
    }

    @Override
    public List<Operation> visitSwapTables(SwapTables operation) {
        return List.of(operation);
    }

    @Override
    public List<Operation> visitSetSortKey(SetSortKey operation) {
        Table table = table(operation.table());
        return List.of(
                table.sortKey().isEmpty()
                        ? new Irreversible(
                                "StarRocks has no statement that takes the sort key of " + table.name() + " away")
                        : new SetSortKey(table.name(), table.sortKey()));
    }

    @Override
    public List<Operation> visitReorderColumns(ReorderColumns operation) {
        Table table = table(operation.table());
        return List.of(new ReorderColumns(
                table.name(), table.columns().stream().map(Column::name).toList()));
    }

    @Override
    public List<Operation> visitAddField(AddField operation) {
        return List.of(new DropField(operation.table(), operation.column(), operation.path()));
    }

    @Override
    public List<Operation> visitDropField(DropField operation) {
        DataType type = column(table(operation.table()), operation.column()).type();
        return List.of(StructFields.adding(operation, type));
    }

    @Override
    public List<Operation> visitAddIndex(AddIndex operation) {
        return List.of(new DropIndex(operation.table(), operation.index().name()));
    }

    @Override
    public List<Operation> visitDropIndex(DropIndex operation) {
        return List.of(new AddIndex(operation.table(), index(operation)));
    }

    @Override
    public List<Operation> visitAddPartition(AddPartition operation) {
        String name = operation.partition().name();
        return List.of(
                name == null
                        ? new Irreversible("the names of the partitions that the server made are not known")
                        : new DropPartition(operation.table(), name));
    }

    @Override
    public List<Operation> visitDropPartition(DropPartition operation) {
        return List.of(new AddPartition(operation.table(), partition(operation)));
    }

    @Override
    public List<Operation> visitRenamePartition(RenamePartition operation) {
        return List.of(new RenamePartition(operation.table(), operation.newName(), operation.partition()));
    }

    @Override
    public List<Operation> visitSetPartitionProperties(SetPartitionProperties operation) {
        return List.of(
                new Irreversible("the properties that the partitions of " + operation.table() + " had are not known"));
    }

    @Override
    public List<Operation> visitAddRollup(AddRollup operation) {
        return List.of(new DropRollup(operation.table(), operation.rollup().name()));
    }

    @Override
    public List<Operation> visitDropRollup(DropRollup operation) {
        return table(operation.table()).rollups().stream()
                .filter(rollup -> rollup.name().equals(operation.rollup()))
                .<Operation>map(rollup -> new AddRollup(operation.table(), rollup))
                .toList();
    }

    @Override
    public List<Operation> visitRenameRollup(RenameRollup operation) {
        return List.of(new RenameRollup(operation.table(), operation.newName(), operation.rollup()));
    }

    @Override
    public List<Operation> visitCreateSynchronousMaterializedView(CreateSynchronousMaterializedView operation) {
        return List.of(new DropMaterializedView(operation.view().name()));
    }

    @Override
    public List<Operation> visitSwapMaterializedViews(SwapMaterializedViews operation) {
        return List.of(operation);
    }

    @Override
    public List<Operation> visitActivateMaterializedView(ActivateMaterializedView operation) {
        return List.of();
    }

    @Override
    public List<Operation> visitCreateDatabase(CreateDatabase operation) {
        return List.of(new DropDatabase(operation.database().name()));
    }

    @Override
    public List<Operation> visitDropDatabase(DropDatabase operation) {
        Database database = before.databases().get(operation.database());
        List<Operation> back = new ArrayList<>();
        back.add(new CreateDatabase(database == null ? new Database(operation.database(), Map.of()) : database));
        return back;
    }

    @Override
    public List<Operation> visitSetDatabaseProperties(SetDatabaseProperties operation) {
        Database database = before.databases().get(operation.database());
        Map<String, String> old = new LinkedHashMap<>(database == null ? Map.of() : database.properties());
        old.keySet().retainAll(operation.properties().keySet());
        return List.of(
                old.keySet().containsAll(operation.properties().keySet())
                        ? new SetDatabaseProperties(operation.database(), old)
                        : new Irreversible(
                                "the properties that the database " + operation.database() + " had are not known"));
    }

    @Override
    public List<Operation> visitRunCode(RunCode operation) {
        return List.of(new Irreversible("what this code did is not known: " + operation.title()));
    }

    @Override
    public List<Operation> visitCopyRows(CopyRows operation) {
        // They go with the table that they were copied into; how a whole rebuild is undone, Reversal knows.
        return List.of();
    }

    @Override
    public List<Operation> visitSetDefaultBuckets(SetDefaultBuckets operation) {
        return table(operation.table()).distribution() instanceof Distribution.Hash old
                ? List.of(new SetDefaultBuckets(operation.table(), old))
                : List.of(new Irreversible("how " + operation.table() + " was distributed is not known"));
    }

    @Override
    public List<Operation> visitSetAutoIncrement(SetAutoIncrement operation) {
        return List.of(new Irreversible("what AUTO_INCREMENT of " + operation.table() + " stood at is not known"));
    }

    @Override
    public List<Operation> visitAddTemporaryPartition(AddTemporaryPartition operation) {
        String name = operation.partition().name();
        return List.of(
                name == null
                        ? new Irreversible(
                                "the temporary partitions of " + operation.table() + " have names of the server's")
                        : new DropTemporaryPartition(operation.table(), name));
    }

    @Override
    public List<Operation> visitDropTemporaryPartition(DropTemporaryPartition operation) {
        return List.of(new Irreversible("what the temporary partition " + operation.partition() + " of "
                + operation.table() + " had is not known"));
    }

    @Override
    public List<Operation> visitTruncatePartitions(TruncatePartitions operation) {
        return List.of(new Irreversible("the rows of the partitions " + String.join(", ", operation.partitions())
                + " of " + operation.table() + " are gone"));
    }

    @Override
    public List<Operation> visitReplacePartitions(ReplacePartitions operation) {
        return List.of(new Irreversible("the rows that the partitions " + String.join(", ", operation.partitions())
                + " of " + operation.table() + " had are gone"));
    }

    @Override
    public List<Operation> visitRenameDatabase(RenameDatabase operation) {
        return List.of(new RenameDatabase(operation.newName(), operation.database()));
    }

    @Override
    public List<Operation> visitSetDatabaseQuota(SetDatabaseQuota operation) {
        return List.of(new Irreversible("the quota that " + operation.database() + " had is not known"));
    }

    @Override
    public List<Operation> visitExecuteSql(ExecuteSql operation) {
        return List.of(new Irreversible("what this SQL did is not known: " + operation.sql()));
    }

    /** What changes nothing needs no way back. */
    @Override
    public List<Operation> visitRequire(Require operation) {
        return List.of();
    }

    @Override
    public List<Operation> visitIrreversible(Irreversible operation) {
        return List.of(operation);
    }

    private PartitionDefinition partition(DropPartition operation) {
        Partitioning partitioning = table(operation.table()).partitioning();
        return Optional.ofNullable(partitioning)
                .flatMap(existing -> existing.partition(operation.partition()))
                .orElseThrow();
    }

    private Index index(DropIndex operation) {
        List<Index> indexes = before.materializedView(operation.table())
                .map(MaterializedView::indexes)
                .orElseGet(() -> table(operation.table()).indexes());
        return indexes.stream()
                .filter(index -> index.isNamed(operation.index()))
                .findFirst()
                .orElseThrow();
    }

    private Table table(ObjectName name) {
        return before.table(name).orElseThrow();
    }

    private static Column column(Table table, String name) {
        return table.column(name).orElseThrow();
    }

    private MaterializedView materializedView(ObjectName name) {
        return before.materializedView(name).orElseThrow();
    }
}
