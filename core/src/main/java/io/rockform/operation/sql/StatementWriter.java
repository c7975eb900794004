// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.sql;

import static io.rockform.operation.sql.StatementText.immediate;

import io.rockform.operation.ColumnOperation;
import io.rockform.operation.DatabaseOperation;
import io.rockform.operation.IndexOperation;
import io.rockform.operation.MaterializedViewOperation;
import io.rockform.operation.Operation;
import io.rockform.operation.Operation.ExecuteSql;
import io.rockform.operation.Operation.Irreversible;
import io.rockform.operation.Operation.Require;
import io.rockform.operation.Operation.RunCode;
import io.rockform.operation.PartitionOperation;
import io.rockform.operation.RollupOperation;
import io.rockform.operation.TableOperation;
import io.rockform.operation.ViewOperation;
import io.rockform.plan.Job;
import io.rockform.plan.JobKind;
import io.rockform.plan.Statement;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import java.util.List;
import java.util.stream.Collectors;

/** An operation as statements of one server version, with the jobs that they start (facts 6.2). */
public final class StatementWriter implements Operation.FamilyVisitor<List<Statement>> {
    private final StatementText text;

    private StatementWriter(StatementText text) {
        this.text = text;
    }

    /**
     * Writes an operation.
     *
     * @param before the schema that it is applied to, as far as it is known
     */
    public static List<Statement> statements(Operation operation, Schema before, ServerProfile profile) {
        return operation.accept(new StatementWriter(new StatementText(before, profile)));
    }

    /**
     * Several changes of the columns and indexes of one table as one ALTER, which is one job (facts 6.1).
     *
     * @param operations each of which has a clause of its own
     */
    public static Statement combined(List<Operation> operations, Schema before, ServerProfile profile) {
        ObjectName table = operations.get(0).target();
        if (table == null) {
            throw new IllegalArgumentException("not a change of a table: " + operations.get(0));
        }
        StatementText text = new StatementText(before, profile);
        String clauses =
                operations.stream().map(operation -> clause(operation, text)).collect(Collectors.joining(", "));
        return new Statement(text.alterTable(table) + clauses, new Job(JobKind.COLUMN, table));
    }

    private static String clause(Operation operation, StatementText text) {
        if (operation instanceof ColumnOperation column) {
            return new ColumnStatements(text).clause(column);
        }
        if (operation instanceof IndexOperation index) {
            return new IndexStatements(text).clause(index);
        }
        throw new IllegalArgumentException("not a clause among others: " + operation);
    }

    @Override
    public List<Statement> visitTableOperation(TableOperation operation) {
        return operation.accept(new TableStatements(text));
    }

    @Override
    public List<Statement> visitColumnOperation(ColumnOperation operation) {
        return operation.accept(new ColumnStatements(text));
    }

    @Override
    public List<Statement> visitIndexOperation(IndexOperation operation) {
        return operation.accept(new IndexStatements(text));
    }

    @Override
    public List<Statement> visitPartitionOperation(PartitionOperation operation) {
        return operation.accept(new PartitionStatements(text));
    }

    @Override
    public List<Statement> visitRollupOperation(RollupOperation operation) {
        return operation.accept(new RollupStatements(text));
    }

    @Override
    public List<Statement> visitViewOperation(ViewOperation operation) {
        return operation.accept(new ViewStatements(text));
    }

    @Override
    public List<Statement> visitMaterializedViewOperation(MaterializedViewOperation operation) {
        return operation.accept(new MaterializedViewStatements(text));
    }

    @Override
    public List<Statement> visitDatabaseOperation(DatabaseOperation operation) {
        return operation.accept(new DatabaseStatements(text));
    }

    /** A comment stands for it: what it sends is known when it runs. */
    @Override
    public List<Statement> visitRunCode(RunCode operation) {
        return immediate("-- run: " + operation.title().strip().replaceAll("\\s+", " "));
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
}
