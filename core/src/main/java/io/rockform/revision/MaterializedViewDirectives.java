// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import io.rockform.ddl.DdlClauses;
import io.rockform.declare.MaterializedViewBuilder;
import io.rockform.declare.RefreshClause;
import io.rockform.operation.MaterializedViewOperation.ActivateMaterializedView;
import io.rockform.operation.MaterializedViewOperation.CreateMaterializedView;
import io.rockform.operation.MaterializedViewOperation.CreateSynchronousMaterializedView;
import io.rockform.operation.MaterializedViewOperation.DropMaterializedView;
import io.rockform.operation.MaterializedViewOperation.RenameMaterializedView;
import io.rockform.operation.MaterializedViewOperation.SetMaterializedViewProperties;
import io.rockform.operation.MaterializedViewOperation.SetRefresh;
import io.rockform.operation.MaterializedViewOperation.SwapMaterializedViews;
import io.rockform.operation.Operation;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Refresh;
import io.rockform.schema.SynchronousMaterializedView;
import java.util.function.Consumer;

/** The part of {@link Operations} that records changes of materialized views. */
public sealed interface MaterializedViewDirectives permits Operations {
    /** Records an operation as it is. */
    Operations add(Operation operation);

    default Operations createMaterializedView(String name, Consumer<MaterializedViewBuilder> definition) {
        MaterializedViewBuilder builder = new MaterializedViewBuilder(ObjectName.of(name));
        definition.accept(builder);
        return add(new CreateMaterializedView(builder.build()));
    }

    /** A rollup of one table by a query. */
    default Operations createSynchronousMaterializedView(
            String name, Consumer<PropertyValues> properties, String query) {
        return add(new CreateSynchronousMaterializedView(
                new SynchronousMaterializedView(ObjectName.of(name), PropertyValues.of(properties), query)));
    }

    /** Exchanges the names of two materialized views of one database, at once. */
    default Operations swapMaterializedViews(String name, String other) {
        return add(new SwapMaterializedViews(ObjectName.of(name), other));
    }

    default Operations activateMaterializedView(String name) {
        return add(new ActivateMaterializedView(ObjectName.of(name), true));
    }

    default Operations deactivateMaterializedView(String name) {
        return add(new ActivateMaterializedView(ObjectName.of(name), false));
    }

    /** Synchronous ones too. */
    default Operations dropMaterializedView(String name) {
        return add(new DropMaterializedView(ObjectName.of(name)));
    }

    default Operations renameMaterializedView(String name, String newName) {
        return add(new RenameMaterializedView(ObjectName.of(name), newName));
    }

    /** @param clause such as {@code ASYNC EVERY(INTERVAL 1 DAY)} */
    default Operations setRefresh(String materializedView, String clause) {
        return setRefresh(materializedView, DdlClauses.refresh(clause));
    }

    /** @param refresh such as {@code async().every(1, DAY)} */
    default Operations setRefresh(String materializedView, RefreshClause<?> refresh) {
        return setRefresh(materializedView, refresh.refresh());
    }

    default Operations setRefresh(String materializedView, Refresh refresh) {
        return add(new SetRefresh(ObjectName.of(materializedView), refresh));
    }

    default Operations setMaterializedViewProperties(String name, Consumer<PropertyValues> properties) {
        return add(new SetMaterializedViewProperties(ObjectName.of(name), PropertyValues.of(properties)));
    }
}
