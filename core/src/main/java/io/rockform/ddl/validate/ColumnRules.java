// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.ddl.server.ServerTypeNames;
import io.rockform.ddl.server.TypeUses;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;

/** Each column by itself, from left to right: name, type, key, aggregate function, default (facts 2.3, 2.4, 3). */
final class ColumnRules {
    private final Table table;
    private final TableKey key;
    private final TypeUses uses;
    private final Violations violations;
    private final ColumnNameRules names;
    private final ColumnTypeRules types;
    private final AggregationRules aggregations;
    private final DefaultRules defaults;

    ColumnRules(Table table, TableKey key, ServerProfile profile, Violations violations) {
        this.table = table;
        this.key = key;
        this.uses = new TypeUses(profile);
        this.violations = violations;
        this.names = new ColumnNameRules(profile, violations);
        this.types = new ColumnTypeRules(profile, violations);
        this.aggregations = new AggregationRules(key, violations);
        this.defaults = new DefaultRules(profile, violations);
    }

    void check() {
        AutoIncrementRules.count(table.columns(), violations);
        for (Column column : table.columns()) {
            names.check(column.name());
            types.check(column);
            if (key.model() != KeyModel.PRIMARY && key.has(column.name())) {
                checkKeyType(column);
            }
            aggregations.check(column);
            defaults.check(column);
            AutoIncrementRules.analyze(column, violations);
        }
    }

    private void checkKeyType(Column column) {
        if (!uses.isKeyType(column.type())) {
            boolean floating = column.type() == DataType.Simple.FLOAT || column.type() == DataType.Simple.DOUBLE;
            violations.analysis(
                    column.name(),
                    "Invalid data type of key column '" + column.name() + "': '"
                            + ServerTypeNames.refused(column.type()) + "'" + (floating ? ", use decimal instead" : ""),
                    "Take the column out of the key, or give it another type.");
        }
    }
}
