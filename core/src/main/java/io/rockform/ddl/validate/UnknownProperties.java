// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.profile.ServerProfile;
import io.rockform.schema.Table;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is left when every rule has taken its properties: the server names all at once (facts 5). */
final class UnknownProperties {
    private final Table table;
    private final ServerProfile profile;
    private final Violations violations;

    UnknownProperties(Table table, ServerProfile profile, Violations violations) {
        this.table = table;
        this.profile = profile;
        this.violations = violations;
    }

    void check() {
        Map<String, String> unknown = new LinkedHashMap<>(table.properties());
        KnownTableProperties known = new KnownTableProperties(profile);
        unknown.entrySet()
                .removeIf(entry -> known.contains(entry.getKey())
                        && !(entry.getKey().equals("bloom_filter_columns")
                                && entry.getValue().isEmpty()));
        if (!unknown.isEmpty()) {
            violations.execution(
                    null,
                    "Unknown properties: " + unknown,
                    "StarRocks " + profile.version() + " does not know them; leave them out.");
        }
    }
}
