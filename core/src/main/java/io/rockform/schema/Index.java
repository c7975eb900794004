// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An index of a table or materialized view (facts 4.5).
 *
 * @param name unique in the table, ignoring case
 * @param columns exactly one is accepted by every server so far
 * @param properties what is not named is the server's choice; BITMAP has none
 * @param comment empty for none
 */
public record Index(String name, List<String> columns, IndexType type, Map<String, String> properties, String comment) {
    public Index {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        Objects.requireNonNull(comment);
        columns = List.copyOf(columns);
        properties = Values.copyOf(properties);
    }

    /** Index names are case-insensitive (facts 4.5). */
    public boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }

    public Index withColumns(List<String> changed) {
        return new Index(name, changed, type, properties, comment);
    }

    public Index withProperties(Map<String, String> changed) {
        return new Index(name, columns, type, changed, comment);
    }
}
