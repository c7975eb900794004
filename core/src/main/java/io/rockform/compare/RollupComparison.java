// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.schema.ObjectName;
import io.rockform.schema.Rollup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rollups of a table, by their names, which are case-sensitive (facts 1.2): their columns. Nothing tells what a rollup
 * was built from, nor its key and properties.
 */
final class RollupComparison {
    private static final String NOT_YET =
            "not supported yet: Rockform does not change the rollups of an existing table";
    private static final String BY_HAND =
            "op.execute(\"ALTER TABLE … ADD ROLLUP … / DROP ROLLUP …\") in a revision written by hand";

    private final ObjectName table;
    private final Changes changes;

    RollupComparison(ObjectName table, Changes changes) {
        this.table = table;
        this.changes = changes;
    }

    void compare(List<Rollup> actual, List<Rollup> declared) {
        Map<String, String> existing = columns(actual);
        Map<String, String> wanted = columns(declared);
        wanted.forEach((name, columns) -> {
            String other = existing.get(name);
            if (other == null || !other.equalsIgnoreCase(columns)) {
                find(name, other == null ? "missing" : other, columns);
            }
        });
        existing.forEach((name, columns) -> {
            if (!wanted.containsKey(name)) {
                find(name, columns, "not declared");
            }
        });
    }

    private static Map<String, String> columns(List<Rollup> rollups) {
        Map<String, String> columns = new LinkedHashMap<>();
        rollups.forEach(rollup -> columns.put(rollup.name(), "(" + String.join(", ", rollup.columns()) + ")"));
        return columns;
    }

    private void find(String name, String from, String to) {
        changes.find(new Finding(table, "rollup " + name, from, to, NOT_YET, BY_HAND));
    }
}
