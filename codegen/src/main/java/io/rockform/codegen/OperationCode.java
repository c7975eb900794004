// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.operation.ColumnOperation;
import io.rockform.operation.ColumnPosition;
import io.rockform.operation.Compaction;
import io.rockform.operation.DatabaseOperation;
import io.rockform.operation.IndexOperation;
import io.rockform.operation.MaterializedViewOperation;
import io.rockform.operation.Operation;
import io.rockform.operation.PartitionOperation;
import io.rockform.operation.RollupOperation;
import io.rockform.operation.StructFields;
import io.rockform.operation.TableOperation;
import io.rockform.operation.ViewOperation;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.schema.Column;
import io.rockform.schema.Database;
import io.rockform.schema.Distribution;
import io.rockform.schema.ObjectName;
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.Refresh;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An operation as the call of {@link io.rockform.revision.Operations} that records it. */
record OperationCode(StaticImports imports) implements Operation.Visitor<Call> {
    @Override
    public Call visitCreateTable(TableOperation.CreateTable operation) {
        return definition("createTable", operation.table());
    }

    @Override
    public Call visitDropTable(TableOperation.DropTable operation) {
        return dropping("dropTable", List.of(name(operation.name())), operation.force());
    }

    @Override
    public Call visitRenameTable(TableOperation.RenameTable operation) {
        return Call.of("renameTable", name(operation.name()), Plain.literal(operation.newName()));
    }

    @Override
    public Call visitSetTableComment(TableOperation.SetTableComment operation) {
        return Call.of("setTableComment", name(operation.table()), new LongText(operation.comment()));
    }

    @Override
    public Call visitSetTableProperties(TableOperation.SetTableProperties operation) {
        return Call.of("setTableProperties", name(operation.table()), properties(operation.properties()));
    }

    @Override
    public Call visitSetDistribution(TableOperation.SetDistribution operation) {
        return Call.of(
                "setDistribution",
                name(operation.table()),
                new ObjectCode(imports).distribution(operation.distribution()));
    }

    @Override
    public Call visitAddColumn(ColumnOperation.AddColumn operation) {
        return column("addColumn", operation.table(), operation.column(), operation.key(), operation.position());
    }

    @Override
    public Call visitDropColumn(ColumnOperation.DropColumn operation) {
        return Call.of("dropColumn", name(operation.table()), Plain.literal(operation.column()));
    }

    @Override
    public Call visitModifyColumn(ColumnOperation.ModifyColumn operation) {
        return column("modifyColumn", operation.table(), operation.column(), operation.key(), operation.position());
    }

    @Override
    public Call visitRenameColumn(ColumnOperation.RenameColumn operation) {
        return Call.of(
                "renameColumn",
                name(operation.table()),
                Plain.literal(operation.column()),
                Plain.literal(operation.newName()));
    }

    @Override
    public Call visitCreateView(ViewOperation.CreateView operation) {
        return definition("createView", operation.view());
    }

    @Override
    public Call visitReplaceView(ViewOperation.ReplaceView operation) {
        return definition("replaceView", operation.view());
    }

    @Override
    public Call visitDropView(ViewOperation.DropView operation) {
        return Call.of("dropView", name(operation.name()));
    }

    @Override
    public Call visitCreateMaterializedView(MaterializedViewOperation.CreateMaterializedView operation) {
        return definition("createMaterializedView", operation.view());
    }

    @Override
    public Call visitDropMaterializedView(MaterializedViewOperation.DropMaterializedView operation) {
        return Call.of("dropMaterializedView", name(operation.name()));
    }

    @Override
    public Call visitRenameMaterializedView(MaterializedViewOperation.RenameMaterializedView operation) {
        return Call.of("renameMaterializedView", name(operation.name()), Plain.literal(operation.newName()));
    }

    @Override
    public Call visitSetRefresh(MaterializedViewOperation.SetRefresh operation) {
        Refresh refresh = operation.refresh();
        return Call.of("setRefresh", name(operation.view()), new RefreshCode(imports).of(refresh));
    }

    @Override
    public Call visitSetMaterializedViewProperties(MaterializedViewOperation.SetMaterializedViewProperties operation) {
        return Call.of("setMaterializedViewProperties", name(operation.view()), properties(operation.properties()));
    }

