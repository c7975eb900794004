// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.schema.AggregateState;
import io.rockform.schema.DataType;
import io.rockform.schema.DataType.Simple;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What type of column holds the state of an aggregate function: its intermediate type, which a declaration may leave out
 * (facts 3.1, recorded aggregates/*, StarRocks' FunctionSet). Where versions differ, or where nothing proves it, there is
 * no answer, and the type must be declared.
 */
public final class AggregateStateTypes {
    private static final DataType BINARY = new DataType.Varbinary(null);

    /** The largest precision of a sum. */
    private static final int SUM_PRECISION = 38;

    private static final Set<DataType> INTEGERS = Set.of(Simple.TINYINT, Simple.SMALLINT, Simple.INT, Simple.BIGINT);
    private static final Set<DataType> FLOATS = Set.of(Simple.FLOAT, Simple.DOUBLE);
    private static final Set<Simple> COMPARABLE = EnumSet.of(
            Simple.BOOLEAN,
            Simple.TINYINT,
            Simple.SMALLINT,
            Simple.INT,
            Simple.BIGINT,
            Simple.LARGEINT,
            Simple.FLOAT,
            Simple.DOUBLE,
            Simple.DATE,
            Simple.DATETIME);

    private AggregateStateTypes() {}

    /** The type of a column with that state; empty if it cannot be told. */
    public static Optional<DataType> of(AggregateState state) {
        List<DataType> arguments = state.arguments();
        return switch (state.function()) {
            case "count", "count_if", "retention" -> Optional.of(Simple.BIGINT);
            case "hll_union", "hll_union_agg", "hll_raw_agg" -> Optional.of(Simple.HLL);
            case "bitmap_union", "bitmap_union_int", "bitmap_union_count", "bitmap_agg", "bitmap_intersect" ->
                Optional.of(Simple.BITMAP);
            case "percentile_union" -> Optional.of(Simple.PERCENTILE);
            case "ndv",
                    "approx_count_distinct",
                    "ds_hll_count_distinct",
                    "hll_raw",
                    "multi_distinct_count",
                    "multi_distinct_sum",
                    "stddev",
                    "stddev_samp",
                    "stddev_pop",
                    "std",
                    "variance",
                    "variance_samp",
                    "variance_pop",
                    "var_samp",
                    "var_pop",
                    "covar_pop",
                    "covar_samp",
                    "corr",
                    "percentile_approx",
                    "percentile_cont",
                    "percentile_disc" -> Optional.of(BINARY);
            case "min_by", "max_by" -> binary(arguments);
            default -> arguments.size() == 1 ? ofOne(state.function(), arguments.get(0)) : Optional.empty();
        };
    }

    /** With a DECIMAL the type is another one in some versions. */
    private static Optional<DataType> binary(List<DataType> arguments) {
        return arguments.stream().anyMatch(DataType.Decimal.class::isInstance) ? Optional.empty() : Optional.of(BINARY);
    }

    private static Optional<DataType> ofOne(String function, DataType argument) {
        return switch (function) {
            case "sum" -> sum(argument);
            case "avg" -> average(argument);
            case "min", "max", "any_value" -> itself(argument);
            case "array_agg" ->
                itself(argument)
                        .map(item ->
                                new DataType.Struct(List.of(new DataType.Field("col1", new DataType.Array(item)))));
            case "array_agg_distinct" -> itself(argument).map(DataType.Array::new);
            default -> Optional.empty();
        };
    }

    private static Optional<DataType> sum(DataType argument) {
        if (argument instanceof DataType.Decimal decimal) {
            return decimal.precision() > SUM_PRECISION
                    ? Optional.empty()
                    : Optional.of(new DataType.Decimal(SUM_PRECISION, decimal.scale()));
        }
        if (INTEGERS.contains(argument)) {
            return Optional.of(Simple.BIGINT);
        }
        if (FLOATS.contains(argument)) {
            return Optional.of(Simple.DOUBLE);
        }
        return argument == Simple.LARGEINT ? Optional.of(Simple.LARGEINT) : Optional.empty();
    }

    private static Optional<DataType> average(DataType argument) {
        if (argument == Simple.DATETIME) {
            return Optional.of(Simple.DATETIME);
        }
        boolean known = argument instanceof DataType.Decimal
                || INTEGERS.contains(argument)
                || FLOATS.contains(argument)
                || argument == Simple.LARGEINT
                || argument == Simple.DATE;
        return known ? Optional.of(BINARY) : Optional.empty();
    }

    private static Optional<DataType> itself(DataType argument) {
        boolean known = argument instanceof DataType.Decimal
                || (argument instanceof Simple simple && COMPARABLE.contains(simple));
        return known ? Optional.of(argument) : Optional.empty();
    }
}
