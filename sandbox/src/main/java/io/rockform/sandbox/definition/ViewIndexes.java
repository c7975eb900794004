// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.definition;

import io.rockform.ddl.AlterTableClause;
import io.rockform.ddl.DdlStatement.AlterTable;
import io.rockform.plan.JobKind;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.RefusedException;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.SchemaJob;
import io.rockform.sandbox.catalog.StoredObject.StoredMaterializedView;
import io.rockform.sandbox.text.Token;
import io.rockform.schema.MaterializedView;
import java.util.Optional;

/** The one thing that ALTER TABLE does to a materialized view: its indexes come and go (facts 6.1; recorded mvs/alter *). */
final class ViewIndexes {
    private final DdlScope scope;
    private final AlterTable statement;
    private final StoredMaterializedView view;

    private ViewIndexes(DdlScope scope, AlterTable statement, StoredMaterializedView view) {
        this.scope = scope;
        this.statement = statement;
        this.view = view;
    }

    static Catalog alter(DdlScope scope, AlterTable statement, StoredMaterializedView view) {
        return new ViewIndexes(scope, statement, view).alter();
    }

    private Catalog alter() {
        boolean indexesAlone = statement.clauses().stream()
                .allMatch(clause ->
                        clause instanceof AlterTableClause.AddIndex || clause instanceof AlterTableClause.DropIndex);
        if (!indexesAlone) {
            throw notATable();
        }
        MaterializedView changed = scope.apply(scope.operations(statement))
                .materializedView(statement.table())
                .orElseThrow();
        SchemaJobs jobs = new SchemaJobs(scope);
        Optional<SchemaJob> running = scope.catalog().jobOf(view.id());
        if (running.isPresent()) {
            throw jobs.inProgress(running.get());
        }
        long jobId = scope.catalog().lastId() + 1;
        StoredMaterializedView after = view.with(scope.defaults().complete(changed));
        return jobs.start(scope.catalog().withIds(SchemaJobs.IDS), jobId, JobKind.COLUMN, "", after);
    }

    private RefusedException notATable() {
        Token name = scope.text().tokens().get(2);
        String before = scope.text().text().substring(0, name.start());
        long line = before.lines().count();
        int column = before.length() - before.lastIndexOf('\n') - 1;
        return Refusals.plain("Getting analyzing error at line " + line + ", column " + column
                + ". Detail message: The '" + view.name()
                + "' cannot be alter by 'ALTER TABLE', because it is a materialized view,you can use 'ALTER MATERIALIZED"
                + " VIEW' to alter it..");
    }
}
