// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import io.rockform.sandbox.answer.Refusals;
import io.rockform.schema.DataType;

/** Column types in H2. Types without an equivalent are refused by name. */
final class H2Type implements DataType.Visitor<String> {
    private static final int LARGEINT_DIGITS = 39;

    private final String column;

    private H2Type(String column) {
        this.column = column;
    }

    /** @throws io.rockform.sandbox.answer.RefusedException if H2 has nothing like it */
    static String of(DataType type, String column) {
        return type.accept(new H2Type(column));
    }

    private String none(String type) {
        throw Refusals.notModelled("rows of tables with a column such as " + column + ", which is " + type);
    }

    @Override
    public String visitSimple(DataType.Simple type) {
        return switch (type) {
            case BOOLEAN, TINYINT, SMALLINT, INT, BIGINT, DATE -> type.name();
            case LARGEINT -> "NUMERIC(" + LARGEINT_DIGITS + ")";
            case FLOAT -> "REAL";
            case DOUBLE -> "DOUBLE PRECISION";
            case DATETIME -> "TIMESTAMP(6)";
            case JSON, BITMAP, HLL, PERCENTILE, VARIANT -> none(type.name());
        };
    }

    /** StarRocks counts bytes, H2 characters; the lengths of texts are not checked here at all. */
    @Override
    public String visitChar(DataType.Char type) {
        return "VARCHAR";
    }

    @Override
    public String visitVarchar(DataType.Varchar type) {
        return "VARCHAR";
    }

    @Override
    public String visitVarbinary(DataType.Varbinary type) {
        return none("VARBINARY");
    }

    @Override
    public String visitDecimal(DataType.Decimal type) {
        return "NUMERIC(" + type.precision() + ", " + type.scale() + ")";
    }

    @Override
    public String visitArray(DataType.Array type) {
        return none("an ARRAY");
    }

    @Override
    public String visitMap(DataType.MapOf type) {
        return none("a MAP");
    }

    @Override
    public String visitStruct(DataType.Struct type) {
        return none("a STRUCT");
    }
}
