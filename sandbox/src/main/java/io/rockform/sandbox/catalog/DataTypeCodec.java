// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.catalog;

import io.rockform.schema.DataType;
import io.rockform.schema.DataType.Array;
import io.rockform.schema.DataType.Char;
import io.rockform.schema.DataType.Decimal;
import io.rockform.schema.DataType.Field;
import io.rockform.schema.DataType.MapOf;
import io.rockform.schema.DataType.Simple;
import io.rockform.schema.DataType.Struct;
import io.rockform.schema.DataType.Varbinary;
import io.rockform.schema.DataType.Varchar;

/** Column types as bytes: a letter for the shape, then its parts. */
final class DataTypeCodec implements DataType.Visitor<ValueWriter> {
    private final ValueWriter out;

    private DataTypeCodec(ValueWriter out) {
        this.out = out;
    }

    static void write(ValueWriter out, DataType type) {
        type.accept(new DataTypeCodec(out));
    }

    private ValueWriter shape(char letter) {
        return out.small(letter);
    }

    @Override
    public ValueWriter visitSimple(Simple type) {
        return shape('s').text(type.name());
    }

    @Override
    public ValueWriter visitChar(Char type) {
        return shape('c').small(type.length());
    }

    @Override
    public ValueWriter visitVarchar(Varchar type) {
        return shape('v').small(type.length());
    }

    @Override
    public ValueWriter visitVarbinary(Varbinary type) {
        return shape('b').optional(type.length(), out::small);
    }

    @Override
    public ValueWriter visitDecimal(Decimal type) {
        return shape('d').small(type.precision()).small(type.scale());
    }

    @Override
    public ValueWriter visitArray(Array type) {
        shape('a');
        return type.item().accept(this);
    }

    @Override
    public ValueWriter visitMap(MapOf type) {
        shape('m');
        type.key().accept(this);
        return type.value().accept(this);
    }

    @Override
    public ValueWriter visitStruct(Struct type) {
        shape('t');
        return out.all(type.fields(), field -> {
            out.text(field.name());
            field.type().accept(this);
        });
    }

    static DataType read(ValueReader in) {
        int shape = in.small();
        return switch (shape) {
            case 's' -> in.constant(Simple.class);
            case 'c' -> new Char(in.small());
            case 'v' -> new Varchar(in.small());
            case 'b' -> new Varbinary(in.optional(in::small));
            case 'd' -> new Decimal(in.small(), in.small());
            case 'a' -> new Array(read(in));
            case 'm' -> new MapOf(read(in), read(in));
            case 't' -> new Struct(in.all(() -> new Field(in.text(), read(in))));
            default -> throw new IllegalStateException("a type of shape " + shape);
        };
    }
}
