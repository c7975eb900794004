// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.catalog;

import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A database.
 *
 * @param objects by name; names are case-sensitive (facts 1.2)
 */
public record Database(long id, String name, Map<String, StoredObject> objects) {
    public Database {
        objects = Collections.unmodifiableMap(new LinkedHashMap<>(objects));
    }

    public Optional<StoredObject> find(String objectName) {
        return Optional.ofNullable(objects.get(objectName));
    }

    public Optional<StoredObject> withId(long objectId) {
        return objects.values().stream()
                .filter(object -> object.id() == objectId)
                .findFirst();
    }

    /** The definitions alone, with names without a database. */
    public Schema schema() {
        Map<ObjectName, SchemaObject> definitions = new LinkedHashMap<>();
        objects.values().forEach(object -> definitions.put(object.definition().name(), object.definition()));
        return new Schema(definitions);
    }

    /** This database with {@code object} in it, in the place of the one with its id, whatever that one's name is. */
    public Database with(StoredObject object) {
        Map<String, StoredObject> changed = new LinkedHashMap<>();
        boolean replaced = false;
        for (StoredObject kept : objects.values()) {
            boolean same = kept.id() == object.id();
            StoredObject now = same ? object : kept;
            changed.put(now.name(), now);
            replaced |= same;
        }
        if (!replaced) {
            changed.put(object.name(), object);
        }
        return new Database(id, name, changed);
    }

    public Database without(String objectName) {
        Map<String, StoredObject> changed = new LinkedHashMap<>(objects);
        changed.remove(objectName);
        return new Database(id, name, changed);
    }
}
