// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.reverse;

import io.rockform.operation.MaterializedViewOperation;
import io.rockform.operation.MaterializedViewOperation.ActivateMaterializedView;
import io.rockform.operation.MaterializedViewOperation.CreateMaterializedView;
import io.rockform.operation.MaterializedViewOperation.CreateSynchronousMaterializedView;
import io.rockform.operation.MaterializedViewOperation.DropMaterializedView;
import io.rockform.operation.MaterializedViewOperation.RenameMaterializedView;
import io.rockform.operation.MaterializedViewOperation.SetMaterializedViewProperties;
import io.rockform.operation.MaterializedViewOperation.SetRefresh;
import io.rockform.operation.MaterializedViewOperation.SwapMaterializedViews;
import io.rockform.operation.Operation;
import io.rockform.profile.MaterializedViewProperty;
import io.rockform.schema.MaterializedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What undoes a change to a materialized view. */
final class MaterializedViewInverse implements MaterializedViewOperation.Visitor<List<Operation>> {
    private final Before before;

    MaterializedViewInverse(Before before) {
        this.before = before;
    }

    @Override
    public List<Operation> visitCreateMaterializedView(CreateMaterializedView operation) {
        return List.of(new DropMaterializedView(operation.view().name()));
    }

    @Override
    public List<Operation> visitDropMaterializedView(DropMaterializedView operation) {
        return List.of(before.schema()
                .synchronousMaterializedView(operation.name())
                .<Operation>map(CreateSynchronousMaterializedView::new)
                .orElseGet(() -> new CreateMaterializedView(before.materializedView(operation.name()))));
    }

    @Override
    public List<Operation> visitRenameMaterializedView(RenameMaterializedView operation) {
        return List.of(new RenameMaterializedView(
                operation.name().sibling(operation.newName()), operation.name().name()));
    }

    @Override
    public List<Operation> visitSetRefresh(SetRefresh operation) {
        return List.of(new SetRefresh(
                operation.view(), before.materializedView(operation.view()).refresh()));
    }

    @Override
    public List<Operation> visitSetMaterializedViewProperties(SetMaterializedViewProperties operation) {
        MaterializedView view = before.materializedView(operation.view());
        List<Operation> back = new ArrayList<>();
        for (String key : operation.properties().keySet()) {
            Optional<String> old =
                    Optional.ofNullable(view.properties().get(key)).or(() -> MaterializedViewProperty.standing(key));
            back.add(
                    0,
                    old.<Operation>map(value -> new SetMaterializedViewProperties(view.name(), Map.of(key, value)))
                            .orElseGet(() -> Before.noWayBack(view.name(), key)));
        }
        return back;
    }

    @Override
    public List<Operation> visitCreateSynchronousMaterializedView(CreateSynchronousMaterializedView operation) {
        return List.of(new DropMaterializedView(operation.view().name()));
    }

    @Override
    public List<Operation> visitSwapMaterializedViews(SwapMaterializedViews operation) {
        return List.of(operation);
    }

    @Override
    public List<Operation> visitActivateMaterializedView(ActivateMaterializedView operation) {
        return List.of();
    }
}
