// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.show;

import io.rockform.ddl.server.ColumnDescription;
import io.rockform.profile.ServerProfile;
import io.rockform.sandbox.definition.SynchronousViewStatements.Located;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Rollup;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** The statements that servers show for rollups and synchronous materialized views (facts 9.5). */
final class RollupText {
    private final ServerProfile profile;

    RollupText(ServerProfile profile) {
        this.profile = profile;
    }

    /** In SHOW CREATE: as it was written, or made up for what ADD ROLLUP made. */
    String shown(Located located) {
        String statement = located.index().statement();
        return statement == null ? madeUp(located) : statement;
    }

    /** In SHOW MATERIALIZED VIEWS: without line ends and tabs, and with single blanks. */
    String listed(Located located) {
        return shown(located).replace("\n", "").replace("\t", "").replaceAll(" +", " ");
    }

    private String madeUp(Located located) {
        Table table = located.table().definition();
        String name = located.index().name();
        Rollup rollup = table.rollups().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        List<String> keys = DescribedIndexes.keys(rollup, table, profile);
        List<String> selected = new ArrayList<>(keys);
        for (String column : rollup.columns()) {
            if (keys.stream().noneMatch(column::equalsIgnoreCase)) {
                selected.add(aggregation(table, column) + "(" + column + ")");
            }
        }
        return "create materialized view " + name + " as select " + String.join(",", selected) + " from "
                + table.name().name() + " group by " + String.join(",", keys);
    }

    private static String aggregation(Table table, String column) {
        KeyModel model = table.key() == null ? KeyModel.DUPLICATE : table.key().model();
        return switch (model) {
            case DUPLICATE -> "NONE";
            case UNIQUE, PRIMARY -> "REPLACE";
            case AGGREGATE ->
                ColumnDescription.of(table).stream()
                        .filter(described -> described.name().equalsIgnoreCase(column))
                        .map(ColumnDescription::aggregation)
                        .findFirst()
                        .orElseThrow();
        };
    }
}
