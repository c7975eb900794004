// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.Map;
import java.util.Objects;

/**
 * A database that is declared by itself. The database that a connection or a project names needs no such declaration.
 *
 * @param name case-sensitive (facts 1.2)
 */
public record Database(String name, Map<String, String> properties) {
    public Database {
        Objects.requireNonNull(name);
        properties = Values.copyOf(properties);
    }
}
