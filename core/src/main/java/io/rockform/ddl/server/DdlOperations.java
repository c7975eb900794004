// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.ddl.AlterTableClause;
import io.rockform.ddl.DdlStatement;
import io.rockform.operation.DatabaseOperation;
import io.rockform.operation.MaterializedViewOperation;
import io.rockform.operation.Operation;
import io.rockform.operation.OperationRefused;
import io.rockform.operation.TableOperation;
import io.rockform.operation.ViewOperation;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.problem.ServerError;
import io.rockform.schema.Database;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import java.util.ArrayList;
import java.util.List;

/**
 * What a DDL statement does, as operations. Some statements mean nothing by themselves: IF EXISTS, and clauses that
 * change a part of a definition, need the schema that they meet.
 */
public final class DdlOperations implements DdlStatement.Visitor<List<Operation>> {
    private final Schema schema;

    private DdlOperations(Schema schema) {
        this.schema = schema;
    }

    /**
     * The statement's operations, in order; none if IF EXISTS or IF NOT EXISTS makes it do nothing.
     *
     * @param schema what the statement meets
     * @throws RockformException NOT_SUPPORTED_YET for what no operation does yet; an {@link OperationRefused} for a part
     *     of something that does not exist
     */
    public static List<Operation> of(DdlStatement statement, Schema schema) {
        return statement.accept(new DdlOperations(schema));
    }

    @Override
    public List<Operation> visitCreateTable(DdlStatement.CreateTable statement) {
        return unlessExists(
                statement.table().name(), statement.ifNotExists(), new TableOperation.CreateTable(statement.table()));
    }

    @Override
    public List<Operation> visitCreateTableLike(DdlStatement.CreateTableLike statement) {
        Table source = schema.table(statement.source()).orElseThrow(() -> notFound(statement.source()));
        return unlessExists(
                statement.name(),
                statement.ifNotExists(),
                new TableOperation.CreateTable(source.named(statement.name()).withTemporaryPartitions(List.of())));
    }

    /** OR REPLACE keeps the security of a view that is there (facts 8.2). */
    @Override
    public List<Operation> visitCreateView(DdlStatement.CreateView statement) {
        View view = statement.view();
        if (statement.orReplace() && schema.find(view.name()).isPresent()) {
            return List.of(new ViewOperation.ReplaceView(view.withSecurity(null)));
        }
        return unlessExists(view.name(), statement.ifNotExists(), new ViewOperation.CreateView(view));
    }

    @Override
    public List<Operation> visitCreateMaterializedView(DdlStatement.CreateMaterializedView statement) {
        return unlessExists(
                statement.view().name(),
                statement.ifNotExists(),
                new MaterializedViewOperation.CreateMaterializedView(statement.view()));
    }

    @Override
    public List<Operation> visitCreateSynchronousMaterializedView(
            DdlStatement.CreateSynchronousMaterializedView statement) {
        return unlessExists(
                statement.view().name(),
                statement.ifNotExists(),
                new MaterializedViewOperation.CreateSynchronousMaterializedView(statement.view()));
    }

    private List<Operation> unlessExists(ObjectName name, boolean ifNotExists, Operation operation) {
        return ifNotExists && schema.find(name).isPresent() ? List.of() : List.of(operation);
    }

    @Override
    public List<Operation> visitCreateDatabase(DdlStatement.CreateDatabase statement) {
        boolean exists = schema.databases().containsKey(statement.name());
        return statement.ifNotExists() && exists
                ? List.of()
                : List.of(new DatabaseOperation.CreateDatabase(new Database(statement.name(), statement.properties())));
    }

    @Override
    public List<Operation> visitRenameDatabase(DdlStatement.RenameDatabase statement) {
        return List.of(new DatabaseOperation.RenameDatabase(statement.name(), statement.newName()));
    }

    @Override
    public List<Operation> visitSetDatabaseProperties(DdlStatement.SetDatabaseProperties statement) {
        return List.of(new DatabaseOperation.SetDatabaseProperties(statement.name(), statement.properties()));
    }

