// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static io.rockform.operation.apply.Refusals.analysis;
import static io.rockform.operation.apply.Refusals.refused;

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
import io.rockform.operation.OperationRefused;
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
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Column;
import io.rockform.schema.Database;
import io.rockform.schema.Index;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Refresh;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What an operation makes of a schema. Refuses what StarRocks refuses, with its words. SQL of the user's own leaves the
 * schema as it is: what it does is not known.
 */
public final class SchemaChange implements Operation.Visitor<Schema> {
    private final Schema schema;
    private final ServerProfile profile;
    private final String database;

    private SchemaChange(Schema schema, ServerProfile profile, String database) {
        this.schema = schema;
        this.profile = profile;
        this.database = database;
    }

    /** @throws OperationRefused if StarRocks would refuse the operation */
    public static Schema apply(Schema schema, Operation operation, ServerProfile profile) {
        return apply(schema, operation, profile, "");
    }

    /**
     * Applies an operation, naming the default database in refusals that say it.
     *
     * @param database the default database's name
     * @throws OperationRefused if StarRocks would refuse the operation
     */
    public static Schema apply(Schema schema, Operation operation, ServerProfile profile, String database) {
        return operation.accept(new SchemaChange(schema, profile, database));
    }

    /** Applies the operations one after the other. */
    public static Schema applyAll(Schema schema, Iterable<Operation> operations, ServerProfile profile) {
        return applyAll(schema, operations, profile, "");
    }

    /** Applies the operations one after the other, naming the default database in refusals that say it. */
    public static Schema applyAll(
            Schema schema, Iterable<Operation> operations, ServerProfile profile, String database) {
        Schema changed = schema;
        for (Operation operation : operations) {
            changed = apply(changed, operation, profile, database);
        }
        return changed;
    }

    @Override
    public Schema visitCreateTable(CreateTable operation) {
        return create(operation.table());
    }

    @Override
    public Schema visitCreateView(CreateView operation) {
        return create(operation.view());
    }

    @Override
    public Schema visitCreateMaterializedView(CreateMaterializedView operation) {
        return create(operation.view());
    }

    private Schema create(SchemaObject object) {
        if (schema.find(object.name()).isPresent()) {
            throw Refusals.exists(object.name(), object instanceof Table);
        }
        return schema.with(object);
    }

    @Override
    public Schema visitDropTable(DropTable operation) {
        SchemaObject object = dropped(operation.name());
        if (object instanceof MaterializedView) {
            throw materializedViewKept(operation.name());
        }
        if (!(object instanceof Table)) {
            throw Refusals.wrongKind(operation.name(), databaseOf(operation.name()), "TABLE");
        }
        return schema.without(operation.name());
    }

    @Override
    public Schema visitDropView(DropView operation) {
        SchemaObject object = dropped(operation.name());
        if (object instanceof MaterializedView) {
            throw materializedViewKept(operation.name());
        }
        if (!(object instanceof View)) {
            throw Refusals.wrongKind(operation.name(), databaseOf(operation.name()), "VIEW");
        }
        return schema.without(operation.name());
    }

    private SchemaObject dropped(ObjectName name) {
        return schema.find(name).orElseThrow(() -> Refusals.unknownTable(name));
    }

    /** Facts 9.3. */
    private static OperationRefused materializedViewKept(ObjectName name) {
        return analysis(
                name,
                "The data of '" + name.name() + "' cannot be dropped because '" + name.name()
                        + "' is a materialized view,use 'drop materialized view " + name.name() + "' to drop it.");
    }

    @Override
    public Schema visitDropMaterializedView(DropMaterializedView operation) {
        return schema.find(operation.name())
                .filter(object -> object instanceof MaterializedView || object instanceof SynchronousMaterializedView)
                .map(view -> schema.without(view.name()))
                .orElseThrow(() -> analysis(
                        operation.name(),
                        "Materialized view " + operation.name().name() + " is not found"));
    }

