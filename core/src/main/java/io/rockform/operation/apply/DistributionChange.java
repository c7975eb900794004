// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static io.rockform.operation.apply.Refusals.analysis;
import static io.rockform.operation.apply.Refusals.optimizing;
import static io.rockform.operation.apply.Refusals.refused;

import io.rockform.profile.ServerProfile;
import io.rockform.profile.TableProperty;
import io.rockform.schema.Distribution;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** ALTER TABLE … DISTRIBUTED BY (facts 6.8; recorded alter-*&#47;distribution *). */
final class DistributionChange {
    private DistributionChange() {}

    static Table set(Table table, Distribution distribution, ServerProfile profile) {
        optimizable(table);
        return distribution.accept(new Distribution.Visitor<>() {
            @Override
            public Table visitHash(Distribution.Hash hash) {
                return hashed(table, hash);
            }

            @Override
            public Table visitRandom(Distribution.Random random) {
                return spread(table, random, profile);
            }
        });
    }

    /** What no layout can be changed of. */
    static void optimizable(Table table) {
        if (table.properties().containsKey(TableProperty.COLOCATE_WITH.key())) {
            throw optimizing(table, "Optimize table in colocate group is not supported");
        }
        if (table.distribution() instanceof Distribution.Random
                && table.properties().containsKey(TableProperty.BUCKET_SIZE.key())) {
            throw optimizing(
                    table,
                    "Random distribution table already supports automatic scaling and does not require optimization");
        }
    }

    private static Table hashed(Table table, Distribution.Hash hash) {
        TableKey key = table.key();
        for (String column : hash.columns()) {
            if (table.column(column).isEmpty()) {
                throw analysis(table.name(), "Distribution column(" + column + ") doesn't exist.");
            }
            if (key != null && key.model() != KeyModel.DUPLICATE && !key.has(column)) {
                throw refused(table.name(), "Distribution column[" + column + "] is not key column");
            }
        }
        List<String> stored = hash.columns().stream()
                .map(column -> table.column(column).orElseThrow().name())
                .toList();
        return table.withDistribution(new Distribution.Hash(stored, hash.buckets()));
    }

    private static Table spread(Table table, Distribution.Random random, ServerProfile profile) {
        TableKey key = table.key();
        if (key != null && key.model() != KeyModel.DUPLICATE) {
            // 3.x speaks of REPLACE, with two blanks, whatever the columns are (recorded alter-pk/distribution random).
            String words = profile.version().isAtLeast(4, 1)
                    ? " KEY must use hash distribution"
                    : " KEY with replace  must use hash distribution";
            throw analysis(table.name(), key.model() + words);
        }
        Table changed = table.withDistribution(random);
        if (profile.version().isAtLeast(4, 1)) {
            return changed;
        }
        // 3.x prints the bucket size from then on, 4.1 does not (facts 5, bucket_size).
        Map<String, String> properties = new LinkedHashMap<>(table.properties());
        properties.put(TableProperty.BUCKET_SIZE.key(), "4294967296");
        return changed.withProperties(properties);
    }
}
