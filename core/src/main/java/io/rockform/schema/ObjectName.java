// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table, view or materialized view. Names are case-sensitive in StarRocks (facts 1.2).
 *
 * @param database null for the default database, whose name never stands in a model or a revision, so that one history
 *     serves every environment
 * @param name the name within the database
 */
public record ObjectName(@Nullable String database, String name) implements Comparable<ObjectName> {
    private static final Comparator<ObjectName> ORDER = Comparator.<ObjectName, String>comparing(
                    name -> name.database == null ? "" : name.database)
            .thenComparing(ObjectName::name);

    public ObjectName {
        Objects.requireNonNull(name);
    }

    /** A name in the default database, or {@code database.name}. Neither part may hold a dot. */
    public static ObjectName of(String text) {
        int dot = text.indexOf('.');
        return dot < 0 ? new ObjectName(null, text) : new ObjectName(text.substring(0, dot), text.substring(dot + 1));
    }

    /** The name {@code other} in this name's database. */
    public ObjectName sibling(String other) {
        return new ObjectName(database, other);
    }

    @Override
    public int compareTo(ObjectName other) {
        return ORDER.compare(this, other);
    }

    /** {@code name} or {@code database.name}, unquoted: for people, not for SQL. */
    @Override
    public String toString() {
        return database == null ? name : database + "." + name;
    }
}