    @Override
    public Schema visitRenameTable(RenameTable operation) {
        Table table = table(operation.name());
        if (operation.newName().equals(table.name().name())) {
            throw refused(table.name(), "Same table name " + operation.newName());
        }
        ObjectName newName = table.name().sibling(operation.newName());
        if (schema.find(newName).isPresent()) {
            throw refused(table.name(), "Table name[" + operation.newName() + "] is already used");
        }
        return schema.replacing(table.name(), table.named(newName));
    }

    @Override
    public Schema visitSetTableComment(SetTableComment operation) {
        return changed(operation.table(), table -> table.withComment(operation.comment()));
    }

    @Override
    public Schema visitSetTableProperties(SetTableProperties operation) {
        return changed(
                operation.table(), table -> PropertyChange.set(table, operation.properties(), profile, database));
    }

    @Override
    public Schema visitSetDistribution(SetDistribution operation) {
        return changed(operation.table(), table -> DistributionChange.set(table, operation.distribution(), profile));
    }

    @Override
    public Schema visitAddColumn(AddColumn operation) {
        return changed(operation.table(), table -> new ColumnChange(table, profile).add(operation));
    }

    @Override
    public Schema visitDropColumn(DropColumn operation) {
        return changed(operation.table(), table -> new ColumnChange(table, profile).drop(operation));
    }

    @Override
    public Schema visitModifyColumn(ModifyColumn operation) {
        return changed(operation.table(), table -> new ColumnChange(table, profile).modify(operation));
    }

    @Override
    public Schema visitRenameColumn(RenameColumn operation) {
        return changed(operation.table(), table -> new ColumnChange(table, profile).rename(operation));
    }

    private Schema changed(ObjectName name, UnaryOperator<Table> change) {
        return schema.replacing(name, change.apply(table(name)));
    }

    private Table table(ObjectName name) {
        SchemaObject object = schema.find(name).orElseThrow(() -> Refusals.notFound(name));
        if (object instanceof MaterializedView) {
            throw analysis(
                    name,
                    "The '" + name.name() + "' cannot be alter by 'ALTER TABLE', because it is a materialized view,"
                            + "you can use 'ALTER MATERIALIZED VIEW' to alter it.");
        }
        if (!(object instanceof Table table)) {
            throw analysis(
                    name,
                    "Do not support alter non-native table/materialized-view[" + databaseOf(name) + "." + name.name()
                            + "]");
        }
        return table;
    }

    /** CREATE OR REPLACE keeps the security that the view has; SET SECURITY beside it changes it (facts 8.2). */
    @Override
    public Schema visitReplaceView(ReplaceView operation) {
        ObjectName name = operation.view().name();
        SchemaObject old = schema.find(name).orElseThrow(() -> Refusals.notFound(name));
        if (!(old instanceof View view)) {
            throw Refusals.wrongKind(name, databaseOf(name), "VIEW");
        }
        View replacement = operation.view();
        return schema.replacing(
                name, replacement.security() == null ? replacement.withSecurity(view.security()) : replacement);
    }

    @Override
    public Schema visitRenameMaterializedView(RenameMaterializedView operation) {
        MaterializedView view = materializedView(operation.name());
        ObjectName newName = view.name().sibling(operation.newName());
        if (schema.find(newName).isPresent()) {
            throw refused(view.name(), "Materialized view [" + operation.newName() + "] is already used");
        }
        return schema.replacing(view.name(), view.named(newName));
    }

    /** The moment stays as it was created (recorded mvs/alter refresh *). */
    @Override
    public Schema visitSetRefresh(SetRefresh operation) {
        MaterializedView view = materializedView(operation.view());
        Refresh changed =
                new Refresh(view.refresh().moment(), operation.refresh().scheme());
        return schema.replacing(view.name(), view.withRefresh(changed));
    }

    @Override
    public Schema visitSetMaterializedViewProperties(SetMaterializedViewProperties operation) {
        MaterializedView view = materializedView(operation.view());
        return schema.replacing(view.name(), MaterializedViewPropertyChange.set(view, operation.properties(), profile));
    }

