// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rollup of a table: some of its columns in another order (facts 9.5). SHOW CREATE TABLE does not print it.
 *
 * @param columns of the table, keys first
 * @param duplicateKey the columns of DUPLICATE KEY; empty if none was written
 * @param from the rollup that it is built from; null for the table itself
 */
public record Rollup(
        String name,
        List<String> columns,
        List<String> duplicateKey,
        @Nullable String from,
        Map<String, String> properties) {
    public Rollup {
        Objects.requireNonNull(name);
        columns = List.copyOf(columns);
        duplicateKey = List.copyOf(duplicateKey);
        properties = Values.copyOf(properties);
    }

    public static Rollup of(String name, String... columns) {
        return new Rollup(name, List.of(columns), List.of(), null, Map.of());
    }
}
