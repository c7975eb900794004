// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.reverse;

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
import io.rockform.schema.Schema;
import java.util.List;

/** The inverse of an operation that has been applied to {@code before}, as it would be if StarRocks allowed everything. */
final class Inverse implements Operation.FamilyVisitor<List<Operation>> {
    private final Before before;

    Inverse(Schema before) {
        this.before = new Before(before);
    }

    @Override
    public List<Operation> visitTableOperation(TableOperation operation) {
        return operation.accept(new TableInverse(before));
    }

    @Override
    public List<Operation> visitColumnOperation(ColumnOperation operation) {
        return operation.accept(new ColumnInverse(before));
    }

    @Override
    public List<Operation> visitIndexOperation(IndexOperation operation) {
        return operation.accept(new IndexInverse(before));
    }

    @Override
    public List<Operation> visitPartitionOperation(PartitionOperation operation) {
        return operation.accept(new PartitionInverse(before));
    }

    @Override
    public List<Operation> visitRollupOperation(RollupOperation operation) {
        return operation.accept(new RollupInverse(before));
    }

    @Override
    public List<Operation> visitViewOperation(ViewOperation operation) {
        return operation.accept(new ViewInverse(before));
    }

    @Override
    public List<Operation> visitMaterializedViewOperation(MaterializedViewOperation operation) {
        return operation.accept(new MaterializedViewInverse(before));
    }

    @Override
    public List<Operation> visitDatabaseOperation(DatabaseOperation operation) {
        return operation.accept(new DatabaseInverse(before));
    }

    @Override
    public List<Operation> visitRunCode(RunCode operation) {
        return List.of(new Irreversible("what this code did is not known: " + operation.title()));
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
}
