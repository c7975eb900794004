// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.sql;

import static io.rockform.operation.sql.StatementText.immediate;

import io.rockform.operation.RollupOperation;
import io.rockform.operation.RollupOperation.AddRollup;
import io.rockform.operation.RollupOperation.DropRollup;
import io.rockform.operation.RollupOperation.RenameRollup;
import io.rockform.plan.Job;
import io.rockform.plan.JobKind;
import io.rockform.plan.Statement;
import java.util.List;

/** Operations on rollups as statements. */
final class RollupStatements implements RollupOperation.Visitor<List<Statement>> {
    private final StatementText text;

    RollupStatements(StatementText text) {
        this.text = text;
    }

    @Override
    public List<Statement> visitAddRollup(AddRollup operation) {
        String sql =
                text.alterTable(operation.table()) + "ADD ROLLUP " + text.ddl().rollup(operation.rollup());
        return List.of(new Statement(sql, new Job(JobKind.ROLLUP, operation.table())));
    }

    @Override
    public List<Statement> visitDropRollup(DropRollup operation) {
        return immediate(
                text.alterTable(operation.table()) + "DROP ROLLUP " + text.ddl().identifier(operation.rollup()));
    }

    @Override
    public List<Statement> visitRenameRollup(RenameRollup operation) {
        return immediate(text.alterTable(operation.table()) + "RENAME ROLLUP "
                + text.ddl().identifier(operation.rollup()) + " " + text.ddl().identifier(operation.newName()));
    }
}
