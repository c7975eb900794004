// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.profile.Feature;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.DataType;
import io.rockform.schema.DataType.Simple;
import java.util.Set;

/** What a type may be used for (facts 2.3). */
public final class TypeUses {
    private static final Set<DataType> RANGE_TYPES = Set.of(
            Simple.TINYINT, Simple.SMALLINT, Simple.INT, Simple.BIGINT, Simple.LARGEINT, Simple.DATE, Simple.DATETIME);

    private final ServerProfile profile;

    public TypeUses(ServerProfile profile) {
        this.profile = profile;
    }

    /** As a key column of a DUPLICATE, AGGREGATE or UNIQUE table, and as a column of HASH. */
    public boolean isKeyType(DataType type) {
        if (type instanceof Simple simple) {
            return switch (simple) {
                case BOOLEAN, TINYINT, SMALLINT, INT, BIGINT, LARGEINT, DATE, DATETIME -> true;
                case FLOAT, DOUBLE, JSON, BITMAP, HLL, PERCENTILE, VARIANT -> false;
            };
        }
        if (type instanceof DataType.Varbinary) {
            return profile.has(Feature.VARBINARY_KEY);
        }
        return isScalar(type);
    }

    /** As a key or sort column of a PRIMARY table. */
    public boolean isPrimaryKeyType(DataType type) {
        return type instanceof Simple simple ? isKeyType(simple) : type instanceof DataType.Varchar;
    }

    public boolean isScalar(DataType type) {
        return !(type instanceof DataType.Array || type instanceof DataType.MapOf || type instanceof DataType.Struct);
    }

    /** As a column of a bloom filter. */
    public boolean takesBloomFilter(DataType type) {
        if (type instanceof Simple simple) {
            return switch (simple) {
                case SMALLINT, INT, BIGINT, LARGEINT, DATE, DATETIME -> true;
                case BOOLEAN, TINYINT, FLOAT, DOUBLE, JSON, BITMAP, HLL, PERCENTILE, VARIANT -> false;
            };
        }
        return type instanceof DataType.Char || type instanceof DataType.Varchar;
    }

    /** As a column of a BITMAP index. */
    public static boolean takesBitmapIndex(DataType type) {
        if (type instanceof Simple simple) {
            return switch (simple) {
                case BOOLEAN, TINYINT, SMALLINT, INT, BIGINT, LARGEINT, DATE, DATETIME, HLL -> true;
                case FLOAT, DOUBLE, JSON, BITMAP, PERCENTILE, VARIANT -> false;
            };
        }
        return type instanceof DataType.Decimal || type instanceof DataType.Char || type instanceof DataType.Varchar;
    }

    /** As a column of RANGE. */
    public static boolean isRangeType(DataType type) {
        return RANGE_TYPES.contains(type);
    }

    /** The name of the type's kind, without its parameters, as some refusals have it: {@code VARCHAR}, {@code DECIMAL64}. */
    public static String kind(DataType type) {
        if (type instanceof DataType.Array || type instanceof DataType.MapOf || type instanceof DataType.Struct) {
            return "INVALID_TYPE";
        }
        String name = ServerTypeNames.refused(type);
        int parameters = name.indexOf('(');
        return parameters < 0 ? name : name.substring(0, parameters);
    }

    /** How many bytes of the short key a column takes. */
    int indexBytes(DataType type) {
        if (type instanceof Simple simple) {
            return switch (simple) {
                case BOOLEAN, TINYINT -> 1;
                case SMALLINT -> 2;
                case DATE -> 3;
                case INT, FLOAT -> 4;
                case BIGINT, DOUBLE, DATETIME -> 8;
                case LARGEINT -> 16;
                case JSON, BITMAP, HLL, PERCENTILE, VARIANT -> 0;
            };
        }
        if (type instanceof DataType.Char text) {
            return text.length();
        }
        if (type instanceof DataType.Decimal decimal) {
            return decimal.precision() <= 18 ? 8 : 16;
        }
        return type instanceof DataType.Varchar ? 20 : 0;
    }
}
