// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.sql;

import static io.rockform.operation.sql.StatementText.immediate;

import io.rockform.operation.MaterializedViewOperation;
import io.rockform.operation.MaterializedViewOperation.ActivateMaterializedView;
import io.rockform.operation.MaterializedViewOperation.CreateMaterializedView;
import io.rockform.operation.MaterializedViewOperation.CreateSynchronousMaterializedView;
import io.rockform.operation.MaterializedViewOperation.DropMaterializedView;
import io.rockform.operation.MaterializedViewOperation.RenameMaterializedView;
import io.rockform.operation.MaterializedViewOperation.SetMaterializedViewProperties;
import io.rockform.operation.MaterializedViewOperation.SetRefresh;
import io.rockform.operation.MaterializedViewOperation.SwapMaterializedViews;
import io.rockform.plan.Job;
import io.rockform.plan.JobKind;
import io.rockform.plan.Statement;
import io.rockform.query.TableReferences;
import io.rockform.schema.ObjectName;
import io.rockform.schema.SynchronousMaterializedView;
import java.util.List;
import java.util.Map;

/** Operations on materialized views as statements. */
final class MaterializedViewStatements implements MaterializedViewOperation.Visitor<List<Statement>> {
    private final StatementText text;

    MaterializedViewStatements(StatementText text) {
        this.text = text;
    }

    @Override
    public List<Statement> visitCreateMaterializedView(CreateMaterializedView operation) {
        return immediate(text.ddl().createMaterializedView(operation.view()));
    }

    @Override
    public List<Statement> visitDropMaterializedView(DropMaterializedView operation) {
        return immediate("DROP MATERIALIZED VIEW " + text.ddl().name(operation.name()));
    }

    @Override
    public List<Statement> visitRenameMaterializedView(RenameMaterializedView operation) {
        return immediate(text.alterMaterializedView(operation.name()) + "RENAME "
                + text.ddl().identifier(operation.newName()));
    }

    @Override
    public List<Statement> visitSetRefresh(SetRefresh operation) {
        return immediate(text.alterMaterializedView(operation.view()) + "REFRESH "
                + text.ddl().refresh(operation.refresh()));
    }

    /** One property a statement: of several, 3.x silently keeps only the first of some (facts 9.3). */
    @Override
    public List<Statement> visitSetMaterializedViewProperties(SetMaterializedViewProperties operation) {
        return operation.properties().entrySet().stream()
                .map(property -> Statement.immediate(text.alterMaterializedView(operation.view()) + "SET ("
                        + text.ddl().properties(Map.of(property.getKey(), property.getValue())) + ")"))
                .toList();
    }

    @Override
    public List<Statement> visitCreateSynchronousMaterializedView(CreateSynchronousMaterializedView operation) {
        SynchronousMaterializedView view = operation.view();
        String sql = text.ddl().createSynchronousMaterializedView(view);
        return List.of(new Statement(sql, new Job(JobKind.ROLLUP, baseTable(view))));
    }

    @Override
    public List<Statement> visitSwapMaterializedViews(SwapMaterializedViews operation) {
        return immediate(text.alterMaterializedView(operation.view()) + "SWAP WITH "
                + text.ddl().identifier(operation.other()));
    }

    @Override
    public List<Statement> visitActivateMaterializedView(ActivateMaterializedView operation) {
        return immediate(text.alterMaterializedView(operation.view()) + (operation.active() ? "ACTIVE" : "INACTIVE"));
    }

    /** The table whose rollup it is. */
    private static ObjectName baseTable(SynchronousMaterializedView view) {
        return TableReferences.of(view.query(), "").stream().findFirst().orElse(view.name());
    }
}
