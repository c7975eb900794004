// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.Rollup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rollup of a table in the builder style. */
public final class RollupBuilder {
    private final String name;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private List<String> columns = List.of();
    private List<String> duplicateKey = List.of();
    private @Nullable String from;

    RollupBuilder(String name) {
        this.name = name;
    }

    /** Columns of the table, keys first. */
    public RollupBuilder columns(String... names) {
        columns = List.of(names);
        return this;
    }

    public RollupBuilder duplicateKey(String... keyColumns) {
        duplicateKey = List.of(keyColumns);
        return this;
    }

    /** The rollup that this one is built from; the table itself if nothing is said. */
    public RollupBuilder from(String rollup) {
        from = rollup;
        return this;
    }

    public RollupBuilder property(String key, String value) {
        properties.put(key, value);
        return this;
    }

    Rollup build() {
        return new Rollup(name, columns, duplicateKey, from, properties);
    }
}
