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

    /**
     * A name in the default database, or {@code database.name}. A part that holds a dot itself stands in backquotes:
     * {@code `a.b`}, {@code sales.`a.b`}. No name of StarRocks holds a backquote (facts 1.3).
     */
    public static ObjectName of(String text) {
        int dot = firstDot(text);
        return dot < 0
                ? new ObjectName(null, unquoted(text))
                : new ObjectName(unquoted(text.substring(0, dot)), unquoted(text.substring(dot + 1)));
    }

    private static int firstDot(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '`') {
                quoted = !quoted;
            } else if (character == '.' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static String unquoted(String part) {
        return part.replace("`", "");
    }

    private static String quoted(String part) {
        return part.indexOf('.') < 0 ? part : "`" + part + "`";
    }

    /** The name {@code other} in this name's database. */
    public ObjectName sibling(String other) {
        return new ObjectName(database, other);
    }

    @Override
    public int compareTo(ObjectName other) {
        return ORDER.compare(this, other);
    }

    /** {@code name} or {@code database.name}, as {@link #of} reads it: for people and models, not for SQL. */
    @Override
    public String toString() {
        return database == null ? quoted(name) : quoted(database) + "." + quoted(name);
    }
}
