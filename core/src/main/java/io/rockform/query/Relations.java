// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.schema.ObjectName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The catalog as queries see it: which tables, views and materialized views there are, and their column names.
 *
 * @param defaultDatabase the name of the database that {@link ObjectName}s without a database are in; empty where no server is known, in
 *     which case qualified names are all of other databases
 * @param lookup the column names of a relation, in order; empty if it is not known. Names in the default database come without one
 */
public record Relations(String defaultDatabase, Function<ObjectName, Optional<List<String>>> lookup) {
    public Relations {
        Objects.requireNonNull(defaultDatabase);
        Objects.requireNonNull(lookup);
    }

    /** A catalog of which nothing is known but the default database's name. */
    public static Relations unknown(String defaultDatabase) {
        return new Relations(defaultDatabase, name -> Optional.empty());
    }

    public static Relations of(String defaultDatabase, Map<ObjectName, List<String>> columns) {
        Map<ObjectName, List<String>> copy = Map.copyOf(columns);
        return new Relations(defaultDatabase, name -> Optional.ofNullable(copy.get(name)));
    }

    /** The column names of {@code name}, in order; empty if it is not known. */
    public Optional<List<String>> columns(ObjectName name) {
        return lookup.apply(name);
    }

    /** The object that {@code parts} name: the default database's own name is left out. */
    ObjectName objectName(List<String> parts) {
        String table = parts.get(parts.size() - 1);
        if (parts.size() == 1) {
            return new ObjectName(null, table);
        }
        boolean inCatalog = parts.size() > 2 && !parts.get(0).equals(DEFAULT_CATALOG);
        String database = parts.get(parts.size() - 2);
        if (inCatalog) {
            return new ObjectName(parts.get(0) + "." + database, table);
        }
        return new ObjectName(database.equals(defaultDatabase) ? null : database, table);
    }

    /** The database of {@code name} as it stands in SQL. */
    String database(ObjectName name) {
        return name.database() == null ? defaultDatabase : name.database();
    }

    private static final String DEFAULT_CATALOG = "default_catalog";
}
