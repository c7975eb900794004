// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.definition;

import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.catalog.Database;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the properties of a new table ask of the rest of the cluster (recorded properties/*). */
final class ClusterRules {
    private static final Pattern REFERENCED =
            Pattern.compile("REFERENCES\\s+((?:\\w+\\.)?)((?:\\w+\\.)?)(\\w+)\\s*\\(", Pattern.CASE_INSENSITIVE);

    private ClusterRules() {}

    static void check(DdlScope scope, Map<String, String> properties) {
        String location = properties.get("labels.location");
        if (location != null && location.contains(":")) {
            // The backends of a sandbox have no locations.
            throw Refusals.analysis("Cannot find any backend with location: " + location);
        }
        String constraints = properties.get("foreign_key_constraints");
        if (constraints != null) {
            missingReference(scope, constraints).ifPresent(missing -> {
                throw Refusals.analysis(missing);
            });
        }
    }

    /** The words for the first referenced table that is not there. */
    static Optional<String> missingReference(DdlScope scope, String constraints) {
        Matcher referenced = REFERENCED.matcher(constraints);
        while (referenced.find()) {
            String qualifier = referenced.group(2).isEmpty() ? referenced.group(1) : referenced.group(2);
            String database =
                    qualifier.isEmpty() ? scope.database().name() : qualifier.substring(0, qualifier.length() - 1);
            String table = referenced.group(3);
            Optional<Database> found = scope.catalog().database(database);
            if (found.flatMap(in -> in.find(table)).isEmpty()) {
                return Optional.of(
                        "catalog:default_catalog, database: " + database + ", table:" + table + " do not exist");
            }
        }
        return Optional.empty();
    }
}
