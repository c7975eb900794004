// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.sql;

import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.server.DynamicPartitions;
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
import io.rockform.plan.Job;
import io.rockform.plan.JobKind;
import io.rockform.plan.Statement;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.Feature;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.TableProperty;
import io.rockform.query.TableReferences;
import io.rockform.schema.Column;
import io.rockform.schema.Database;
import io.rockform.schema.Distribution;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.View;
import io.rockform.schema.ViewSecurity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An operation as statements of one server version, with the jobs that they start (facts 6.2). */
public final class StatementWriter implements Operation.Visitor<List<Statement>> {
    private final Schema before;
    private final ServerProfile profile;
    private final DdlWriter ddl;

    private StatementWriter(Schema before, ServerProfile profile) {
        this.before = before;
        this.profile = profile;
        this.ddl = new DdlWriter(profile);
    }

    /**
     * Writes an operation.
     *
     * @param before the schema that it is applied to, as far as it is known
     */
    public static List<Statement> statements(Operation operation, Schema before, ServerProfile profile) {
        return operation.accept(new StatementWriter(before, profile));
    }

    @Override
    public List<Statement> visitCreateTable(CreateTable operation) {
        return immediate(ddl.createTable(operation.table()));
    }

    @Override
    public List<Statement> visitDropTable(DropTable operation) {
        return immediate("DROP TABLE " + ddl.name(operation.name()));
    }

    @Override
    public List<Statement> visitRenameTable(RenameTable operation) {
        return immediate(alterTable(operation.name()) + "RENAME " + ddl.identifier(operation.newName()));
    }

    @Override
    public List<Statement> visitSetTableComment(SetTableComment operation) {
        return immediate(alterTable(operation.table()) + "COMMENT = " + DdlWriter.literal(operation.comment()));
    }

    /** One property a statement: StarRocks sets several only of the dynamic_partition and binlog families (facts 5). */
    @Override
    public List<Statement> visitSetTableProperties(SetTableProperties operation) {
        if (DynamicPartitions.areAll(operation.properties())) {
            return immediate(alterTable(operation.table()) + "SET (" + ddl.properties(operation.properties()) + ")");
        }
        List<Statement> statements = new ArrayList<>();
        operation.properties().forEach((key, value) -> {
            boolean job = TableProperty.find(key)
                    .filter(property -> property.change() == TableProperty.Change.BY_JOB)
                    .isPresent();
            String sql = alterTable(operation.table()) + "SET (" + ddl.properties(Map.of(key, value)) + ")";
            statements.add(new Statement(sql, job ? new Job(JobKind.COLUMN, operation.table()) : null));
        });
        return List.copyOf(statements);
    }

    @Override
    public List<Statement> visitSetDistribution(SetDistribution operation) {
        String sql = alterTable(operation.table()) + "DISTRIBUTED BY " + ddl.distribution(operation.distribution());
        return List.of(new Statement(sql, new Job(JobKind.OPTIMIZE, operation.table())));
    }

    @Override
    public List<Statement> visitAddColumn(AddColumn operation) {
        return columnJob(operation.table(), clause(operation));
    }

    @Override
    public List<Statement> visitDropColumn(DropColumn operation) {
        return columnJob(operation.table(), clause(operation));
    }

    /** Where only the comment changes, the form that needs no job (3.5 and newer). */
    @Override
    public List<Statement> visitModifyColumn(ModifyColumn operation) {
        if (isCommentOnly(operation) && profile.has(Feature.MODIFY_COLUMN_COMMENT)) {
            Column column = operation.column();
            return immediate(alterTable(operation.table()) + "MODIFY COLUMN " + ddl.identifier(column.name())
                    + " COMMENT " + DdlWriter.literal(column.comment()));
        }
        return columnJob(operation.table(), clause(operation));
    }

    /** Whether the operation changes nothing but the comment of an existing column. */
    boolean isCommentOnly(ModifyColumn operation) {
        Optional<Column> old = before.table(operation.table())
                .flatMap(table -> table.column(operation.column().name()));
        return operation.position() == null
                && old.filter(column ->
                                column.withComment("").equals(operation.column().withComment("")))
                        .isPresent();
    }

    @Override
    public List<Statement> visitRenameColumn(RenameColumn operation) {
        return immediate(alterTable(operation.table()) + "RENAME COLUMN " + ddl.identifier(operation.column()) + " TO "
                + ddl.identifier(operation.newName()));
    }

