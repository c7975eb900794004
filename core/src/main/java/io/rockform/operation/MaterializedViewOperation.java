// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation;

import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Refresh;
import io.rockform.schema.SynchronousMaterializedView;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A change to a materialized view. */
public sealed interface MaterializedViewOperation extends Operation {
    <R> R accept(MaterializedViewOperation.Visitor<R> visitor);

    @Override
    default <R> R accept(Operation.Visitor<R> visitor) {
        return accept((MaterializedViewOperation.Visitor<R>) visitor);
    }

    @Override
    default <R> R accept(FamilyVisitor<R> visitor) {
        return visitor.visitMaterializedViewOperation(this);
    }

    record CreateMaterializedView(MaterializedView view) implements MaterializedViewOperation {
        @Override
        public ObjectName target() {
            return view.name();
        }

        @Override
        public <R> R accept(MaterializedViewOperation.Visitor<R> visitor) {
            return visitor.visitCreateMaterializedView(this);
        }
    }

    /** Built by a ROLLUP job (facts 9.5). */
    record CreateSynchronousMaterializedView(SynchronousMaterializedView view) implements MaterializedViewOperation {
        @Override
        public ObjectName target() {
            return view.name();
        }

        @Override
        public <R> R accept(MaterializedViewOperation.Visitor<R> visitor) {
            return visitor.visitCreateSynchronousMaterializedView(this);
        }
    }

    /** At once and not recoverable (facts 9.3); its data can be computed again. */
    record DropMaterializedView(ObjectName name) implements MaterializedViewOperation {
        @Override
        public ObjectName target() {
            return name;
        }

        @Override
        public <R> R accept(MaterializedViewOperation.Visitor<R> visitor) {
            return visitor.visitDropMaterializedView(this);
        }
    }

    record RenameMaterializedView(ObjectName name, String newName) implements MaterializedViewOperation {
        @Override
        public ObjectName target() {
            return name;
        }

        @Override
        public <R> R accept(MaterializedViewOperation.Visitor<R> visitor) {
            return visitor.visitRenameMaterializedView(this);
        }
    }

    /** Exchanges the names of two materialized views of one database, at once (facts 9.3). */
    record SwapMaterializedViews(ObjectName view, String other) implements MaterializedViewOperation {
        @Override
        public ObjectName target() {
            return view;
        }

        @Override
        public <R> R accept(MaterializedViewOperation.Visitor<R> visitor) {
            return visitor.visitSwapMaterializedViews(this);
        }
    }

    /** Changes scheme and schedule; the moment (IMMEDIATE, DEFERRED) stays as it was created (facts 9.3). */
    record SetRefresh(ObjectName view, Refresh refresh) implements MaterializedViewOperation {
        @Override
        public ObjectName target() {
            return view;
        }

        @Override
        public <R> R accept(MaterializedViewOperation.Visitor<R> visitor) {
            return visitor.visitSetRefresh(this);
        }
    }

    record SetMaterializedViewProperties(ObjectName view, Map<String, String> properties)
            implements MaterializedViewOperation {
        public SetMaterializedViewProperties {
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        }

        @Override
        public ObjectName target() {
            return view;
        }

        @Override
        public <R> R accept(MaterializedViewOperation.Visitor<R> visitor) {
            return visitor.visitSetMaterializedViewProperties(this);
        }
    }

    /** Makes it take part in refresh and rewriting again, or no more (facts 9.3). Its definition stays as it is. */
    record ActivateMaterializedView(ObjectName view, boolean active) implements MaterializedViewOperation {
        @Override
        public ObjectName target() {
            return view;
        }

        @Override
        public <R> R accept(MaterializedViewOperation.Visitor<R> visitor) {
            return visitor.visitActivateMaterializedView(this);
        }
    }

    /** One method an operation, none with a default. */
    interface Visitor<R> {
        R visitCreateMaterializedView(CreateMaterializedView operation);

        R visitCreateSynchronousMaterializedView(CreateSynchronousMaterializedView operation);

        R visitDropMaterializedView(DropMaterializedView operation);

        R visitRenameMaterializedView(RenameMaterializedView operation);

        R visitSwapMaterializedViews(SwapMaterializedViews operation);

        R visitSetRefresh(SetRefresh operation);

        R visitSetMaterializedViewProperties(SetMaterializedViewProperties operation);

        R visitActivateMaterializedView(ActivateMaterializedView operation);
    }
}
