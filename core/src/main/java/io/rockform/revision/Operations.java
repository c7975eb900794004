// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import io.rockform.ddl.DdlClauses;
import io.rockform.declare.MaterializedViewBuilder;
import io.rockform.declare.RefreshClause;
import io.rockform.declare.TableBuilder;
import io.rockform.declare.ViewBuilder;
import io.rockform.operation.ColumnOperation.AddColumn;
import io.rockform.operation.ColumnOperation.AddField;
import io.rockform.operation.ColumnOperation.DropColumn;
import io.rockform.operation.ColumnOperation.DropField;
import io.rockform.operation.ColumnOperation.ModifyColumn;
import io.rockform.operation.ColumnOperation.RenameColumn;
import io.rockform.operation.ConnectionCode;
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
import io.rockform.schema.DataType;
import io.rockform.schema.Database;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.ObjectName;
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.Refresh;
import io.rockform.schema.Rollup;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Records what a revision does. Nothing is sent to a server here: the recorded operations are planned first, and then
 * run. Names are {@code name} or {@code database.name}.
 */
public final class Operations {
    private final List<Operation> recorded = new ArrayList<>();
    private final Map<String, String> arguments;

    /** For a run without arguments. */
    public Operations() {
        this(Map.of());
    }

    /** @param arguments of the run: {@code -x name=value}, and those of the configuration */
    public Operations(Map<String, String> arguments) {
        this.arguments = Map.copyOf(arguments);
    }

    /** The operations recorded so far, in order. */
    public List<Operation> recorded() {
        return List.copyOf(recorded);
    }

    /** Records an operation as it is. */
    public Operations add(Operation operation) {
        recorded.add(operation);
        return this;
    }

    public Operations createTable(String name, Consumer<TableBuilder> definition) {
        TableBuilder builder = new TableBuilder(ObjectName.of(name));
        definition.accept(builder);
        return add(new CreateTable(builder.build()));
    }

    public Operations dropTable(String name) {
        return add(new DropTable(ObjectName.of(name)));
    }

    public Operations renameTable(String name, String newName) {
        return add(new RenameTable(ObjectName.of(name), newName));
    }

    /** @param comment empty to remove it */
    public Operations setTableComment(String table, String comment) {
        return add(new SetTableComment(ObjectName.of(table), comment));
    }

    public Operations setTableProperties(String table, Consumer<PropertyValues> properties) {
        return add(new SetTableProperties(ObjectName.of(table), values(properties)));
    }

    /** @param clause such as {@code HASH(id) BUCKETS 20} */
    public Operations setDistribution(String table, String clause) {
        return setDistribution(table, DdlClauses.distribution(clause));
    }

    public Operations setDistribution(String table, Distribution distribution) {
        return add(new SetDistribution(ObjectName.of(table), distribution));
    }

    /** Exchanges the names of two tables of one database, at once. */
    public Operations swapTables(String table, String other) {
        return add(new SwapTables(ObjectName.of(table), other));
    }

    /**
     * Copies all rows into an empty table.
     *
     * @param into the other table
     * @param columns those that are copied; both tables have them
     */
    public Operations copyRows(String table, String into, String... columns) {
        return add(new CopyRows(ObjectName.of(table), ObjectName.of(into), List.of(columns)));
    }

    /** @param clause for partitions to come: {@code HASH(id) BUCKETS 8} */
    public Operations setDefaultBuckets(String table, String clause) {
        if (DdlClauses.distribution(clause) instanceof Distribution.Hash hash) {
            return add(new SetDefaultBuckets(ObjectName.of(table), hash));
        }
        throw new IllegalArgumentException("partitions to come are distributed by HASH: " + clause);
    }

    /** @param next the next value */
    public Operations setAutoIncrement(String table, long next) {
        return add(new SetAutoIncrement(ObjectName.of(table), next));
    }

    /** @param columns fewer than the table has */
    public Operations setSortKey(String table, String... columns) {
        return add(new SetSortKey(ObjectName.of(table), List.of(columns)));
    }

