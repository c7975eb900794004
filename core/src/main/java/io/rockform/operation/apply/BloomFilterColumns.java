// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import io.rockform.schema.Table;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The column names inside the property bloom_filter_columns, which follow the columns (facts 6.6). */
final class BloomFilterColumns {
    private static final String PROPERTY = "bloom_filter_columns";

    private BloomFilterColumns() {}

    static Table without(Table table, String column) {
        return changed(table, names -> names.filter(name -> !name.equalsIgnoreCase(column)));
    }

    static Table renamed(Table table, String column, String newName) {
        return changed(table, names -> names.map(name -> name.equalsIgnoreCase(column) ? newName : name));
    }

    private static Table changed(Table table, UnaryOperator<Stream<String>> change) {
        String listed = table.properties().get(PROPERTY);
        if (listed == null) {
            return table;
        }
        String kept = change.apply(Arrays.stream(listed.split(",")).map(String::strip))
                .collect(Collectors.joining(", "));
        if (kept.equals(listed)) {
            return table;
        }
        Map<String, String> properties = new LinkedHashMap<>(table.properties());
        if (kept.isEmpty()) {
            properties.remove(PROPERTY);
        } else {
            properties.put(PROPERTY, kept);
        }
        return table.withProperties(properties);
    }
}