    @Override
    public Call visitSwapTables(TableOperation.SwapTables operation) {
        return Call.of("swapTables", name(operation.table()), Plain.literal(operation.other()));
    }

    @Override
    public Call visitSetSortKey(TableOperation.SetSortKey operation) {
        return columns("setSortKey", operation.table(), operation.columns());
    }

    @Override
    public Call visitReorderColumns(TableOperation.ReorderColumns operation) {
        return columns("reorderColumns", operation.table(), operation.columns());
    }

    @Override
    public Call visitAddField(ColumnOperation.AddField operation) {
        List<Argument> arguments = new ArrayList<>(List.of(
                name(operation.table()),
                Plain.literal(operation.column()),
                Plain.literal(StructFields.text(operation.path())),
                new TypeCode(imports).of(operation.type())));
        if (operation.position() != null) {
            arguments.add(new Chain().add(position(operation.position())).lambda("f"));
        }
        return new Call("addField", arguments);
    }

    @Override
    public Call visitDropField(ColumnOperation.DropField operation) {
        return Call.of(
                "dropField",
                name(operation.table()),
                Plain.literal(operation.column()),
                Plain.literal(StructFields.text(operation.path())));
    }

    @Override
    public Call visitAddIndex(IndexOperation.AddIndex operation) {
        return Call.of("addIndex", name(operation.table()), new LongText(ClauseText.index(operation.index())));
    }

    @Override
    public Call visitDropIndex(IndexOperation.DropIndex operation) {
        return Call.of("dropIndex", name(operation.table()), Plain.literal(operation.index()));
    }

    @Override
    public Call visitAddPartition(PartitionOperation.AddPartition operation) {
        return partition("addPartition", operation.table(), operation.partition(), operation.distribution());
    }

    @Override
    public Call visitDropPartition(PartitionOperation.DropPartition operation) {
        return dropping(
                "dropPartition",
                List.of(name(operation.table()), Plain.literal(operation.partition())),
                operation.force());
    }

    @Override
    public Call visitRenamePartition(PartitionOperation.RenamePartition operation) {
        return Call.of(
                "renamePartition",
                name(operation.table()),
                Plain.literal(operation.partition()),
                Plain.literal(operation.newName()));
    }

    @Override
    public Call visitSetPartitionProperties(PartitionOperation.SetPartitionProperties operation) {
        List<Argument> arguments =
                new ArrayList<>(List.of(name(operation.table()), properties(operation.properties())));
        operation.partitions().forEach(partition -> arguments.add(Plain.literal(partition)));
        return new Call("setPartitionProperties", arguments);
    }

    @Override
    public Call visitAddRollup(RollupOperation.AddRollup operation) {
        return Call.of("addRollup", name(operation.table()), new LongText(ClauseText.rollup(operation.rollup())));
    }

    @Override
    public Call visitDropRollup(RollupOperation.DropRollup operation) {
        return Call.of("dropRollup", name(operation.table()), Plain.literal(operation.rollup()));
    }

    @Override
    public Call visitRenameRollup(RollupOperation.RenameRollup operation) {
        return Call.of(
                "renameRollup",
                name(operation.table()),
                Plain.literal(operation.rollup()),
                Plain.literal(operation.newName()));
    }

    @Override
    public Call visitCreateSynchronousMaterializedView(
            MaterializedViewOperation.CreateSynchronousMaterializedView operation) {
        SynchronousMaterializedView view = operation.view();
        return Call.of(
                "createSynchronousMaterializedView",
                name(view.name()),
                properties(view.properties()),
                new LongText(view.query()));
    }

    @Override
    public Call visitSwapMaterializedViews(MaterializedViewOperation.SwapMaterializedViews operation) {
        return Call.of("swapMaterializedViews", name(operation.view()), Plain.literal(operation.other()));
    }

    @Override
    public Call visitActivateMaterializedView(MaterializedViewOperation.ActivateMaterializedView operation) {
        return Call.of(
                operation.active() ? "activateMaterializedView" : "deactivateMaterializedView", name(operation.view()));
    }

    @Override
    public Call visitCreateDatabase(DatabaseOperation.CreateDatabase operation) {
        Database database = operation.database();
        return database.properties().isEmpty()
                ? Call.of("createDatabase", Plain.literal(database.name()))
                : Call.of("createDatabase", Plain.literal(database.name()), properties(database.properties()));
    }

