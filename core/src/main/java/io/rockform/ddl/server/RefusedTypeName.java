// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.schema.DataType;

/** Types as refusals name them: in upper case, but for structs. */
final class RefusedTypeName implements DataType.Visitor<String> {
    @Override
    public String visitSimple(DataType.Simple type) {
        return type.name();
    }

    @Override
    public String visitChar(DataType.Char type) {
        return DataType.sized("CHAR", type.length());
    }

    @Override
    public String visitVarchar(DataType.Varchar type) {
        return DataType.sized("VARCHAR", type.length());
    }

    @Override
    public String visitVarbinary(DataType.Varbinary type) {
        return type.length() == null ? "VARBINARY" : "VARBINARY(" + type.length() + ")";
    }

    @Override
    public String visitDecimal(DataType.Decimal type) {
        return ServerTypeNames.physical(type);
    }

    @Override
    public String visitArray(DataType.Array type) {
        return "ARRAY<" + type.item().accept(this) + ">";
    }

    @Override
    public String visitMap(DataType.MapOf type) {
        return "MAP<" + type.key().accept(this) + "," + type.value().accept(this) + ">";
    }

    @Override
    public String visitStruct(DataType.Struct type) {
        return ServerTypeNames.shown(type);
    }
}
