// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.problem.RockformException;
import io.rockform.profile.StarRocksVersion;
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

/**
 * A schema as queries see it. The columns of a view without a column list follow from its query, which may read other
 * views; they are found when first asked for.
 */
public final class SchemaRelations {
    private final Schema schema;
    private final StarRocksVersion version;
    private final Relations relations;
    private final Map<ObjectName, Optional<List<String>>> known = new HashMap<>();

    private SchemaRelations(Schema schema, String database, StarRocksVersion version) {
        this.schema = schema;
        this.version = version;
        this.relations = new Relations(database, this::columns);
    }

    /**
     * What queries see of a schema.
     *
     * @param database the default database's name; empty where names of it never stand in a query
     * @param version decides what columns without an alias are called
     */
    public static Relations of(Schema schema, String database, StarRocksVersion version) {
        return new SchemaRelations(schema, database, version).relations;
    }

    private Optional<List<String>> columns(ObjectName name) {
        Optional<List<String>> found = known.get(name);
        if (found == null) {
            // Until it is known, it is not: views cannot read themselves.
            known.put(name, Optional.empty());
            found = schema.find(name).flatMap(object -> object.accept(new ColumnNames()));
            known.put(name, found);
        }
        return found;
    }

    private final class ColumnNames implements SchemaObject.Visitor<Optional<List<String>>> {
        @Override
        public Optional<List<String>> visitTable(Table table) {
            return Optional.of(table.columns().stream().map(Column::name).toList());
        }

        @Override
        public Optional<List<String>> visitView(View view) {
            return listed(view.columns()).or(() -> selected(view.query()));
        }

        @Override
        public Optional<List<String>> visitMaterializedView(MaterializedView view) {
            return listed(view.columns()).or(() -> selected(view.query()));
        }

        /** It cannot be read by its name. */
        @Override
        public Optional<List<String>> visitSynchronousMaterializedView(SynchronousMaterializedView view) {
            return Optional.empty();
        }

        private Optional<List<String>> listed(List<ViewColumn> columns) {
            return columns.isEmpty()
                    ? Optional.empty()
                    : Optional.of(columns.stream().map(ViewColumn::name).toList());
        }
    }

    private Optional<List<String>> selected(String query) {
        return outputColumns(query, relations, version);
    }

    /** The column names of a query's result; empty if they are not known. */
    static Optional<List<String>> outputColumns(String query, Relations relations, StarRocksVersion version) {
        try {
            List<String> columns = StoredQuery.ofView(query, relations, version).columns();
            return columns.isEmpty() ? Optional.empty() : Optional.of(columns);
        } catch (RockformException unreadable) {
            return Optional.empty();
        }
    }
}
