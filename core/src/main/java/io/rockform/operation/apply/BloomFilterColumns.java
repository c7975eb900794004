// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static io.rockform.operation.apply.Refusals.refused;

import io.rockform.ddl.server.ServerTypeNames;
import io.rockform.ddl.server.TypeUses;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.TableProperty;
import io.rockform.schema.Column;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Table;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The column names inside the property bloom_filter_columns, which follow the columns (facts 6.6). */
final class BloomFilterColumns {
    private static final String PROPERTY = TableProperty.BLOOM_FILTER_COLUMNS.key();

    private BloomFilterColumns() {}

    /** Facts 2.3, bloom filter column; facts 5, bloom_filter_columns. */
    static void check(Table table, String listed, ServerProfile profile) {
        List<String> names = names(listed).toList();
        KeyModel model = table.key() == null ? KeyModel.DUPLICATE : table.key().model();
        for (String name : names) {
            Column column = table.column(name)
                    .orElseThrow(() -> refused(table.name(), "Invalid bloom filter column '" + name + "': not exists"));
            if (!new TypeUses(profile).takesBloomFilter(column.type())) {
                throw refused(
                        table.name(),
                        "Invalid bloom filter column '" + name + "': unsupported type "
                                + ServerTypeNames.refused(column.type()));
            }
            boolean everyColumn = model == KeyModel.DUPLICATE || model == KeyModel.PRIMARY;
            if (!everyColumn && !table.isKeyColumn(name)) {
                throw refused(
                        table.name(),
                        "Bloom filter index only used in columns of DUP_KEYS/PRIMARY table or key columns of"
                                + " UNIQUE_KEYS/AGG_KEYS table. invalid column: " + name);
            }
        }
        String existing = table.properties().getOrDefault(PROPERTY, "");
        if (!names.isEmpty()
                && TableProperty.BLOOM_FILTER_COLUMNS.canonicalValue(listed).equals(existing)) {
            throw refused(table.name(), "Bloom filter index has no change");
        }
    }

    private static Stream<String> names(String listed) {
        return Arrays.stream(listed.split(",")).map(String::strip).filter(name -> !name.isEmpty());
    }

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
        String kept = change.apply(names(listed)).collect(Collectors.joining(", "));
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
