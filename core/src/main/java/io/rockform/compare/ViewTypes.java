// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.query.OutputSources;
import io.rockform.query.OutputSources.Source;
import io.rockform.query.Relations;
import io.rockform.schema.Column;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The types of views' columns, as far as they are known without a server: those that are columns of tables. */
final class ViewTypes {
    private final Schema schema;
    private final Relations relations;

    ViewTypes(Schema schema, Relations relations) {
        this.schema = schema;
        this.relations = relations;
    }

    /**
     * Whether a view with another query surely has the columns that it had, by their types. ACTIVE refuses a materialized view whose columns
     * would have other types (facts 9.6).
     */
    boolean areKept(String before, String after) {
        if (OutputSources.areSame(before, after, relations)) {
            return true;
        }
        Optional<List<String>> types = of(before);
        return types.isPresent() && types.equals(of(after));
    }

    private Optional<List<String>> of(String query) {
        return OutputSources.of(query, relations).flatMap(this::all);
    }

    private Optional<List<String>> all(List<Source> sources) {
        List<String> types = new ArrayList<>();
        for (Source source : sources) {
            Optional<String> type = schema.find(source.relation()).flatMap(relation -> of(relation, source.column()));
            if (type.isEmpty()) {
                return Optional.empty();
            }
            types.add(type.get());
        }
        return Optional.of(types);
    }

    private Optional<String> of(SchemaObject relation, String column) {
        if (relation instanceof Table table) {
            return table.column(column).map(ViewTypes::text);
        }
        if (relation instanceof View view) {
            return of(view.columns(), view.query(), column);
        }
        return relation instanceof MaterializedView view ? of(view.columns(), view.query(), column) : Optional.empty();
    }

    private static String text(Column column) {
        return column.type() + (column.nullable() ? "" : " NOT NULL");
    }

    private Optional<String> of(List<ViewColumn> named, String query, String column) {
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i).name().equalsIgnoreCase(column)) {
                int place = i;
                return of(query).filter(types -> types.size() == named.size()).map(types -> types.get(place));
            }
        }
        return Optional.empty();
    }
}
