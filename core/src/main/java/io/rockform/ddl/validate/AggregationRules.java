// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.schema.AggregateFunction;
import io.rockform.schema.Aggregation;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.Set;

/** Which column has, may have and must have an aggregate function (facts 3.4). */
final class AggregationRules {
    private static final Set<DataType> NEEDS_ONE =
            Set.of(DataType.Simple.BITMAP, DataType.Simple.HLL, DataType.Simple.PERCENTILE);

    private final Table table;
    private final TableKey key;
    private final Violations violations;

    AggregationRules(Table table, TableKey key, Violations violations) {
        this.table = table;
        this.key = key;
        this.violations = violations;
    }

    void check() {
        for (Column column : table.columns()) {
            if (key.has(column.name())) {
                checkKey(column);
            } else if (key.model() == KeyModel.AGGREGATE) {
                checkAggregated(column);
            } else {
                checkPlain(column);
            }
        }
    }

    private void checkKey(Column column) {
        if (column.aggregation() != null) {
            violations.analysis(
                    column.name(),
                    "Cannot specify aggregate function '" + column.aggregation() + "' for key column '" + column.name()
                            + "'",
                    "Take the function away, or the column out of the key.");
        }
    }

    private void checkAggregated(Column column) {
        Aggregation aggregation = column.aggregation();
        if (aggregation == null) {
            violations.analysis(
                    column.name(),
                    "AGG_KEYS table should specify aggregate type for non-key column[" + column.name() + "]",
                    "Give the column an aggregate function, such as REPLACE, or add it to the key.");
        } else if (aggregation instanceof AggregateFunction function && !AggregateTypes.fits(function, column.type())) {
            violations.analysis(
                    column.name(),
                    "Invalid aggregate function '" + aggregation + "' for '" + column.name() + "'",
                    aggregation + " does not take this type; REPLACE takes every type.");
        }
    }

    /** REPLACE is tolerated where no function belongs. */
    private void checkPlain(Column column) {
        if (column.aggregation() != null && column.aggregation() != AggregateFunction.REPLACE) {
            violations.analysis(
                    column.name(),
                    DistributionRules.keysType(key.model())
                            + " table should not specify aggregate type for non-key column[" + column.name() + "]",
                    "Take the function away, or make it an AGGREGATE KEY table.");
        } else if (key.model() == KeyModel.DUPLICATE
                && column.aggregation() == null
                && NEEDS_ONE.contains(column.type())) {
            violations.analysis(
                    column.name(),
                    "No aggregate function specified for '" + column.name() + "'",
                    "BITMAP, HLL and PERCENTILE need an AGGREGATE KEY table, or a UNIQUE or PRIMARY one.");
        }
    }
}
