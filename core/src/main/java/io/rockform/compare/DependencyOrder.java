// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The place of each object when all come after what they read or refer to; otherwise they stay in the schema's order. */
public final class DependencyOrder {
    private final Schema schema;
    private final String database;
    private final Map<ObjectName, Integer> places = new HashMap<>();
    private final Set<ObjectName> visiting = new HashSet<>();

    private DependencyOrder(Schema schema, String database) {
        this.schema = schema;
        this.database = database;
    }

    /**
     * The places of all objects.
     *
     * @param database the name of the default database, which a query may name
     */
    public static Map<ObjectName, Integer> of(Schema schema, String database) {
        DependencyOrder order = new DependencyOrder(schema, database);
        schema.objects().values().forEach(order::place);
        return order.places;
    }

    private void place(SchemaObject object) {
        // A circle cannot exist on a server; in a model the server will refuse it.
        if (places.containsKey(object.name()) || !visiting.add(object.name())) {
            return;
        }
        for (ObjectName parent : ForeignKeys.parents(object, database)) {
            schema.find(parent).ifPresent(this::place);
        }
        for (ObjectName read : ObjectQuery.relations(object, database)) {
            schema.find(read).ifPresent(this::place);
        }
        places.put(object.name(), places.size());
    }
}