    @Override
    public Call visitDropDatabase(DatabaseOperation.DropDatabase operation) {
        return dropping("dropDatabase", List.of(Plain.literal(operation.database())), operation.force());
    }

    @Override
    public Call visitSetDatabaseProperties(DatabaseOperation.SetDatabaseProperties operation) {
        return Call.of(
                "setDatabaseProperties", Plain.literal(operation.database()), properties(operation.properties()));
    }

    @Override
    public Call visitCopyRows(TableOperation.CopyRows operation) {
        List<Argument> arguments = new ArrayList<>(List.of(name(operation.table()), name(operation.into())));
        operation.columns().forEach(column -> arguments.add(Plain.literal(column)));
        return new Call("copyRows", arguments);
    }

    @Override
    public Call visitSetDefaultBuckets(TableOperation.SetDefaultBuckets operation) {
        return Call.of(
                "setDefaultBuckets",
                name(operation.table()),
                new LongText(ClauseText.distribution(operation.distribution())));
    }

    @Override
    public Call visitSetAutoIncrement(TableOperation.SetAutoIncrement operation) {
        return Call.of("setAutoIncrement", name(operation.table()), new Plain(operation.next() + "L"));
    }

    @Override
    public Call visitAddTemporaryPartition(PartitionOperation.AddTemporaryPartition operation) {
        return partition("addTemporaryPartition", operation.table(), operation.partition(), operation.distribution());
    }

    @Override
    public Call visitDropTemporaryPartition(PartitionOperation.DropTemporaryPartition operation) {
        return Call.of("dropTemporaryPartition", name(operation.table()), Plain.literal(operation.partition()));
    }

    @Override
    public Call visitTruncatePartitions(PartitionOperation.TruncatePartitions operation) {
        return columns("truncatePartitions", operation.table(), operation.partitions());
    }

    @Override
    public Call visitReplacePartitions(PartitionOperation.ReplacePartitions operation) {
        List<Argument> arguments = new ArrayList<>(
                List.of(name(operation.table()), list(operation.partitions()), list(operation.temporary())));
        Chain options = new Chain();
        if (!operation.strictRange()) {
            options.add(Call.of("strictRange", new Plain("false")));
        }
        if (operation.temporaryNames()) {
            options.add(Call.of("useTempPartitionName", new Plain("true")));
        }
        if (!options.isEmpty()) {
            arguments.add(options.lambda("r"));
        }
        return new Call("replacePartitions", arguments);
    }

    @Override
    public Call visitDropPartitionSeries(PartitionOperation.DropPartitionSeries operation) {
        List<Argument> arguments =
                List.of(name(operation.table()), new LongText(ClauseText.partition(operation.series())));
        return operation.temporary()
                ? new Call("dropTemporaryPartitionSeries", arguments)
                : dropping("dropPartitionSeries", arguments, operation.force());
    }

    @Override
    public Call visitDropPartitionsWhere(PartitionOperation.DropPartitionsWhere operation) {
        return dropping(
                "dropPartitionsWhere",
                List.of(name(operation.table()), new LongText(operation.condition())),
                operation.force());
    }

    @Override
    public Call visitDropTemporaryPartitions(PartitionOperation.DropTemporaryPartitions operation) {
        return Call.of("dropTemporaryPartitions", name(operation.table()));
    }

    private static Call partition(
            String call, ObjectName table, PartitionDefinition partition, @Nullable Distribution distribution) {
        List<Argument> arguments = new ArrayList<>(List.of(name(table), new LongText(ClauseText.partition(partition))));
        if (distribution != null) {
            arguments.add(new LongText(ClauseText.distribution(distribution)));
        }
        return new Call(call, arguments);
    }

    private static Call dropping(String call, List<Argument> arguments, boolean force) {
        List<Argument> all = new ArrayList<>(arguments);
        if (force) {
            all.add(new Chain().add("force").lambda("d"));
        }
        return new Call(call, all);
    }

