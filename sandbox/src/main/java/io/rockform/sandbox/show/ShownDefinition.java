// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.show;

import io.rockform.ddl.server.ShowCreateWriter;
import io.rockform.profile.ServerProfile;
import io.rockform.sandbox.catalog.OutputColumn;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredMaterializedView;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.catalog.StoredObject.StoredView;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.ViewColumn;
import java.util.List;

/** The text of SHOW CREATE: views with the columns and the query text that a server of the version prints. */
final class ShownDefinition {
    private final ServerProfile profile;

    ShownDefinition(ServerProfile profile) {
        this.profile = profile;
    }

    String text(StoredObject object) {
        return new ShowCreateWriter(profile).write(shown(object));
    }

    private SchemaObject shown(StoredObject object) {
        return object.accept(new StoredObject.Visitor<>() {
            @Override
            public SchemaObject visitTable(StoredTable table) {
                return table.definition();
            }

            @Override
            public SchemaObject visitView(StoredView view) {
                return view.definition().withColumns(columns(view.columns())).withQuery(view.storedQuery());
            }

            @Override
            public SchemaObject visitMaterializedView(StoredMaterializedView view) {
                return view.definition().withColumns(columns(view.columns())).withQuery(view.storedQuery());
            }
        });
    }

    private static List<ViewColumn> columns(List<OutputColumn> columns) {
        return columns.stream()
                .map(column -> new ViewColumn(column.name(), column.comment()))
                .toList();
    }
}
