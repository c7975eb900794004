// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import io.rockform.operation.ColumnOperation;
import io.rockform.operation.DatabaseOperation;
import io.rockform.operation.IndexOperation;
import io.rockform.operation.MaterializedViewOperation;
import io.rockform.operation.Operation;
import io.rockform.operation.Operation.ExecuteSql;
import io.rockform.operation.Operation.Irreversible;
import io.rockform.operation.Operation.Require;
import io.rockform.operation.Operation.RunCode;
import io.rockform.operation.OperationRefused;
import io.rockform.operation.PartitionOperation;
import io.rockform.operation.RollupOperation;
import io.rockform.operation.TableOperation;
import io.rockform.operation.ViewOperation;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Schema;

/**
 * What an operation makes of a schema. Refuses what StarRocks refuses, with its words. SQL of the user's own leaves the
 * schema as it is: what it does is not known.
 */
public final class SchemaChange implements Operation.FamilyVisitor<Schema> {
    private final AlteredSchema target;

    private SchemaChange(AlteredSchema target) {
        this.target = target;
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
        return operation.accept(new SchemaChange(new AlteredSchema(schema, profile, database)));
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
    public Schema visitTableOperation(TableOperation operation) {
        return operation.accept(new TableApplier(target));
    }

    @Override
    public Schema visitColumnOperation(ColumnOperation operation) {
        return operation.accept(new ColumnApplier(target));
    }

    @Override
    public Schema visitIndexOperation(IndexOperation operation) {
        return operation.accept(new IndexApplier(target));
    }

    @Override
    public Schema visitPartitionOperation(PartitionOperation operation) {
        return operation.accept(new PartitionApplier(target));
    }

    @Override
    public Schema visitRollupOperation(RollupOperation operation) {
        return operation.accept(new RollupApplier(target));
    }

    @Override
    public Schema visitViewOperation(ViewOperation operation) {
        return operation.accept(new ViewApplier(target));
    }

    @Override
    public Schema visitMaterializedViewOperation(MaterializedViewOperation operation) {
        return operation.accept(new MaterializedViewApplier(target));
    }

    @Override
    public Schema visitDatabaseOperation(DatabaseOperation operation) {
        return operation.accept(new DatabaseApplier(target));
    }

    @Override
    public Schema visitRunCode(RunCode operation) {
        return target.schema();
    }

    @Override
    public Schema visitExecuteSql(ExecuteSql operation) {
        return target.schema();
    }

    @Override
    public Schema visitRequire(Require operation) {
        return target.schema();
    }

    @Override
    public Schema visitIrreversible(Irreversible operation) {
        throw new RockformException(Problem.of(ProblemCode.UNSAFE, "cannot be undone: " + operation.reason())
                .remedy("write the way back by hand in the revision's downgrade, or restore from a backup"));
    }
}
