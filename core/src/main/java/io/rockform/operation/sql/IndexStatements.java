// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.sql;

import io.rockform.operation.IndexOperation;
import io.rockform.operation.IndexOperation.AddIndex;
import io.rockform.operation.IndexOperation.DropIndex;
import io.rockform.plan.Statement;
import java.util.List;

/** Operations on indexes as statements. */
final class IndexStatements implements IndexOperation.Visitor<List<Statement>> {
    private final StatementText text;

    IndexStatements(StatementText text) {
        this.text = text;
    }

    @Override
    public List<Statement> visitAddIndex(AddIndex operation) {
        return text.columnJob(operation.table(), clause(operation));
    }

    @Override
    public List<Statement> visitDropIndex(DropIndex operation) {
        return text.columnJob(operation.table(), clause(operation));
    }

    /** The operation as a clause among others. */
    String clause(IndexOperation operation) {
        return operation.accept(new Clause());
    }

    private final class Clause implements IndexOperation.Visitor<String> {
        @Override
        public String visitAddIndex(AddIndex operation) {
            return "ADD " + text.ddl().index(operation.index());
        }

        @Override
        public String visitDropIndex(DropIndex operation) {
            return "DROP INDEX " + text.ddl().identifier(operation.index());
        }
    }
}
