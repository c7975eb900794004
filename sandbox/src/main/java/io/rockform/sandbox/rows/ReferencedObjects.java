// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import io.rockform.sandbox.answer.SystemDatabases;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.text.Token;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The objects that a statement may read or write: everything whose name stands in it. One too many does no harm, it is
 * only made in H2 earlier than needed.
 */
record ReferencedObjects(Set<Named> objects, Set<String> systemTables) {
    /** The names of the objects. */
    Set<String> names() {
        return objects.stream().map(named -> named.object().name()).collect(Collectors.toSet());
    }

    /** The names of all their columns, in lower case. */
    Set<String> columns() {
        Set<String> columns = new HashSet<>();
        for (Named named : objects) {
            named.object().columnNames().forEach(name -> columns.add(name.toLowerCase(Locale.ROOT)));
        }
        return columns;
    }

    /** An object with the database that it is in. */
    record Named(String database, StoredObject object) {}

    static ReferencedObjects of(List<Token> tokens, Catalog catalog, Optional<String> currentDatabase) {
        Set<Named> objects = new LinkedHashSet<>();
        Set<String> systemTables = new LinkedHashSet<>();
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            if (!token.isName()) {
                continue;
            }
            String name = token.value();
            boolean qualified = index > 1 && tokens.get(index - 1).is(".");
            String database = qualified ? tokens.get(index - 2).value() : currentDatabase.orElse("");
            if (database.equalsIgnoreCase(SystemDatabases.INFORMATION_SCHEMA)) {
                systemTables.add(name);
            }
            catalog.database(database)
                    .flatMap(found -> found.find(name))
                    .ifPresent(object -> objects.add(new Named(database, object)));
        }
        return new ReferencedObjects(objects, systemTables);
    }
}