    private List<Statement> columnJob(ObjectName table, String clause) {
        return List.of(new Statement(alterTable(table) + clause, new Job(JobKind.COLUMN, table)));
    }

    private String clause(AddColumn operation) {
        return "ADD COLUMN " + ddl.column(operation.column(), operation.key()) + position(operation.position());
    }

    private String clause(DropColumn operation) {
        return "DROP COLUMN " + ddl.identifier(operation.column());
    }

    private String clause(ModifyColumn operation) {
        return "MODIFY COLUMN " + ddl.column(operation.column(), operation.key()) + position(operation.position());
    }

    private String position(@Nullable ColumnPosition position) {
        if (position == null) {
            return "";
        }
        return position.after() == null ? " FIRST" : " AFTER " + ddl.identifier(position.after());
    }

    /**
     * Several column changes of one table as one ALTER, which is one job (facts 6.1).
     *
     * @param operations AddColumn, DropColumn and ModifyColumn of one table
     */
    public static Statement combined(List<Operation> operations, Schema before, ServerProfile profile) {
        StatementWriter writer = new StatementWriter(before, profile);
        ObjectName table = operations.get(0).target();
        if (table == null) {
            throw new IllegalArgumentException("not a column change: " + operations.get(0));
        }
        List<String> clauses = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof AddColumn add) {
                clauses.add(writer.clause(add));
            } else if (operation instanceof DropColumn drop) {
                clauses.add(writer.clause(drop));
            } else if (operation instanceof ModifyColumn modify) {
                clauses.add(writer.clause(modify));
            } else {
                throw new IllegalArgumentException("not a column change: " + operation);
            }
        }
        String sql = writer.alterTable(table) + String.join(", ", clauses);
        return new Statement(sql, new Job(JobKind.COLUMN, table));
    }

    @Override
    public List<Statement> visitCreateView(CreateView operation) {
        return immediate(ddl.createView(operation.view()));
    }

    /** CREATE OR REPLACE keeps the old security whatever it says (facts 8.2), so a changed one needs its own ALTER. */
    @Override
    public List<Statement> visitReplaceView(ReplaceView operation) {
        View view = operation.view();
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.immediate(ddl.createOrReplaceView(view)));
        ViewSecurity wanted = view.security();
        ViewSecurity old = before.view(view.name()).map(View::security).orElse(null);
        boolean unchanged = wanted == null || wanted == (old == null ? ViewSecurity.NONE : old);
        if (!unchanged && profile.has(Feature.VIEW_SECURITY)) {
            statements.add(Statement.immediate("ALTER VIEW " + ddl.name(view.name()) + " SET SECURITY " + wanted));
        }
        return List.copyOf(statements);
    }

    @Override
    public List<Statement> visitDropView(DropView operation) {
        return immediate("DROP VIEW " + ddl.name(operation.name()));
    }

    @Override
    public List<Statement> visitCreateMaterializedView(CreateMaterializedView operation) {
        return immediate(ddl.createMaterializedView(operation.view()));
    }

    @Override
    public List<Statement> visitDropMaterializedView(DropMaterializedView operation) {
        return immediate("DROP MATERIALIZED VIEW " + ddl.name(operation.name()));
    }

    @Override
    public List<Statement> visitRenameMaterializedView(RenameMaterializedView operation) {
        return immediate(alterMaterializedView(operation.name()) + "RENAME " + ddl.identifier(operation.newName()));
    }

    @Override
    public List<Statement> visitSetRefresh(SetRefresh operation) {
        return immediate(alterMaterializedView(operation.view()) + "REFRESH " + ddl.refresh(operation.refresh()));
    }

    /** One property a statement: of several, 3.x silently keeps only the first of some (facts 9.3). */
    @Override
    public List<Statement> visitSetMaterializedViewProperties(SetMaterializedViewProperties operation) {
        return operation.properties().entrySet().stream()
                .map(property -> Statement.immediate(alterMaterializedView(operation.view()) + "SET ("
                        + ddl.properties(Map.of(property.getKey(), property.getValue())) + ")"))
                .toList();
    }

    @Override
    public List<Statement> visitSwapTables(SwapTables operation) {
        return immediate(alterTable(operation.table()) + "SWAP WITH " + ddl.identifier(operation.other()));
    }

    @Override
    public List<Statement> visitSetSortKey(SetSortKey operation) {
        return columnJob(operation.table(), "ORDER BY (" + names(operation.columns()) + ")");
    }

    @Override
    public List<Statement> visitReorderColumns(ReorderColumns operation) {
        return columnJob(operation.table(), "ORDER BY (" + names(operation.columns()) + ")");
    }

    @Override
    public List<Statement> visitAddField(AddField operation) {
        String clause = "MODIFY COLUMN " + ddl.identifier(operation.column()) + " ADD FIELD " + path(operation.path())
                + " " + ddl.type(operation.type()) + position(operation.position());
        return columnJob(operation.table(), clause);
    }

    @Override
    public List<Statement> visitDropField(DropField operation) {
        String clause = "MODIFY COLUMN " + ddl.identifier(operation.column()) + " DROP FIELD " + path(operation.path());
        return columnJob(operation.table(), clause);
    }

    @Override
    public List<Statement> visitAddIndex(AddIndex operation) {
        return columnJob(operation.table(), "ADD " + ddl.index(operation.index()));
    }

    @Override
    public List<Statement> visitDropIndex(DropIndex operation) {
        return columnJob(operation.table(), "DROP INDEX " + ddl.identifier(operation.index()));
    }

    @Override
    public List<Statement> visitAddPartition(AddPartition operation) {
        return immediate(alterTable(operation.table()) + "ADD " + ddl.partition(operation.partition()));
    }

    @Override
    public List<Statement> visitDropPartition(DropPartition operation) {
        return immediate(alterTable(operation.table()) + "DROP PARTITION " + ddl.identifier(operation.partition()));
    }

    @Override
    public List<Statement> visitRenamePartition(RenamePartition operation) {
        return immediate(alterTable(operation.table()) + "RENAME PARTITION " + ddl.identifier(operation.partition())
                + " " + ddl.identifier(operation.newName()));
    }

    /** (*) means all of them (facts 6.9). */
    @Override
    public List<Statement> visitSetPartitionProperties(SetPartitionProperties operation) {
        String partitions = operation.partitions().isEmpty() ? "*" : names(operation.partitions());
        return immediate(alterTable(operation.table()) + "MODIFY PARTITION (" + partitions + ") SET ("
                + ddl.properties(operation.properties()) + ")");
    }

    @Override
    public List<Statement> visitAddRollup(AddRollup operation) {
        String sql = alterTable(operation.table()) + "ADD ROLLUP " + ddl.rollup(operation.rollup());
        return List.of(new Statement(sql, new Job(JobKind.ROLLUP, operation.table())));
    }

    @Override
    public List<Statement> visitDropRollup(DropRollup operation) {
        return immediate(alterTable(operation.table()) + "DROP ROLLUP " + ddl.identifier(operation.rollup()));
    }

    @Override
    public List<Statement> visitRenameRollup(RenameRollup operation) {
        return immediate(alterTable(operation.table()) + "RENAME ROLLUP " + ddl.identifier(operation.rollup()) + " "
                + ddl.identifier(operation.newName()));
    }

    @Override
    public List<Statement> visitCreateSynchronousMaterializedView(CreateSynchronousMaterializedView operation) {
        SynchronousMaterializedView view = operation.view();
        String sql = ddl.createSynchronousMaterializedView(view);
        return List.of(new Statement(sql, new Job(JobKind.ROLLUP, baseTable(view))));
    }

    @Override
    public List<Statement> visitSwapMaterializedViews(SwapMaterializedViews operation) {
        return immediate(alterMaterializedView(operation.view()) + "SWAP WITH " + ddl.identifier(operation.other()));
    }

    @Override
    public List<Statement> visitActivateMaterializedView(ActivateMaterializedView operation) {
        return immediate(alterMaterializedView(operation.view()) + (operation.active() ? "ACTIVE" : "INACTIVE"));
    }

    @Override
    public List<Statement> visitCreateDatabase(CreateDatabase operation) {
        Database database = operation.database();
        String properties =
                database.properties().isEmpty() ? "" : " PROPERTIES (" + ddl.properties(database.properties()) + ")";
        return immediate("CREATE DATABASE " + ddl.identifier(database.name()) + properties);
    }

    @Override
    public List<Statement> visitDropDatabase(DropDatabase operation) {
        return immediate("DROP DATABASE " + ddl.identifier(operation.database()));
    }

    @Override
    public List<Statement> visitSetDatabaseProperties(SetDatabaseProperties operation) {
        return immediate("ALTER DATABASE " + ddl.identifier(operation.database()) + " SET ("
                + ddl.properties(operation.properties()) + ")");
    }

    /** A comment stands for it: what it sends is known when it runs. */
    @Override
    public List<Statement> visitRunCode(RunCode operation) {
        return immediate("-- run: " + operation.title().strip().replaceAll("\\s+", " "));
    }

    @Override
    public List<Statement> visitCopyRows(CopyRows operation) {
        String columns = names(operation.columns());
        return immediate("INSERT INTO " + ddl.name(operation.into()) + " (" + columns + ") SELECT " + columns + " FROM "
                + ddl.name(operation.table()));
    }

    @Override
    public List<Statement> visitSetDefaultBuckets(SetDefaultBuckets operation) {
        Distribution.Hash hash = operation.distribution();
        return immediate(alterTable(operation.table()) + "DISTRIBUTED BY HASH(" + names(hash.columns())
                + ") DEFAULT BUCKETS " + Objects.requireNonNullElse(hash.buckets(), 0));
    }

    @Override
    public List<Statement> visitSetAutoIncrement(SetAutoIncrement operation) {
        return immediate(alterTable(operation.table()) + "AUTO_INCREMENT = " + operation.next());
    }

    @Override
    public List<Statement> visitAddTemporaryPartition(AddTemporaryPartition operation) {
        return immediate(alterTable(operation.table()) + "ADD TEMPORARY " + ddl.partition(operation.partition()));
    }

    @Override
    public List<Statement> visitDropTemporaryPartition(DropTemporaryPartition operation) {
        return immediate(
                alterTable(operation.table()) + "DROP TEMPORARY PARTITION " + ddl.identifier(operation.partition()));
    }

    @Override
    public List<Statement> visitTruncatePartitions(TruncatePartitions operation) {
        return immediate(alterTable(operation.table()) + "TRUNCATE PARTITION (" + names(operation.partitions()) + ")");
    }

    @Override
    public List<Statement> visitReplacePartitions(ReplacePartitions operation) {
        return immediate(alterTable(operation.table()) + "REPLACE PARTITION (" + names(operation.partitions())
                + ") WITH TEMPORARY PARTITION (" + names(operation.temporary()) + ")");
    }

    @Override
    public List<Statement> visitRenameDatabase(RenameDatabase operation) {
        return immediate("ALTER DATABASE " + ddl.identifier(operation.database()) + " RENAME "
                + ddl.identifier(operation.newName()));
    }

    @Override
    public List<Statement> visitSetDatabaseQuota(SetDatabaseQuota operation) {
        return immediate("ALTER DATABASE " + ddl.identifier(operation.database()) + " SET " + operation.of() + " QUOTA "
                + operation.quota());
    }

    @Override
    public List<Statement> visitExecuteSql(ExecuteSql operation) {
        return immediate(operation.sql());
    }

    @Override
    public List<Statement> visitRequire(Require operation) {
        return immediate(operation.condition());
    }

    @Override
    public List<Statement> visitIrreversible(Irreversible operation) {
        throw new RockformException(Problem.of(ProblemCode.UNSAFE, "cannot be undone: " + operation.reason())
                .remedy("write the way back by hand in the revision's downgrade, or restore from a backup"));
    }

    private String names(List<String> names) {
        return names.stream().map(ddl::identifier).collect(Collectors.joining(", "));
    }

    /** The item of an array is written {@code [*]} (facts 6.2). */
    private String path(List<String> path) {
        return path.stream()
                .map(step -> step.equals("[*]") ? step : ddl.identifier(step))
                .collect(Collectors.joining("."));
    }

    /** The table whose rollup it is. */
    private static ObjectName baseTable(SynchronousMaterializedView view) {
        return TableReferences.of(view.query(), "").stream().findFirst().orElse(view.name());
    }

    private String alterTable(ObjectName table) {
        return "ALTER TABLE " + ddl.name(table) + " ";
    }

    private String alterMaterializedView(ObjectName view) {
        return "ALTER MATERIALIZED VIEW " + ddl.name(view) + " ";
    }

    private static List<Statement> immediate(String sql) {
        return List.of(Statement.immediate(sql));
    }
}