    /** @param columns all of the table, keys first */
    public Operations reorderColumns(String table, String... columns) {
        return add(new ReorderColumns(ObjectName.of(table), List.of(columns)));
    }

    /** @param clause such as {@code i1 (city) USING BITMAP COMMENT 'why'} */
    public Operations addIndex(String table, String clause) {
        return addIndex(table, DdlClauses.index(clause));
    }

    public Operations addIndex(String table, Index index) {
        return add(new AddIndex(ObjectName.of(table), index));
    }

    public Operations dropIndex(String table, String index) {
        return add(new DropIndex(ObjectName.of(table), index));
    }

    /** @param clause such as {@code p1 VALUES LESS THAN ('2024-02-01')} or {@code pa VALUES IN ('a', 'b')} */
    public Operations addPartition(String table, String clause) {
        return addPartition(table, DdlClauses.partition(clause));
    }

    public Operations addPartition(String table, PartitionDefinition partition) {
        return add(new AddPartition(ObjectName.of(table), partition));
    }

    public Operations dropPartition(String table, String partition) {
        return add(new DropPartition(ObjectName.of(table), partition));
    }

    /** @param clause as it stands behind ADD TEMPORARY */
    public Operations addTemporaryPartition(String table, String clause) {
        return add(new AddTemporaryPartition(ObjectName.of(table), DdlClauses.partition(clause)));
    }

    public Operations dropTemporaryPartition(String table, String partition) {
        return add(new DropTemporaryPartition(ObjectName.of(table), partition));
    }

    /** Empties partitions. */
    public Operations truncatePartitions(String table, String... partitions) {
        return add(new TruncatePartitions(ObjectName.of(table), List.of(partitions)));
    }

    /** Puts temporary partitions into the place of others; as many for as many. */
    public Operations replacePartitions(String table, List<String> partitions, List<String> temporary) {
        return add(new ReplacePartitions(ObjectName.of(table), partitions, temporary));
    }

    public Operations renamePartition(String table, String partition, String newName) {
        return add(new RenamePartition(ObjectName.of(table), partition, newName));
    }

    /** @param partitions none for all of them */
    public Operations setPartitionProperties(String table, Consumer<PropertyValues> properties, String... partitions) {
        return add(new SetPartitionProperties(ObjectName.of(table), List.of(partitions), values(properties)));
    }

    /** @param clause such as {@code r1 (city, amount)} */
    public Operations addRollup(String table, String clause) {
        return addRollup(table, DdlClauses.rollup(clause));
    }

    public Operations addRollup(String table, Rollup rollup) {
        return add(new AddRollup(ObjectName.of(table), rollup));
    }

    public Operations dropRollup(String table, String rollup) {
        return add(new DropRollup(ObjectName.of(table), rollup));
    }

    public Operations renameRollup(String table, String rollup, String newName) {
        return add(new RenameRollup(ObjectName.of(table), rollup, newName));
    }

    /** Adds a field at the end of a STRUCT column; {@code path} is {@code "field"} or {@code "outer.inner"}. */
    public Operations addField(String table, String column, String path, DataType type) {
        return addField(table, column, path, type, field -> {});
    }

    /** Adds a field where {@code position} says: {@code f -> f.first()}, {@code f -> f.after("other")}. */
    public Operations addField(String table, String column, String path, DataType type, Consumer<AddedField> position) {
        AddedField added = new AddedField();
        position.accept(added);
        return add(new AddField(ObjectName.of(table), column, StructFields.path(path), type, added.position()));
    }

    public Operations dropField(String table, String column, String path) {
        return add(new DropField(ObjectName.of(table), column, StructFields.path(path)));
    }

    public Operations addColumn(String table, String column, DataType type) {
        return addColumn(table, column, type, added -> {});
    }

