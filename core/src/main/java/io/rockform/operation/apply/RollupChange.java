// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static io.rockform.operation.apply.Refusals.analysis;
import static io.rockform.operation.apply.Refusals.refused;

import io.rockform.schema.KeyModel;
import io.rockform.schema.Rollup;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** ADD, DROP and RENAME ROLLUP (facts 6.10). */
final class RollupChange {
    private RollupChange() {}

    static Table add(Table table, Rollup rollup) {
        if (table.key() != null && table.key().model() == KeyModel.PRIMARY) {
            throw refused(
                    table.name(),
                    "Do not support add rollup on primary key table["
                            + table.name().name() + "]");
        }
        if (rollup.name().equals(table.name().name())) {
            throw analysis(table.name(), "Rollup name should be different with base table:" + rollup.name());
        }
        if (table.rollups().stream().anyMatch(other -> other.name().equals(rollup.name()))) {
            throw refused(
                    table.name(),
                    "Materialized view[" + rollup.name() + "] already exists in the table "
                            + table.name().name());
        }
        for (String column : rollup.columns()) {
            if (table.column(column).isEmpty()) {
                throw refused(table.name(), "Column[" + column + "] does not exist");
            }
        }
        List<Rollup> longer = new ArrayList<>(table.rollups());
        longer.add(rollup);
        return table.withRollups(longer);
    }

    static Table drop(Table table, String name) {
        return table.withRollups(table.rollups().stream()
                .filter(rollup -> !rollup.equals(known(table, name)))
                .toList());
    }

    static Table rename(Table table, String name, String newName) {
        Rollup old = known(table, name);
        if (table.rollups().stream().anyMatch(other -> other.name().equals(newName))) {
            throw refused(table.name(), "Rollup name[" + newName + "] is already used");
        }
        return table.withRollups(table.rollups().stream()
                .map(rollup -> rollup.equals(old)
                        ? new Rollup(newName, old.columns(), old.duplicateKey(), old.from(), old.properties())
                        : rollup)
                .toList());
    }

    private static Rollup known(Table table, String name) {
        return table.rollups().stream()
                .filter(rollup -> rollup.name().equals(name))
                .findFirst()
                .orElseThrow(() -> refused(
                        table.name(),
                        "Materialized view [" + name + "] does not exist in table ["
                                + table.name().name() + "]"));
    }
}
