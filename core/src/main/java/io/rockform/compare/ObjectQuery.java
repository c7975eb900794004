// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.problem.RockformException;
import io.rockform.query.TableReferences;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import java.util.Optional;
import java.util.Set;

/** The query of an object, and what it reads. */
final class ObjectQuery implements SchemaObject.Visitor<Optional<String>> {
    private static final ObjectQuery QUERY = new ObjectQuery();

    private ObjectQuery() {}

    /** Empty for a table. */
    static Optional<String> of(SchemaObject object) {
        return object.accept(QUERY);
    }

    /** The relations that the object reads; none if its query does not parse, which the server will tell. */
    static Set<ObjectName> relations(SchemaObject object, String database) {
        try {
            return of(object).map(query -> TableReferences.of(query, database)).orElse(Set.of());
        } catch (RockformException unreadable) {
            return Set.of();
        }
    }

    @Override
    public Optional<String> visitTable(Table table) {
        return Optional.empty();
    }

    @Override
    public Optional<String> visitView(View view) {
        return Optional.of(view.query());
    }

    @Override
    public Optional<String> visitMaterializedView(MaterializedView view) {
        return Optional.of(view.query());
    }

    @Override
    public Optional<String> visitSynchronousMaterializedView(SynchronousMaterializedView view) {
        return Optional.of(view.query());
    }
}
