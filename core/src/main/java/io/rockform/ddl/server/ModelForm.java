// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.problem.RockformException;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.query.Relations;
import io.rockform.query.StoredQuery;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import java.util.List;

/**
 * A shown object as a model would say it: without the columns that the server makes of expressions of partitions, which no
 * CREATE takes (facts 4.6), without lists of columns that no CREATE takes, without the comments that it makes up, and without
 * temporary partitions, which no CREATE has.
 */
public final class ModelForm implements SchemaObject.Visitor<SchemaObject> {
    /** What no name of a listed column may have, though a name that the server makes of an expression may (facts 1.1). */
    private static final String FORBIDDEN = "=<>!*";

    private final ServerProfile profile;

    public ModelForm(ServerProfile profile) {
        this.profile = profile;
    }

    @Override
    public Table visitTable(Table table) {
        Table settled = PartitionColumns.removed(table).withTemporaryPartitions(List.of());
        return isPlaceholder(table.comment(), "OLAP") ? settled.withComment("") : settled;
    }

    @Override
    public View visitView(View view) {
        return isListNeedless(view.columns(), view.query()) ? view.withColumns(List.of()) : view;
    }

    @Override
    public MaterializedView visitMaterializedView(MaterializedView view) {
        MaterializedView settled = isListNeedless(view.columns(), view.query()) ? view.withColumns(List.of()) : view;
        return isPlaceholder(view.comment(), "MATERIALIZED_VIEW") ? settled.withComment("") : settled;
    }

    /** A shown list with a name such as {@code count(*)} is refused by CREATE, which gives the same names without a list. */
    private boolean isListNeedless(List<ViewColumn> columns, String query) {
        boolean refused = columns.stream()
                .anyMatch(column -> column.name().chars().anyMatch(character -> FORBIDDEN.indexOf(character) >= 0));
        if (!refused || columns.stream().anyMatch(column -> !column.comment().isEmpty())) {
            return false;
        }
        try {
            List<String> names = StoredQuery.ofView(query, Relations.unknown(""), profile.version())
                    .columns();
            return names.equals(columns.stream().map(ViewColumn::name).toList());
        } catch (RockformException notUnderstood) {
            return false;
        }
    }

    @Override
    public SynchronousMaterializedView visitSynchronousMaterializedView(SynchronousMaterializedView view) {
        return view;
    }

    /** What a shared-data cluster shows for an object without a comment (facts 4.7, 9.2). */
    private boolean isPlaceholder(String comment, String placeholder) {
        return profile.runMode() == RunMode.SHARED_DATA && comment.equals(placeholder);
    }
}
