// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.schema.AggregateFunction;
import io.rockform.schema.DataType;

/** Which types an aggregate function takes (facts 3.4). */
final class AggregateTypes {
    private AggregateTypes() {}

    static boolean fits(AggregateFunction function, DataType type) {
        return switch (function) {
            case SUM -> isSummed(type);
            case MIN, MAX -> isOrdered(type);
            case REPLACE -> true;
            case REPLACE_IF_NOT_NULL -> type != DataType.Simple.HLL && type != DataType.Simple.PERCENTILE;
            case HLL_UNION -> type == DataType.Simple.HLL;
            case BITMAP_UNION -> type == DataType.Simple.BITMAP;
            case PERCENTILE_UNION -> type == DataType.Simple.PERCENTILE;
        };
    }

    private static boolean isSummed(DataType type) {
        return type instanceof DataType.Decimal
                || type == DataType.Simple.INT
                || type == DataType.Simple.BIGINT
                || type == DataType.Simple.LARGEINT
                || type == DataType.Simple.FLOAT
                || type == DataType.Simple.DOUBLE;
    }

    private static boolean isOrdered(DataType type) {
        if (type instanceof DataType.Simple simple) {
            return switch (simple) {
                case TINYINT, SMALLINT, INT, BIGINT, LARGEINT, FLOAT, DOUBLE, DATE, DATETIME -> true;
                case BOOLEAN, JSON, BITMAP, HLL, PERCENTILE, VARIANT -> false;
            };
        }
        return type instanceof DataType.Decimal || type instanceof DataType.Char || type instanceof DataType.Varchar;
    }
}
