// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import io.rockform.operation.ViewOperation;
import io.rockform.operation.ViewOperation.CreateView;
import io.rockform.operation.ViewOperation.DropView;
import io.rockform.operation.ViewOperation.ReplaceView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.View;

/** What operations make of views. */
final class ViewApplier implements ViewOperation.Visitor<Schema> {
    private final AlteredSchema target;

    ViewApplier(AlteredSchema target) {
        this.target = target;
    }

    @Override
    public Schema visitCreateView(CreateView operation) {
        return target.create(operation.view());
    }

    @Override
    public Schema visitDropView(DropView operation) {
        SchemaObject object = target.dropped(operation.name());
        if (!(object instanceof View)) {
            throw Refusals.wrongKind(operation.name(), target.databaseOf(operation.name()), "VIEW");
        }
        return target.schema().without(operation.name());
    }

    /** CREATE OR REPLACE keeps the security that the view has; SET SECURITY beside it changes it (facts 8.2). */
    @Override
    public Schema visitReplaceView(ReplaceView operation) {
        ObjectName name = operation.view().name();
        SchemaObject old = target.schema().find(name).orElseThrow(() -> Refusals.notFound(name));
        if (!(old instanceof View view)) {
            throw Refusals.wrongKind(name, target.databaseOf(name), "VIEW");
        }
        View replacement = operation.view();
        return target.schema()
                .replacing(
                        name, replacement.security() == null ? replacement.withSecurity(view.security()) : replacement);
    }
}