    @Override
    public List<Operation> visitSetDatabaseQuota(DdlStatement.SetDatabaseQuota statement) {
        return List.of(new DatabaseOperation.SetDatabaseQuota(statement.name(), statement.of(), statement.quota()));
    }

    @Override
    public List<Operation> visitAlterTable(DdlStatement.AlterTable statement) {
        List<Operation> operations = new ArrayList<>();
        ClauseOperations clauses = new ClauseOperations(statement.table(), schema);
        for (AlterTableClause clause : statement.clauses()) {
            operations.addAll(clause.accept(clauses));
        }
        return List.copyOf(operations);
    }

    /** The comment is lost, security stays (facts 8.2). */
    @Override
    public List<Operation> visitAlterViewQuery(DdlStatement.AlterViewQuery statement) {
        return List.of(new ViewOperation.ReplaceView(
                new View(statement.view(), statement.columns(), "", null, statement.query())));
    }

    @Override
    public List<Operation> visitAlterViewSecurity(DdlStatement.AlterViewSecurity statement) {
        View view = schema.view(statement.view()).orElseThrow(() -> notFound(statement.view()));
        return List.of(new ViewOperation.ReplaceView(view.withSecurity(statement.security())));
    }

    @Override
    public List<Operation> visitRenameMaterializedView(DdlStatement.RenameMaterializedView statement) {
        return List.of(new MaterializedViewOperation.RenameMaterializedView(statement.view(), statement.newName()));
    }

    @Override
    public List<Operation> visitRefreshMaterializedView(DdlStatement.RefreshMaterializedView statement) {
        return List.of(new MaterializedViewOperation.SetRefresh(statement.view(), statement.refresh()));
    }

    @Override
    public List<Operation> visitSetMaterializedViewProperties(DdlStatement.SetMaterializedViewProperties statement) {
        return List.of(
                new MaterializedViewOperation.SetMaterializedViewProperties(statement.view(), statement.properties()));
    }

    @Override
    public List<Operation> visitSwapMaterializedViews(DdlStatement.SwapMaterializedViews statement) {
        return List.of(new MaterializedViewOperation.SwapMaterializedViews(statement.view(), statement.other()));
    }

    @Override
    public List<Operation> visitActivateMaterializedView(DdlStatement.ActivateMaterializedView statement) {
        return List.of(new MaterializedViewOperation.ActivateMaterializedView(statement.view(), statement.active()));
    }

    @Override
    public List<Operation> visitDropTable(DdlStatement.DropTable statement) {
        return ifThere(
                statement.table(),
                statement.ifExists(),
                new TableOperation.DropTable(statement.table(), statement.force()));
    }

    @Override
    public List<Operation> visitDropView(DdlStatement.DropView statement) {
        return ifThere(statement.view(), statement.ifExists(), new ViewOperation.DropView(statement.view()));
    }

    @Override
    public List<Operation> visitDropMaterializedView(DdlStatement.DropMaterializedView statement) {
        return ifThere(
                statement.view(),
                statement.ifExists(),
                new MaterializedViewOperation.DropMaterializedView(statement.view()));
    }

    private List<Operation> ifThere(ObjectName name, boolean ifExists, Operation operation) {
        return ifExists && schema.find(name).isEmpty() ? List.of() : List.of(operation);
    }

    @Override
    public List<Operation> visitDropDatabase(DdlStatement.DropDatabase statement) {
        boolean exists = schema.databases().containsKey(statement.name());
        return statement.ifExists() && !exists
                ? List.of()
                : List.of(new DatabaseOperation.DropDatabase(statement.name(), statement.force()));
    }

    static RockformException notSupportedYet(String feature) {
        return new RockformException(Problem.of(ProblemCode.NOT_SUPPORTED_YET, "not supported yet: " + feature));
    }

    static OperationRefused notFound(ObjectName name) {
        return refused(name, "Table " + name.name() + " is not found");
    }

    static OperationRefused refused(ObjectName name, String words) {
        return new OperationRefused(
                Problem.of(ProblemCode.OPERATION_REFUSED, words).at(name.toString()), ServerError.analysis(words));
    }
}
