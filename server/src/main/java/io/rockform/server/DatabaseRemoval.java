// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.query.DefaultDatabase;
import io.rockform.query.Relations;
import io.rockform.schema.Column;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes the name of the database out of the queries that were read in it, so that they can run in another (trap 9). */
final class DatabaseRemoval implements SchemaObject.Visitor<SchemaObject> {
    private final Relations relations;

    /** @param objects all that are known, for the sake of their columns */
    DatabaseRemoval(String database, Collection<SchemaObject> objects) {
        Map<ObjectName, List<String>> columns = new HashMap<>();
        for (SchemaObject object : objects) {
            columns.put(object.name(), object.accept(new ColumnNames()));
        }
        this.relations = Relations.of(database, columns);
    }

    private static final class ColumnNames implements SchemaObject.Visitor<List<String>> {
        @Override
        public List<String> visitTable(Table table) {
            return table.columns().stream().map(Column::name).toList();
        }

        @Override
        public List<String> visitView(View view) {
            return view.columns().stream().map(ViewColumn::name).toList();
        }

        @Override
        public List<String> visitMaterializedView(MaterializedView view) {
            return view.columns().stream().map(ViewColumn::name).toList();
        }

        /** It cannot be read by its name. */
        @Override
        public List<String> visitSynchronousMaterializedView(SynchronousMaterializedView view) {
            return List.of();
        }
    }

    @Override
    public SchemaObject visitTable(Table table) {
        return table;
    }

    /** @throws io.rockform.problem.RockformException if the query cannot be read */
    @Override
    public SchemaObject visitView(View view) {
        return view.withQuery(DefaultDatabase.removedFrom(view.query(), relations));
    }

    /** @throws io.rockform.problem.RockformException if the query cannot be read */
    @Override
    public SchemaObject visitMaterializedView(MaterializedView view) {
        return view.withQuery(DefaultDatabase.removedFrom(view.query(), relations));
    }

    /** @throws io.rockform.problem.RockformException if the query cannot be read */
    @Override
    public SchemaObject visitSynchronousMaterializedView(SynchronousMaterializedView view) {
        return view.withQuery(DefaultDatabase.removedFrom(view.query(), relations));
    }
}