    private MaterializedView materializedView(ObjectName name) {
        SchemaObject object = schema.find(name)
                .orElseThrow(() -> analysis(name, "Table " + databaseOf(name) + "." + name.name() + " is not found"));
        if (!(object instanceof MaterializedView view)) {
            throw Refusals.wrongKind(name, databaseOf(name), "MATERIALIZED VIEW");
        }
        return view;
    }

    @Override
    public Schema visitSwapTables(SwapTables operation) {
        Table one = table(operation.table());
        Table other = table(operation.table().sibling(operation.other()));
        return schema.replacing(one.name(), other.named(one.name())).with(one.named(other.name()));
    }

    @Override
    public Schema visitSetSortKey(SetSortKey operation) {
        return changed(operation.table(), table -> new SortKeyChange(table).sortedBy(operation.columns()));
    }

    @Override
    public Schema visitReorderColumns(ReorderColumns operation) {
        return changed(operation.table(), table -> new SortKeyChange(table).reordered(operation.columns()));
    }

    @Override
    public Schema visitAddField(AddField operation) {
        return changed(operation.table(), table -> new FieldChange(table, profile).add(operation));
    }

    @Override
    public Schema visitDropField(DropField operation) {
        return changed(operation.table(), table -> new FieldChange(table, profile).drop(operation));
    }

    @Override
    public Schema visitAddIndex(AddIndex operation) {
        return indexes(operation.table(), change -> change.add(operation.index()));
    }

    @Override
    public Schema visitDropIndex(DropIndex operation) {
        return indexes(operation.table(), change -> change.drop(operation.index()));
    }

    @Override
    public Schema visitAddPartition(AddPartition operation) {
        return changed(operation.table(), table -> new PartitionChange(table).add(operation.partition(), profile));
    }

    @Override
    public Schema visitDropPartition(DropPartition operation) {
        return changed(operation.table(), table -> new PartitionChange(table).drop(operation.partition()));
    }

    @Override
    public Schema visitRenamePartition(RenamePartition operation) {
        return changed(operation.table(), table -> new PartitionChange(table)
                .rename(operation.partition(), operation.newName()));
    }

    @Override
    public Schema visitSetPartitionProperties(SetPartitionProperties operation) {
        return changed(operation.table(), table -> new PartitionChange(table).set(operation));
    }

    @Override
    public Schema visitAddRollup(AddRollup operation) {
        return changed(operation.table(), table -> RollupChange.add(table, operation.rollup()));
    }

    @Override
    public Schema visitDropRollup(DropRollup operation) {
        return changed(operation.table(), table -> RollupChange.drop(table, operation.rollup()));
    }

    @Override
    public Schema visitRenameRollup(RenameRollup operation) {
        return changed(operation.table(), table -> RollupChange.rename(table, operation.rollup(), operation.newName()));
    }

    @Override
    public Schema visitCreateSynchronousMaterializedView(CreateSynchronousMaterializedView operation) {
        return create(operation.view());
    }

    @Override
    public Schema visitSwapMaterializedViews(SwapMaterializedViews operation) {
        MaterializedView one = materializedView(operation.view());
        MaterializedView other = materializedView(operation.view().sibling(operation.other()));
        return schema.replacing(one.name(), other.named(one.name())).with(one.named(other.name()));
    }

    @Override
    public Schema visitActivateMaterializedView(ActivateMaterializedView operation) {
        MaterializedView view = materializedView(operation.view());
        return schema.with(view);
    }

    @Override
    public Schema visitCreateDatabase(CreateDatabase operation) {
        String name = operation.database().name();
        if (schema.databases().containsKey(name)) {
            throw DatabaseRefusals.exists(name);
        }
        return schema.with(operation.database());
    }

    @Override
    public Schema visitDropDatabase(DropDatabase operation) {
        if (!schema.databases().containsKey(operation.database())) {
            throw DatabaseRefusals.unknown(operation.database());
        }
        Schema emptied = schema.withoutDatabase(operation.database());
        for (ObjectName name : schema.objects().keySet()) {
            emptied = operation.database().equals(name.database()) ? emptied.without(name) : emptied;
        }
        return emptied;
    }

