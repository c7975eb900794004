// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.schema.AggregateFunction;
import io.rockform.schema.DataType;
import io.rockform.schema.DataType.Simple;
import java.util.Set;

/** Which types an aggregate function takes (facts 3.4). */
final class AggregateTypes {
    private static final Set<DataType> SUMMED =
            Set.of(Simple.INT, Simple.BIGINT, Simple.LARGEINT, Simple.FLOAT, Simple.DOUBLE);

    private AggregateTypes() {}

    static boolean fits(AggregateFunction function, DataType type) {
        return switch (function) {
            case SUM -> isSummed(type);
            case MIN, MAX -> isOrdered(type);
            case REPLACE -> true;
            case REPLACE_IF_NOT_NULL -> type != Simple.HLL && type != Simple.PERCENTILE;
            case HLL_UNION -> type == Simple.HLL;
            case BITMAP_UNION -> type == Simple.BITMAP;
            case PERCENTILE_UNION -> type == Simple.PERCENTILE;
        };
    }

    private static boolean isSummed(DataType type) {
        return type instanceof DataType.Decimal || SUMMED.contains(type);
    }

    private static boolean isOrdered(DataType type) {
        if (type instanceof Simple simple) {
            return switch (simple) {
                case TINYINT, SMALLINT, INT, BIGINT, LARGEINT, FLOAT, DOUBLE, DATE, DATETIME -> true;
                case BOOLEAN, JSON, BITMAP, HLL, PERCENTILE, VARIANT -> false;
            };
        }
        return type instanceof DataType.Decimal || type instanceof DataType.Char || type instanceof DataType.Varchar;
    }
}