    @Override
    public Call visitOptimizeTable(TableOperation.OptimizeTable operation) {
        Chain layout = new Chain();
        if (!operation.partitions().isEmpty()) {
            layout.add(Call.ofTexts("partitions", operation.partitions()));
        }
        if (operation.partitioning() != null) {
            layout.add(Call.of("partitionBy", new LongText(ClauseText.partitioning(operation.partitioning()))));
        }
        if (operation.merged() != null) {
            layout.add(Call.ofTexts(
                    "between",
                    List.of(operation.merged().from(), operation.merged().to())));
        }
        if (!operation.sortKey().isEmpty()) {
            layout.add(Call.ofTexts("orderBy", operation.sortKey()));
        }
        if (operation.distribution() != null) {
            layout.add(Call.of("distributedBy", new LongText(ClauseText.distribution(operation.distribution()))));
        }
        return Call.of("optimizeTable", name(operation.table()), layout.lambda("o"));
    }

    @Override
    public Call visitCompactTable(TableOperation.CompactTable operation) {
        List<Argument> arguments = new ArrayList<>(List.of(name(operation.table())));
        if (operation.compaction() != Compaction.ALL) {
            arguments.add(new Plain("io.rockform.operation.Compaction." + operation.compaction()));
        }
        operation.partitions().forEach(partition -> arguments.add(Plain.literal(partition)));
        return new Call("compactTable", arguments);
    }

    @Override
    public Call visitRenameDatabase(DatabaseOperation.RenameDatabase operation) {
        return Call.of("renameDatabase", Plain.literal(operation.database()), Plain.literal(operation.newName()));
    }

    @Override
    public Call visitSetDatabaseQuota(DatabaseOperation.SetDatabaseQuota operation) {
        return Call.of(
                "setDatabaseQuota",
                Plain.literal(operation.database()),
                Plain.literal(operation.of()),
                Plain.literal(operation.quota()));
    }

    @Override
    public Call visitExecuteSql(Operation.ExecuteSql operation) {
        Chain resending = new Chain();
        if (operation.doneWhen() != null) {
            resending.add(Call.of("doneWhen", new LongText(operation.doneWhen())));
        }
        if (operation.repeatable()) {
            resending.add("repeatable");
        }
        return resending.isEmpty()
                ? Call.of("execute", new LongText(operation.sql()))
                : Call.of("execute", new LongText(operation.sql()), resending.lambda("s"));
    }

    @Override
    public Call visitRunCode(Operation.RunCode operation) {
        throw new RockformException(Problem.of(
                        ProblemCode.NOT_SUPPORTED_YET,
                        "not supported yet: code of a revision in another one, '" + operation.title() + "'")
                .remedy("Leave the revision that has it as it is; squash those before and behind it."));
    }

    @Override
    public Call visitRequire(Operation.Require operation) {
        return Call.of("require", new LongText(operation.condition()), new LongText(operation.reason()));
    }

    @Override
    public Call visitIrreversible(Operation.Irreversible operation) {
        return Call.of("irreversible", new LongText(operation.reason()));
    }

    private Call definition(String call, SchemaObject object) {
        return Call.of(call, name(object.name()), object.accept(new ObjectCode(imports)));
    }

    private Call column(String call, ObjectName table, Column column, boolean key, @Nullable ColumnPosition position) {
        Chain attributes = new ColumnCode(imports).attributes(column, null);
        if (key) {
            attributes.add("key");
        }
        if (position != null) {
            attributes.add(position(position));
        }
        Argument name = Plain.literal(column.name());
        Argument type = new TypeCode(imports).of(column.type());
        return attributes.isEmpty()
                ? Call.of(call, name(table), name, type)
                : Call.of(call, name(table), name, type, attributes.lambda("c"));
    }

    private static Call columns(String call, ObjectName table, List<String> columns) {
        List<String> arguments = new ArrayList<>();
        arguments.add(table.toString());
        arguments.addAll(columns);
        return Call.ofTexts(call, arguments);
    }

    private static Call position(ColumnPosition position) {
        String after = position.after();
        return after == null ? Call.of("first") : Call.of("after", Plain.literal(after));
    }

    private static Lambda properties(Map<String, String> properties) {
        Chain chain = new Chain();
        ObjectCode.addProperties(chain, "set", properties);
        return chain.lambda("p");
    }

    private static Argument name(ObjectName name) {
        return Plain.literal(name.toString());
    }

    private static Argument list(List<String> texts) {
        return new Plain("java.util." + Call.ofTexts("List.of", texts).oneLine().orElseThrow());
    }
}
