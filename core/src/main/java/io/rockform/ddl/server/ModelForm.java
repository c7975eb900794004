// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;

/**
 * A shown object as a model would say it: without the columns that the server makes of expressions of partitions, which no
 * CREATE takes (facts 4.6), and without the comments that it makes up.
 */
public final class ModelForm implements SchemaObject.Visitor<SchemaObject> {
    private final RunMode mode;

    public ModelForm(ServerProfile profile) {
        this.mode = profile.runMode();
    }

    @Override
    public Table visitTable(Table table) {
        Table settled = PartitionColumns.removed(table);
        return isPlaceholder(table.comment(), "OLAP") ? settled.withComment("") : settled;
    }

    @Override
    public View visitView(View view) {
        return view;
    }

    @Override
    public MaterializedView visitMaterializedView(MaterializedView view) {
        return isPlaceholder(view.comment(), "MATERIALIZED_VIEW") ? view.withComment("") : view;
    }

    @Override
    public SynchronousMaterializedView visitSynchronousMaterializedView(SynchronousMaterializedView view) {
        return view;
    }

    /** What a shared-data cluster shows for an object without a comment (facts 4.7, 9.2). */
    private boolean isPlaceholder(String comment, String placeholder) {
        return mode == RunMode.SHARED_DATA && comment.equals(placeholder);
    }
}
