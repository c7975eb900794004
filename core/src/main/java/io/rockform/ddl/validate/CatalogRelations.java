// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.query.Relations;
import io.rockform.query.StoredQuery;
import io.rockform.schema.Column;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A catalog as queries see it. The columns of a view without a list follow from its query. */
final class CatalogRelations implements SchemaObject.Visitor<Optional<List<String>>> {
    private final Schema catalog;
    private final ServerProfile profile;
    private final Relations relations;
    private final Map<ObjectName, Optional<List<String>>> known = new HashMap<>();

    private CatalogRelations(Schema catalog, String database, ServerProfile profile) {
        this.catalog = catalog;
        this.profile = profile;
        this.relations = new Relations(database, this::columns);
    }

    static Relations of(Schema catalog, String database, ServerProfile profile) {
        return new CatalogRelations(catalog, database, profile).relations;
    }

    private Optional<List<String>> columns(ObjectName name) {
        Optional<List<String>> found = known.get(name);
        if (found == null) {
            // Until it is known, it is not: views cannot read themselves.
            known.put(name, Optional.empty());
            found = catalog.find(name).flatMap(object -> object.accept(this));
            known.put(name, found);
        }
        return found;
    }

    @Override
    public Optional<List<String>> visitTable(Table table) {
        return Optional.of(table.columns().stream().map(Column::name).toList());
    }

    @Override
    public Optional<List<String>> visitView(View view) {
        return result(view.columns(), view.query());
    }

    @Override
    public Optional<List<String>> visitMaterializedView(MaterializedView view) {
        return result(view.columns(), view.query());
    }

    /** It cannot be read by its name. */
    @Override
    public Optional<List<String>> visitSynchronousMaterializedView(SynchronousMaterializedView view) {
        return Optional.empty();
    }

    private Optional<List<String>> result(List<ViewColumn> declared, String query) {
        if (!declared.isEmpty()) {
            return Optional.of(declared.stream().map(ViewColumn::name).toList());
        }
        try {
            List<String> columns =
                    StoredQuery.ofView(query, relations, profile.version()).columns();
            return columns.isEmpty() ? Optional.empty() : Optional.of(columns);
        } catch (RockformException unreadable) {
            return Optional.empty();
        }
    }
}
