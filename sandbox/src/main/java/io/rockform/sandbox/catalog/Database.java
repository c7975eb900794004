// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.catalog;

import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A database with its objects. Names are case-sensitive (facts 1.2). */
public final class Database {
    private final long id;
    private final String name;
    private final IdMap<StoredObject> byId;
    /** By the hash of their names. */
    private final IdMap<List<StoredObject>> byName;

    private Database(long id, String name, IdMap<StoredObject> byId, IdMap<List<StoredObject>> byName) {
        this.id = id;
        this.name = Objects.requireNonNull(name);
        this.byId = byId;
        this.byName = byName;
    }

    /** A database without objects. */
    public static Database empty(long id, String name) {
        return new Database(id, name, IdMap.empty(), IdMap.empty());
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** This database under another name. */
    public Database named(String changed) {
        return new Database(id, changed, byId, byName);
    }

    IdMap<StoredObject> byId() {
        return byId;
    }

    /** All objects, in the order in which they were created. */
    public List<StoredObject> objects() {
        return byId.values();
    }

    /** All objects by name, in the order of names. */
    public SortedMap<String, StoredObject> sorted() {
        SortedMap<String, StoredObject> sorted = new TreeMap<>();
        objects().forEach(object -> sorted.put(object.name(), object));
        return sorted;
    }

    public Optional<StoredObject> find(String objectName) {
        return byName.get(hash(objectName)).flatMap(found -> found.stream()
                .filter(object -> object.name().equals(objectName))
                .findFirst());
    }

    private static long hash(String objectName) {
        return objectName.hashCode() & 0xFFFF_FFFFL;
    }

    public Optional<StoredObject> withId(long objectId) {
        return byId.get(objectId);
    }

    /** Definitions alone, with names without a database, of those objects that are there of the named ones. */
    public Schema schema(Collection<String> names) {
        Map<ObjectName, SchemaObject> definitions = new LinkedHashMap<>();
        for (String wanted : names) {
            find(wanted).ifPresent(object -> definitions.put(object.definition().name(), object.definition()));
        }
        return new Schema(definitions);
    }

    /** This database with {@code object} in it, in the place of the one with its id, whatever that one's name is. */
    public Database with(StoredObject object) {
        IdMap<List<StoredObject>> names =
                byId.get(object.id()).map(before -> unnamed(byName, before)).orElse(byName);
        long hash = hash(object.name());
        List<StoredObject> same = new ArrayList<>(names.get(hash).orElse(List.of()));
        same.add(object);
        return new Database(id, name, byId.with(object.id(), object), names.with(hash, List.copyOf(same)));
    }

    private static IdMap<List<StoredObject>> unnamed(IdMap<List<StoredObject>> names, StoredObject object) {
        long hash = hash(object.name());
        List<StoredObject> left = new ArrayList<>(names.get(hash).orElse(List.of()));
        left.removeIf(other -> other.id() == object.id());
        return left.isEmpty() ? names.without(hash) : names.with(hash, List.copyOf(left));
    }

    public Database without(String objectName) {
        return find(objectName)
                .map(object -> new Database(id, name, byId.without(object.id()), unnamed(byName, object)))
                .orElse(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Database database
                && id == database.id
                && name.equals(database.name)
                && byId.equals(database.byId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, byId);
    }

    @Override
    public String toString() {
        return name + " " + byId;
    }
}
