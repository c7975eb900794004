// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.declare.Types;
import io.rockform.schema.DataType;
import java.util.List;

/** Types as {@link Types} names them: {@code INT}, {@code ARRAY(VARCHAR(50))}. */
record TypeCode(StaticImports imports) implements DataType.Visitor<Argument> {
    /** The type, whose names must be imported. */
    Argument of(DataType type) {
        imports.add(Types.class);
        return type.accept(this);
    }

    @Override
    public Argument visitSimple(DataType.Simple type) {
        return new Plain(type.name());
    }

    @Override
    public Argument visitChar(DataType.Char type) {
        return new Plain(DataType.sized("CHAR", type.length()));
    }

    @Override
    public Argument visitVarchar(DataType.Varchar type) {
        return new Plain(type.length() == DataType.STRING_LENGTH ? "STRING" : DataType.sized("VARCHAR", type.length()));
    }

    @Override
    public Argument visitVarbinary(DataType.Varbinary type) {
        return new Plain(type.length() == null ? "VARBINARY" : "VARBINARY(" + type.length() + ")");
    }

    @Override
    public Argument visitDecimal(DataType.Decimal type) {
        return new Plain("DECIMAL(" + type.precision() + ", " + type.scale() + ")");
    }

    @Override
    public Argument visitArray(DataType.Array type) {
        return Call.of("ARRAY", type.item().accept(this));
    }

    @Override
    public Argument visitMap(DataType.MapOf type) {
        return Call.of("MAP", type.key().accept(this), type.value().accept(this));
    }

    @Override
    public Argument visitStruct(DataType.Struct type) {
        List<Argument> fields = type.fields().stream()
                .<Argument>map(field -> Call.of(
                        "field", Plain.literal(field.name()), field.type().accept(this)))
                .toList();
        return new Call("STRUCT", fields);
    }
}