    public Operations addColumn(String table, String column, DataType type, Consumer<AlteredColumn> definition) {
        AlteredColumn added = new AlteredColumn(column, type);
        definition.accept(added);
        return add(new AddColumn(ObjectName.of(table), added.build(null), added.isKey(), added.position()));
    }

    public Operations dropColumn(String table, String column) {
        return add(new DropColumn(ObjectName.of(table), column));
    }

    /** Gives the column its complete new definition: what is not said here, it no longer has. */
    public Operations modifyColumn(String table, String column, DataType type) {
        return modifyColumn(table, column, type, modified -> {});
    }

    /** Gives the column its complete new definition: what is not said here, it no longer has. */
    public Operations modifyColumn(String table, String column, DataType type, Consumer<AlteredColumn> definition) {
        AlteredColumn modified = new AlteredColumn(column, type);
        definition.accept(modified);
        return add(new ModifyColumn(ObjectName.of(table), modified.build(null), modified.isKey(), modified.position()));
    }

    public Operations renameColumn(String table, String column, String newName) {
        return add(new RenameColumn(ObjectName.of(table), column, newName));
    }

    public Operations createView(String name, Consumer<ViewBuilder> definition) {
        return add(new CreateView(view(name, definition)));
    }

    /** Gives an existing view its complete new definition: columns, comment, security and query. */
    public Operations replaceView(String name, Consumer<ViewBuilder> definition) {
        return add(new ReplaceView(view(name, definition)));
    }

    public Operations dropView(String name) {
        return add(new DropView(ObjectName.of(name)));
    }

    public Operations createMaterializedView(String name, Consumer<MaterializedViewBuilder> definition) {
        MaterializedViewBuilder builder = new MaterializedViewBuilder(ObjectName.of(name));
        definition.accept(builder);
        return add(new CreateMaterializedView(builder.build()));
    }

    /** A rollup of one table by a query. */
    public Operations createSynchronousMaterializedView(
            String name, Consumer<PropertyValues> properties, String query) {
        return add(new CreateSynchronousMaterializedView(
                new SynchronousMaterializedView(ObjectName.of(name), values(properties), query)));
    }

    /** Exchanges the names of two materialized views of one database, at once. */
    public Operations swapMaterializedViews(String name, String other) {
        return add(new SwapMaterializedViews(ObjectName.of(name), other));
    }

    public Operations activateMaterializedView(String name) {
        return add(new ActivateMaterializedView(ObjectName.of(name), true));
    }

    public Operations deactivateMaterializedView(String name) {
        return add(new ActivateMaterializedView(ObjectName.of(name), false));
    }

    public Operations createDatabase(String name) {
        return createDatabase(name, properties -> {});
    }

    public Operations createDatabase(String name, Consumer<PropertyValues> properties) {
        return add(new CreateDatabase(new Database(name, values(properties))));
    }

    public Operations dropDatabase(String name) {
        return add(new DropDatabase(name));
    }

    /** With all that is in it; never the one that is connected to. */
    public Operations renameDatabase(String name, String newName) {
        return add(new RenameDatabase(name, newName));
    }

    /**
     * Limits what a database may hold.
     *
     * @param of {@code DATA} or {@code REPLICA}
     * @param quota such as {@code 10T}, or a number
     */
    public Operations setDatabaseQuota(String name, String of, String quota) {
        return add(new SetDatabaseQuota(name, of, quota));
    }

    public Operations setDatabaseProperties(String name, Consumer<PropertyValues> properties) {
        return add(new SetDatabaseProperties(name, values(properties)));
    }

    /** Synchronous ones too. */
    public Operations dropMaterializedView(String name) {
        return add(new DropMaterializedView(ObjectName.of(name)));
    }

    public Operations renameMaterializedView(String name, String newName) {
        return add(new RenameMaterializedView(ObjectName.of(name), newName));
    }

    /** @param clause such as {@code ASYNC EVERY(INTERVAL 1 DAY)} */
    public Operations setRefresh(String materializedView, String clause) {
        return setRefresh(materializedView, DdlClauses.refresh(clause));
    }

