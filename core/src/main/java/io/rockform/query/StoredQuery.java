// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.profile.Feature;
import io.rockform.profile.StarRocksVersion;
import io.rockform.query.tree.Query;
import java.util.List;

/**
 * What StarRocks makes of the query of a view or materialized view when it stores it (facts 8.3, 9.2).
 *
 * @param text the text, without a semicolon
 * @param columns the names of the result's columns; empty if a star stands for unknown columns
 * @param missing columns, by the parts of their names, that the query reads and that its relations are known not to have
 */
public record StoredQuery(String text, List<String> columns, List<List<String>> missing) {
    public StoredQuery {
        columns = List.copyOf(columns);
        missing = List.copyOf(missing);
    }

    /** The stored query of {@code CREATE VIEW}; from 4.1 on the text as the user wrote it, from its first to its last word. */
    public static StoredQuery ofView(String query, Relations relations, StarRocksVersion version) {
        return of(query, relations, version, false);
    }

    /** The stored query of {@code CREATE MATERIALIZED VIEW}; from 4.1 on the text as the user wrote it. */
    public static StoredQuery ofMaterializedView(String query, Relations relations, StarRocksVersion version) {
        return of(query, relations, version, true);
    }

    private static StoredQuery of(String text, Relations relations, StarRocksVersion version, boolean materialized) {
        PlacedQuery placed = QueryParser.parseKeepingPlaces(text);
        Query query = placed.query();
        Resolution resolution = Resolver.resolve(query, relations);
        List<String> names = resolution.names(query);
        List<String> columns = names == null ? List.of() : names;
        if (version.isAtLeast(Feature.ORIGINAL_VIEW_TEXT.since())) {
            List<String> ordered = UsingColumns.first(query.body(), columns, resolution);
            return new StoredQuery(placed.queryText(), ordered, resolution.missing());
        }
        String stored = new StoredWriter(resolution, relations, version, materialized).write(query);
        return new StoredQuery(stored, columns, resolution.missing());
    }
}
