// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import io.rockform.schema.DataType;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Types as StarRocks' refusals name them: upper case, decimals with their physical width, structs as SHOW CREATE prints
 * them (recorded convert/*: {@code Can not change DECIMAL64(10,2) to ARRAY<BIGINT>}).
 */
final class TypeNames implements DataType.Visitor<String> {
    private static final int DECIMAL64_PRECISION = 18;
    private static final int DECIMAL128_PRECISION = 38;
    private static final TypeNames NAMES = new TypeNames();

    private TypeNames() {}

    static String of(DataType type) {
        return type.accept(NAMES);
    }

    @Override
    public String visitSimple(DataType.Simple type) {
        return type.name();
    }

    @Override
    public String visitChar(DataType.Char type) {
        return "CHAR(" + type.length() + ")";
    }

    @Override
    public String visitVarchar(DataType.Varchar type) {
        return "VARCHAR(" + type.length() + ")";
    }

    @Override
    public String visitVarbinary(DataType.Varbinary type) {
        return type.length() == null ? "VARBINARY" : "VARBINARY(" + type.length() + ")";
    }

    @Override
    public String visitDecimal(DataType.Decimal type) {
        String width = type.precision() <= DECIMAL64_PRECISION
                ? "64"
                : type.precision() <= DECIMAL128_PRECISION ? "128" : "256";
        return "DECIMAL" + width + "(" + type.precision() + "," + type.scale() + ")";
    }

    @Override
    public String visitArray(DataType.Array type) {
        return "ARRAY<" + of(type.item()) + ">";
    }

    @Override
    public String visitMap(DataType.MapOf type) {
        return "MAP<" + of(type.key()) + "," + of(type.value()) + ">";
    }

    @Override
    public String visitStruct(DataType.Struct type) {
        return type.fields().stream()
                .map(field -> field.name() + " " + printed(field.type()))
                .collect(Collectors.joining(", ", "struct<", ">"));
    }

    /** Inside a struct the types keep their display widths. */
    private static String printed(DataType type) {
        if (type instanceof DataType.Simple simple) {
            return switch (simple) {
                case TINYINT -> "tinyint(4)";
                case SMALLINT -> "smallint(6)";
                case INT -> "int(11)";
                case BIGINT -> "bigint(20)";
                case LARGEINT -> "largeint(40)";
                case BOOLEAN, FLOAT, DOUBLE, DATE, DATETIME, JSON, BITMAP, HLL, PERCENTILE, VARIANT ->
                    simple.name().toLowerCase(Locale.ROOT);
            };
        }
        return of(type).toLowerCase(Locale.ROOT);
    }
}
