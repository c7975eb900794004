// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.schema.Column;
import io.rockform.schema.Distribution;
import java.util.List;
import java.util.Optional;

/**
 * Names columns as they are declared. StarRocks ignores the case of column names, but not everywhere: its sort key
 * does not (facts 1.2).
 */
record Spelling(List<Column> columns) implements Distribution.Visitor<Distribution> {
    Spelling {
        columns = List.copyOf(columns);
    }

    List<String> of(List<String> names) {
        return names.stream().map(this::of).toList();
    }

    Distribution of(Distribution distribution) {
        return distribution.accept(this);
    }

    private String of(String name) {
        Optional<Column> named =
                columns.stream().filter(column -> column.isNamed(name)).findFirst();
        return named.map(Column::name).orElse(name);
    }

    @Override
    public Distribution visitHash(Distribution.Hash distribution) {
        return new Distribution.Hash(of(distribution.columns()), distribution.buckets());
    }

    @Override
    public Distribution visitRandom(Distribution.Random distribution) {
        return distribution;
    }
}
