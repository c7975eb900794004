// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.schema.DataType;
import java.util.Locale;

/** Types as DESC and SHOW COLUMNS print them. */
final class DescribedTypeName implements DataType.Visitor<String> {
    @Override
    public String visitSimple(DataType.Simple type) {
        return type.name().toLowerCase(Locale.ROOT);
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
        return "decimal(" + type.precision() + "," + type.scale() + ")";
    }

    @Override
    public String visitArray(DataType.Array type) {
        return "array<" + inner(type.item()) + ">";
    }

    @Override
    public String visitMap(DataType.MapOf type) {
        return "map<" + inner(type.key()) + "," + inner(type.value()) + ">";
    }

    /** The items of arrays and maps show the width of a DECIMAL (recorded types/*). */
    private String inner(DataType item) {
        return item instanceof DataType.Decimal decimal
                ? ServerTypeNames.physical(decimal).toLowerCase(Locale.ROOT)
                : item.accept(this);
    }

    /** Here the display widths stay. */
    @Override
    public String visitStruct(DataType.Struct type) {
        return ServerTypeNames.shown(type).toLowerCase(Locale.ROOT);
    }
}
