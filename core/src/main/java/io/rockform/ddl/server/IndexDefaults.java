// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.schema.Index;
import io.rockform.schema.IndexType;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The properties of indexes as a server holds them: with those that it adds, sorted (facts 4.5; recorded indexes/*). */
final class IndexDefaults {
    private static final Map<String, String> NGRAMBF =
            Map.of("bloom_filter_fpp", "0.05", "case_sensitive", "true", "gram_num", "2");
    private static final Map<String, String> GIN = Map.of("imp_lib", "clucene", "parser", "none");

    private IndexDefaults() {}

    static Index complete(Index index) {
        Map<String, String> properties = new TreeMap<>(index.properties());
        added(index.type()).forEach(properties::putIfAbsent);
        return index.withProperties(index.type() == IndexType.VECTOR ? lower(properties) : properties);
    }

    private static Map<String, String> added(IndexType type) {
        return switch (type) {
            case NGRAMBF -> NGRAMBF;
            case GIN -> GIN;
            case BITMAP, VECTOR -> Map.of();
        };
    }

    /** Written "M" = "16", shown "m" = "16" (recorded indexes-experimental/create vector). */
    private static Map<String, String> lower(Map<String, String> properties) {
        Map<String, String> lower = new TreeMap<>();
        properties.forEach((key, value) -> lower.put(key.toLowerCase(Locale.ROOT), value.toLowerCase(Locale.ROOT)));
        return lower;
    }
}