    @Override
    public Schema visitSetDatabaseProperties(SetDatabaseProperties operation) {
        Database old = schema.databases().get(operation.database());
        if (old == null) {
            throw DatabaseRefusals.unknown(operation.database());
        }
        Map<String, String> properties = new LinkedHashMap<>(old.properties());
        properties.putAll(operation.properties());
        return schema.with(new Database(old.name(), properties));
    }

    /** Of a table, or of a materialized view: the one thing that ALTER TABLE does to it (facts 6.1). */
    private Schema indexes(ObjectName name, Function<IndexChange, List<Index>> change) {
        if (schema.find(name).orElse(null) instanceof MaterializedView view) {
            List<String> columns = view.columns().stream().map(ViewColumn::name).toList();
            return schema.with(view.withIndexes(change.apply(new IndexChange(name, columns, view.indexes()))));
        }
        return changed(name, table -> {
            List<String> columns = table.columns().stream().map(Column::name).toList();
            Table indexed = table.withIndexes(change.apply(new IndexChange(name, columns, table.indexes())));
            return NewViolations.none(table, indexed, profile);
        });
    }

    @Override
    public Schema visitRunCode(RunCode operation) {
        return schema;
    }

    @Override
    public Schema visitCopyRows(CopyRows operation) {
        for (ObjectName name : List.of(operation.table(), operation.into())) {
            Table table = table(name);
            for (String column : operation.columns()) {
                if (table.column(column).isEmpty()) {
                    throw analysis(name, "Column '" + column + "' cannot be resolved");
                }
            }
        }
        return schema;
    }

    @Override
    public Schema visitSetDefaultBuckets(SetDefaultBuckets operation) {
        return changed(operation.table(), table -> table.withDistribution(operation.distribution()));
    }

    @Override
    public Schema visitSetAutoIncrement(SetAutoIncrement operation) {
        return changed(operation.table(), table -> table);
    }

    @Override
    public Schema visitAddTemporaryPartition(AddTemporaryPartition operation) {
        return changed(operation.table(), table -> new PartitionChange(table).addTemporary());
    }

    @Override
    public Schema visitDropTemporaryPartition(DropTemporaryPartition operation) {
        return changed(operation.table(), table -> new PartitionChange(table).addTemporary());
    }

    @Override
    public Schema visitTruncatePartitions(TruncatePartitions operation) {
        return changed(operation.table(), table -> new PartitionChange(table).truncate(operation.partitions()));
    }

    @Override
    public Schema visitReplacePartitions(ReplacePartitions operation) {
        return changed(operation.table(), table -> new PartitionChange(table).replace(operation));
    }

    @Override
    public Schema visitRenameDatabase(RenameDatabase operation) {
        Database old = schema.databases().get(operation.database());
        if (old == null) {
            throw DatabaseRefusals.unknown(operation.database());
        }
        if (schema.databases().containsKey(operation.newName())) {
            throw DatabaseRefusals.exists(operation.newName());
        }
        Schema renamed = schema.withoutDatabase(old.name()).with(new Database(operation.newName(), old.properties()));
        for (SchemaObject object : schema.objects().values()) {
            if (old.name().equals(object.name().database())) {
                ObjectName moved =
                        new ObjectName(operation.newName(), object.name().name());
                renamed = renamed.replacing(object.name(), object.named(moved));
            }
        }
        return renamed;
    }

    @Override
    public Schema visitSetDatabaseQuota(SetDatabaseQuota operation) {
        return schema;
    }

    @Override
    public Schema visitExecuteSql(ExecuteSql operation) {
        return schema;
    }

    @Override
    public Schema visitRequire(Require operation) {
        return schema;
    }

    @Override
    public Schema visitIrreversible(Irreversible operation) {
        throw new RockformException(Problem.of(ProblemCode.UNSAFE, "cannot be undone: " + operation.reason())
                .remedy("write the way back by hand in the revision's downgrade, or restore from a backup"));
    }

    private String databaseOf(ObjectName name) {
        return Objects.requireNonNullElse(name.database(), database);
    }
}
