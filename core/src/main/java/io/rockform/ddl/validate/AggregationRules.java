// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.schema.AggregateFunction;
import io.rockform.schema.Aggregation;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.KeyModel;
import io.rockform.schema.TableKey;
import java.util.Set;

/** Which column has, may have and must have an aggregate function (facts 3.4). */
final class AggregationRules {
    private static final Set<DataType> NEEDS_ONE =
            Set.of(DataType.Simple.BITMAP, DataType.Simple.HLL, DataType.Simple.PERCENTILE);

    private final TableKey key;
    private final Violations violations;

    AggregationRules(TableKey key, Violations violations) {
        this.key = key;
        this.violations = violations;
    }

    /** Whether the model allows one at all: checked with the key, before the columns. */
    void checkPresence(Column column) {
        Aggregation aggregation = column.aggregation();
        if (key.has(column.name())) {
            if (aggregation != null) {
                violations.analysis(
                        column.name(),
                        "Key column[" + column.name() + "] should not specify aggregate type.",
                        "Take the function away, or the column out of the key.");
            }
        } else if (key.model() == KeyModel.AGGREGATE) {
            if (aggregation == null) {
                violations.analysis(
                        column.name(),
                        "AGG_KEYS table should specify aggregate type for non-key column[" + column.name() + "]",
                        "Give the column an aggregate function, such as REPLACE, or add it to the key.");
            }
        } else if (aggregation != null && aggregation != AggregateFunction.REPLACE) {
            // REPLACE is tolerated where no function belongs [live].
            violations.analysis(
                    column.name(),
                    DistributionRules.keysType(key.model())
                            + " table should not specify aggregate type for non-key column[" + column.name() + "]",
                    "Take the function away, or make it an AGGREGATE KEY table.");
        }
    }

    /** Whether the function and the type go together. */
    void check(Column column) {
        if (key.has(column.name())) {
            return;
        }
        if (key.model() == KeyModel.AGGREGATE) {
            if (column.aggregation() instanceof AggregateFunction function
                    && !AggregateTypes.fits(function, column.type())) {
                violations.analysis(
                        column.name(),
                        "Invalid aggregate function '" + function + "' for '" + column.name() + "'",
                        function + " does not take this type; REPLACE takes every type.");
            }
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
