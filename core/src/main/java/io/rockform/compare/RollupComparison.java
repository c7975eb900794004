// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.operation.Operation;
import io.rockform.operation.RollupOperation.AddRollup;
import io.rockform.operation.RollupOperation.DropRollup;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Rollup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rollups of a table, by their names, which are case-sensitive (facts 1.2): their columns. Nothing tells what a rollup
 * was built from, nor its key and properties.
 */
final class RollupComparison {
    private static final String REMEDY = "change the rollup in the model, or the columns that it has";

    private final ObjectName table;
    private final Changes changes;

    RollupComparison(ObjectName table, Changes changes) {
        this.table = table;
        this.changes = changes;
    }

    /** A changed rollup is dropped and built again: its rows are computed from its table. */
    void compare(List<Rollup> actual, List<Rollup> declared) {
        for (Rollup existing : actual) {
            Rollup wanted = named(declared, existing.name());
            if (wanted == null || !sameColumns(existing, wanted)) {
                attempt(new DropRollup(table, existing.name()), existing.name(), existing, wanted);
            }
        }
        for (Rollup wanted : declared) {
            Rollup existing = named(actual, wanted.name());
            if (existing == null || !sameColumns(existing, wanted)) {
                attempt(new AddRollup(table, wanted), wanted.name(), existing, wanted);
            }
        }
    }

    private static @Nullable Rollup named(List<Rollup> rollups, String name) {
        return rollups.stream()
                .filter(rollup -> rollup.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static boolean sameColumns(Rollup one, Rollup other) {
        return columns(one).equalsIgnoreCase(columns(other));
    }

    private static String columns(Rollup rollup) {
        return "(" + String.join(", ", rollup.columns()) + ")";
    }

    private void attempt(Operation operation, String name, @Nullable Rollup from, @Nullable Rollup to) {
        changes.attempt(operation)
                .ifPresent(refusal -> changes.find(new Finding(
                        table,
                        "rollup " + name,
                        from == null ? "missing" : columns(from),
                        to == null ? "not declared" : columns(to),
                        refusal.serverError().message(),
                        REMEDY)));
    }
}
