// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import io.rockform.ddl.DdlClauses;
import io.rockform.declare.MaterializedViewBuilder;
import io.rockform.declare.TableBuilder;
import io.rockform.declare.ViewBuilder;
import io.rockform.operation.Operation;
import io.rockform.operation.Operation.AddColumn;
import io.rockform.operation.Operation.CreateMaterializedView;
import io.rockform.operation.Operation.CreateTable;
import io.rockform.operation.Operation.CreateView;
import io.rockform.operation.Operation.DropColumn;
import io.rockform.operation.Operation.DropMaterializedView;
import io.rockform.operation.Operation.DropTable;
import io.rockform.operation.Operation.DropView;
import io.rockform.operation.Operation.ExecuteSql;
import io.rockform.operation.Operation.Irreversible;
import io.rockform.operation.Operation.ModifyColumn;
import io.rockform.operation.Operation.RenameColumn;
import io.rockform.operation.Operation.RenameMaterializedView;
import io.rockform.operation.Operation.RenameTable;
import io.rockform.operation.Operation.ReplaceView;
import io.rockform.operation.Operation.Require;
import io.rockform.operation.Operation.SetDistribution;
import io.rockform.operation.Operation.SetMaterializedViewProperties;
import io.rockform.operation.Operation.SetRefresh;
import io.rockform.operation.Operation.SetTableComment;
import io.rockform.operation.Operation.SetTableProperties;
import io.rockform.schema.DataType;
import io.rockform.schema.Distribution;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Refresh;
import io.rockform.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Records what a revision does. Nothing is sent to a server here: the recorded operations are planned first, and then
 * run. Names are {@code name} or {@code database.name}.
 */
public final class Operations {
    private final List<Operation> recorded = new ArrayList<>();

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