    /** @param refresh such as {@code async().every(1, DAY)} */
    public Operations setRefresh(String materializedView, RefreshClause<?> refresh) {
        return setRefresh(materializedView, refresh.refresh());
    }

    public Operations setRefresh(String materializedView, Refresh refresh) {
        return add(new SetRefresh(ObjectName.of(materializedView), refresh));
    }

    public Operations setMaterializedViewProperties(String name, Consumer<PropertyValues> properties) {
        return add(new SetMaterializedViewProperties(ObjectName.of(name), values(properties)));
    }

    /** One statement of your own. What it changes is not known to Rockform, so it cannot be proved or undone. */
    public Operations execute(String sql) {
        return add(new ExecuteSql(sql));
    }

    /**
     * One statement with values: {@code op.execute("INSERT INTO t VALUES (?, ?)", 1, "one")}. Each {@code ?} outside of
     * strings, names and comments is replaced by the literal of a value: null, a number, a boolean, text, a date or a
     * time.
     */
    public Operations execute(String sql, @Nullable Object... values) {
        return execute(SqlLiterals.fill(sql, values));
    }

    /** An argument of the run, such as that of {@code -x region=eu}. @throws RockformException if it is not given */
    public String argument(String name) {
        String value = arguments.get(name);
        if (value == null) {
            throw Placeholders.missing(name, arguments, null);
        }
        return value;
    }

    /** An argument of the run, or {@code otherwise} if it is not given. */
    public String argument(String name, String otherwise) {
        return arguments.getOrDefault(name, otherwise);
    }

    /** All arguments of the run. */
    public Map<String, String> arguments() {
        return arguments;
    }

    /**
     * One statement of your own, with what a run needs to know that was interrupted in the middle of it:
     * {@code op.execute("INSERT INTO t …", s -> s.doneWhen("SELECT COUNT(*) > 0 FROM t"))}. Without that the run stops
     * there, and asks for {@code rockform resolve}.
     */
    public Operations execute(String sql, Consumer<ExecutedSql> resending) {
        ExecutedSql executed = new ExecutedSql();
        resending.accept(executed);
        return add(executed.build(sql));
    }

    /**
     * Code of your own that works on the database when its turn has come, where SQL that is known beforehand is not enough:
     * {@code op.run("fill the cities", connection -> { … })}. What it does is not known to Rockform, so it cannot be proved,
     * undone or printed as SQL.
     *
     * @param title what it does, for people and for the journal
     */
    public Operations run(String title, ConnectionCode code) {
        return add(new RunCode(title, code, null, false));
    }

    /** The same, with what a run needs to know that was interrupted in the middle of it, as in {@link #execute}. */
    public Operations run(String title, ConnectionCode code, Consumer<ExecutedSql> resending) {
        ExecutedSql executed = new ExecutedSql();
        resending.accept(executed);
        ExecuteSql said = executed.build(title);
        return add(new RunCode(title, code, said.doneWhen(), said.repeatable()));
    }

    /**
     * Goes on only if a query is true: {@code op.require("SELECT COUNT(*) = 0 FROM t WHERE v IS NULL", "t.v has NULLs")}.
     * Requirements at the beginning of the first revision of a run are asked before anything is changed.
     *
     * @param condition its answer is the first column of its first row: true is 1, or any number but 0, or {@code true}
     * @param reason what is told when it is not true
     */
    public Operations require(String condition, String reason) {
        return add(new Require(condition, reason));
    }

    /** Says that nothing leads back from here: the downgrade is refused before its first statement. */
    public Operations irreversible(String reason) {
        return add(new Irreversible(reason));
    }

    private static View view(String name, Consumer<ViewBuilder> definition) {
        ViewBuilder builder = new ViewBuilder(ObjectName.of(name));
        definition.accept(builder);
        return builder.build();
    }

    private static Map<String, String> values(Consumer<PropertyValues> properties) {
        PropertyValues values = new PropertyValues();
        properties.accept(values);
        return values.values();
    }
}
