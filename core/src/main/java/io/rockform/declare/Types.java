// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.DataType;
import io.rockform.schema.DataType.Simple;
import java.util.List;

/** StarRocks' types by StarRocks' names, for a static import: {@code import static io.rockform.declare.Types.*;}. */
public final class Types {
    public static final DataType BOOLEAN = Simple.BOOLEAN;
    public static final DataType TINYINT = Simple.TINYINT;
    public static final DataType SMALLINT = Simple.SMALLINT;
    public static final DataType INT = Simple.INT;
    public static final DataType INTEGER = Simple.INT;
    public static final DataType BIGINT = Simple.BIGINT;
    public static final DataType LARGEINT = Simple.LARGEINT;
    public static final DataType FLOAT = Simple.FLOAT;
    public static final DataType DOUBLE = Simple.DOUBLE;
    public static final DataType DATE = Simple.DATE;
    public static final DataType DATETIME = Simple.DATETIME;
    public static final DataType JSON = Simple.JSON;
    public static final DataType BITMAP = Simple.BITMAP;
    public static final DataType HLL = Simple.HLL;
    public static final DataType PERCENTILE = Simple.PERCENTILE;
    public static final DataType VARIANT = Simple.VARIANT;
    /** The same type as {@code VARCHAR(65533)}. */
    public static final DataType STRING = new DataType.Varchar(DataType.STRING_LENGTH);

    public static final DataType VARBINARY = new DataType.Varbinary(null);

    /** Of any length: for the arguments of a state alone, {@code state("min", VARCHAR)}, and the type that holds it. */
    public static final DataType VARCHAR = new DataType.Varchar(DataType.ANY_LENGTH);

    /** Of any length: for the arguments of a state alone, and the type that holds it. */
    public static final DataType CHAR = new DataType.Char(DataType.ANY_LENGTH);

    private Types() {}

    /** @param length in bytes, 1 to 255 */
    public static DataType CHAR(int length) {
        return new DataType.Char(length);
    }

    /** @param length in bytes, 1 to 1,048,576 */
    public static DataType VARCHAR(int length) {
        return new DataType.Varchar(length);
    }

    /** @param length in bytes */
    public static DataType VARBINARY(int length) {
        return new DataType.Varbinary(length);
    }

    public static DataType DECIMAL(int precision, int scale) {
        return new DataType.Decimal(precision, scale);
    }

    public static DataType ARRAY(DataType item) {
        return new DataType.Array(item);
    }

    public static DataType MAP(DataType key, DataType value) {
        return new DataType.MapOf(key, value);
    }

    public static DataType STRUCT(DataType.Field... fields) {
        return new DataType.Struct(List.of(fields));
    }

    /** A field of a STRUCT. */
    public static DataType.Field field(String name, DataType type) {
        return new DataType.Field(name, type);
    }
}
