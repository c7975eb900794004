// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.schema.AggregateState;
import io.rockform.schema.DataType;
import java.util.List;
import java.util.Optional;

/** The types in which servers keep the states of aggregate functions (facts 3.2; recorded aggregates/*). */
final class AggregateStateTypes {
    private static final int SUM_PRECISION = 38;

    private AggregateStateTypes() {}

    /** Empty if only the server can tell. */
    static Optional<DataType> of(AggregateState state) {
        if (state.arguments().size() != 1) {
            return Optional.empty();
        }
        DataType argument = state.arguments().get(0);
        return switch (state.function()) {
            case "avg" -> Optional.of(new DataType.Varbinary(null));
            case "sum" -> sum(argument);
            case "count" -> Optional.of(DataType.Simple.BIGINT);
            case "min", "max" -> Optional.of(argument);
            case "array_agg" ->
                Optional.of(new DataType.Struct(List.of(new DataType.Field("col1", new DataType.Array(argument)))));
            default -> Optional.empty();
        };
    }

    private static Optional<DataType> sum(DataType argument) {
        if (argument instanceof DataType.Decimal decimal) {
            return Optional.of(new DataType.Decimal(SUM_PRECISION, decimal.scale()));
        }
        if (!(argument instanceof DataType.Simple simple)) {
            return Optional.empty();
        }
        return switch (simple) {
            case BOOLEAN, TINYINT, SMALLINT, INT, BIGINT -> Optional.of(DataType.Simple.BIGINT);
            case LARGEINT -> Optional.of(DataType.Simple.LARGEINT);
            case FLOAT, DOUBLE -> Optional.of(DataType.Simple.DOUBLE);
            case DATE, DATETIME, JSON, BITMAP, HLL, PERCENTILE, VARIANT -> Optional.empty();
        };
    }
}
