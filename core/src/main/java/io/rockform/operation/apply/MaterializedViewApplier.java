// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static io.rockform.operation.apply.Refusals.analysis;
import static io.rockform.operation.apply.Refusals.refused;

import io.rockform.operation.MaterializedViewOperation;
import io.rockform.operation.MaterializedViewOperation.ActivateMaterializedView;
import io.rockform.operation.MaterializedViewOperation.CreateMaterializedView;
import io.rockform.operation.MaterializedViewOperation.CreateSynchronousMaterializedView;
import io.rockform.operation.MaterializedViewOperation.DropMaterializedView;
import io.rockform.operation.MaterializedViewOperation.RenameMaterializedView;
import io.rockform.operation.MaterializedViewOperation.SetMaterializedViewProperties;
import io.rockform.operation.MaterializedViewOperation.SetRefresh;
import io.rockform.operation.MaterializedViewOperation.SwapMaterializedViews;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Refresh;
import io.rockform.schema.Schema;
import io.rockform.schema.SynchronousMaterializedView;

/** What operations make of materialized views. */
final class MaterializedViewApplier implements MaterializedViewOperation.Visitor<Schema> {
    private final AlteredSchema target;

    MaterializedViewApplier(AlteredSchema target) {
        this.target = target;
    }

    @Override
    public Schema visitCreateMaterializedView(CreateMaterializedView operation) {
        return target.create(operation.view());
    }

    @Override
    public Schema visitDropMaterializedView(DropMaterializedView operation) {
        return target.schema()
                .find(operation.name())
                .filter(object -> object instanceof MaterializedView || object instanceof SynchronousMaterializedView)
                .map(view -> target.schema().without(view.name()))
                .orElseThrow(() -> analysis(
                        operation.name(),
                        "Materialized view " + operation.name().name() + " is not found"));
    }

    @Override
    public Schema visitRenameMaterializedView(RenameMaterializedView operation) {
        MaterializedView view = target.materializedView(operation.name());
        ObjectName newName = view.name().sibling(operation.newName());
        if (target.schema().find(newName).isPresent()) {
            throw refused(view.name(), "Materialized view [" + operation.newName() + "] is already used");
        }
        return target.schema().replacing(view.name(), view.named(newName));
    }

    /** The moment stays as it was created (recorded mvs/alter refresh *). */
    @Override
    public Schema visitSetRefresh(SetRefresh operation) {
        MaterializedView view = target.materializedView(operation.view());
        Refresh changed =
                new Refresh(view.refresh().moment(), operation.refresh().scheme());
        return target.schema().replacing(view.name(), view.withRefresh(changed));
    }

    @Override
    public Schema visitSetMaterializedViewProperties(SetMaterializedViewProperties operation) {
        MaterializedView view = target.materializedView(operation.view());
        return target.schema()
                .replacing(
                        view.name(),
                        MaterializedViewPropertyChange.set(view, operation.properties(), target.profile()));
    }

    @Override
    public Schema visitCreateSynchronousMaterializedView(CreateSynchronousMaterializedView operation) {
        return target.create(operation.view());
    }

    @Override
    public Schema visitSwapMaterializedViews(SwapMaterializedViews operation) {
        MaterializedView one = target.materializedView(operation.view());
        MaterializedView other = target.materializedView(operation.view().sibling(operation.other()));
        return target.schema().replacing(one.name(), other.named(one.name())).with(one.named(other.name()));
    }

    @Override
    public Schema visitActivateMaterializedView(ActivateMaterializedView operation) {
        MaterializedView view = target.materializedView(operation.view());
        return target.schema().with(view);
    }
}
