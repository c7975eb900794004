// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.ObjectName;
import java.util.Map;
import java.util.Optional;

/**
 * Declared renames; never guessed (trap 7).
 *
 * @param objects new name to old name
 * @param columns table (by its new name), new column name, old column name
 */
public record Renames(Map<ObjectName, ObjectName> objects, Map<ObjectName, Map<String, String>> columns) {
    public static final Renames NONE = new Renames(Map.of(), Map.of());

    public Renames {
        objects = Map.copyOf(objects);
        columns = Map.copyOf(columns);
    }

    /** The former name of the object now called {@code name}. */
    public Optional<ObjectName> formerName(ObjectName name) {
        return Optional.ofNullable(objects.get(name));
    }

    /** The former name of a column of the table now called {@code table}. */
    public Optional<String> formerColumn(ObjectName table, String column) {
        return Optional.ofNullable(columns.getOrDefault(table, Map.of()).get(column));
    }
}
