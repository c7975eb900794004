// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.ddl.server.ServerTypeNames;
import io.rockform.ddl.server.TypeUses;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Column;
import io.rockform.schema.Index;
import io.rockform.schema.IndexType;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** bloom_filter_columns and bloom_filter_fpp (facts 2.3, 5; recorded properties/* bloom_filter_columns). */
final class BloomFilterRules {
    private final Table table;
    private final TableKey key;
    private final TypeUses uses;
    private final Violations violations;

    BloomFilterRules(Table table, TableKey key, ServerProfile profile, Violations violations) {
        this.table = table;
        this.key = key;
        this.uses = new TypeUses(profile);
        this.violations = violations;
    }

    void check() {
        String value = table.properties().get("bloom_filter_columns");
        Set<String> seen = new HashSet<>();
        if (value != null && !value.isEmpty()) {
            for (String part : value.split(",", -1)) {
                check(part.strip(), seen);
            }
        }
        PropertyValues.checkFalsePositives(table.properties().get("bloom_filter_fpp"))
                .ifPresent(words -> violations.execution(null, words, "Give 0.0001 to 0.05."));
        for (Index index : table.indexes()) {
            if (index.type() == IndexType.NGRAMBF && !index.columns().isEmpty()) {
                checkIndex(index.columns().get(0), seen);
            }
        }
    }

    private void check(String name, Set<String> seen) {
        Optional<Column> column = table.column(name);
        if (column.isEmpty()) {
            violations.execution(
                    name, "Invalid bloom filter column '" + name + "': not exists", "Name columns of the table.");
        } else if (!uses.takesBloomFilter(column.get().type())) {
            violations.execution(
                    name,
                    "Invalid bloom filter column '" + name + "': unsupported type "
                            + ServerTypeNames.refused(column.get().type()),
                    "Take the column out of bloom_filter_columns.");
        } else if ((key.model() == KeyModel.AGGREGATE || key.model() == KeyModel.UNIQUE) && !key.has(name)) {
            violations.execution(
                    name,
                    "Bloom filter index only used in columns of DUP_KEYS/PRIMARY table or key columns of"
                            + " UNIQUE_KEYS/AGG_KEYS table. invalid column: " + name,
                    "Take the column out of bloom_filter_columns.");
        } else if (!seen.add(name.toLowerCase(Locale.ROOT))) {
            violations.execution(name, "Duplicate bloom filter column '" + name + "'", "Name the column once.");
        }
    }

    /** One of the two filters is enough (facts 4.5). */
    private void checkIndex(String name, Set<String> filtered) {
        if (filtered.contains(name.toLowerCase(Locale.ROOT))) {
            violations.execution(
                    name,
                    "column " + name + " should only have one bloom filter index or ngram bloom filter index",
                    "Take the column out of bloom_filter_columns, or drop the index.");
        }
    }
}
