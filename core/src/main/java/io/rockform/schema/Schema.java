// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All objects of a database (and of others, by qualified name), as declared or as seen on a server.
 *
 * @param databases those that are declared by themselves, by name
 * @param objects by name, in the order in which they were declared or read
 */
public record Schema(Map<String, Database> databases, Map<ObjectName, SchemaObject> objects) {
    private static final Schema EMPTY = new Schema(Map.of(), Map.of());

    public Schema {
        databases = Values.copyOf(databases);
        objects = LayeredMap.copyOf(objects);
    }

    /** Objects alone. */
    public Schema(Map<ObjectName, SchemaObject> objects) {
        this(Map.of(), objects);
    }

    public static Schema empty() {
        return EMPTY;
    }

    /** @throws IllegalArgumentException if two objects have one name */
    public static Schema of(Collection<? extends SchemaObject> objects) {
        Map<ObjectName, SchemaObject> byName = new LinkedHashMap<>();
        for (SchemaObject object : objects) {
            if (byName.put(object.name(), object) != null) {
                throw new IllegalArgumentException("two objects named " + object.name());
            }
        }
        return new Schema(byName);
    }

    public static Schema of(SchemaObject... objects) {
        return of(List.of(objects));
    }

    public boolean isEmpty() {
        return databases.isEmpty() && objects.isEmpty();
    }

    public Optional<SchemaObject> find(ObjectName name) {
        return Optional.ofNullable(objects.get(name));
    }

    public Optional<Table> table(ObjectName name) {
        return objects.get(name) instanceof Table table ? Optional.of(table) : Optional.empty();
    }

    public Optional<View> view(ObjectName name) {
        return objects.get(name) instanceof View view ? Optional.of(view) : Optional.empty();
    }

    public Optional<MaterializedView> materializedView(ObjectName name) {
        return objects.get(name) instanceof MaterializedView view ? Optional.of(view) : Optional.empty();
    }

    public Optional<SynchronousMaterializedView> synchronousMaterializedView(ObjectName name) {
        return objects.get(name) instanceof SynchronousMaterializedView view ? Optional.of(view) : Optional.empty();
    }

    public List<Table> tables() {
        return all(Table.class);
    }

    public List<View> views() {
        return all(View.class);
    }

    public List<MaterializedView> materializedViews() {
        return all(MaterializedView.class);
    }

    public List<SynchronousMaterializedView> synchronousMaterializedViews() {
        return all(SynchronousMaterializedView.class);
    }

    private <T extends SchemaObject> List<T> all(Class<T> kind) {
        return objects.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    public Schema with(Database database) {
        Map<String, Database> changed = new LinkedHashMap<>(databases);
        changed.put(database.name(), database);
        return new Schema(changed, objects);
    }

    public Schema withoutDatabase(String name) {
        Map<String, Database> changed = new LinkedHashMap<>(databases);
        changed.remove(name);
        return new Schema(changed, objects);
    }

    /** This schema with {@code object} added at the end, or in the place of the object of that name. */
    public Schema with(SchemaObject object) {
        return new Schema(databases, LayeredMap.copyOf(objects).with(object.name(), object));
    }

    public Schema without(ObjectName name) {
        return new Schema(databases, LayeredMap.copyOf(objects).without(name));
    }

    /** This schema with the object {@code name} replaced, in its place, by {@code replacement} of whatever name. */
    public Schema replacing(ObjectName name, SchemaObject replacement) {
        if (replacement.name().equals(name) && objects.containsKey(name)) {
            return with(replacement);
        }
        Map<ObjectName, SchemaObject> changed = new LinkedHashMap<>();
        objects.forEach((key, object) -> {
            SchemaObject kept = key.equals(name) ? replacement : object;
            changed.put(kept.name(), kept);
        });
        return new Schema(databases, changed);
    }
}
