// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.schema.DataType;
import java.util.Locale;
import java.util.stream.Collectors;

/** Types as SHOW CREATE TABLE prints them. */
final class ShownTypeName implements DataType.Visitor<String> {
    @Override
    public String visitSimple(DataType.Simple type) {
        return switch (type) {
            case TINYINT -> "tinyint(4)";
            case SMALLINT -> "smallint(6)";
            case INT -> "int(11)";
            case BIGINT -> "bigint(20)";
            case LARGEINT -> "largeint(40)";
            case BOOLEAN, FLOAT, DOUBLE, DATE, DATETIME, JSON, BITMAP, HLL, PERCENTILE, VARIANT ->
                type.name().toLowerCase(Locale.ROOT);
        };
    }

    @Override
    public String visitChar(DataType.Char type) {
        return DataType.sized("char", type.length());
    }

    @Override
    public String visitVarchar(DataType.Varchar type) {
        return DataType.sized("varchar", type.length());
    }

    @Override
    public String visitVarbinary(DataType.Varbinary type) {
        return type.length() == null ? "varbinary" : "varbinary(" + type.length() + ")";
    }

    @Override
    public String visitDecimal(DataType.Decimal type) {
        return "decimal(" + type.precision() + ", " + type.scale() + ")";
    }

    /** A DECIMAL item alone shows its width (recorded types/*). */
    @Override
    public String visitArray(DataType.Array type) {
        String item = type.item() instanceof DataType.Decimal decimal
                ? ServerTypeNames.physical(decimal)
                : type.item().accept(this);
        return "array<" + item + ">";
    }

    @Override
    public String visitMap(DataType.MapOf type) {
        return "map<" + type.key().accept(this) + "," + type.value().accept(this) + ">";
    }

    @Override
    public String visitStruct(DataType.Struct type) {
        return type.fields().stream()
                .map(field -> field.name() + " " + field.type().accept(this))
                .collect(Collectors.joining(", ", "struct<", ">"));
    }
}
