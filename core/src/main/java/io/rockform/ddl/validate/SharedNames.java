// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.schema.ObjectName;
import io.rockform.schema.Rollup;
import io.rockform.schema.Schema;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rollups share the names of their database with synchronous materialized views (facts 9.5). */
final class SharedNames {
    private SharedNames() {}

    static List<Violation> check(Schema schema) {
        List<Violation> found = new ArrayList<>();
        Set<ObjectName> taken = new HashSet<>();
        schema.synchronousMaterializedViews().forEach(view -> taken.add(view.name()));
        for (Table table : schema.tables()) {
            Violations violations = new Violations(table.name());
            for (Rollup rollup : table.rollups()) {
                if (taken.contains(table.name().sibling(rollup.name()))) {
                    violations.existing(
                            "Table '" + rollup.name() + "' already exists",
                            "Give the rollup another name: a synchronous materialized view has this one.");
                }
            }
            found.addAll(violations.found());
        }
        return found;
    }
}
