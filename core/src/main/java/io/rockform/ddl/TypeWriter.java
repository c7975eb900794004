// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.profile.Feature;
import io.rockform.schema.DataType;
import java.util.stream.Collectors;

/** Types as people write them: {@code DECIMAL(10, 2)}, {@code ARRAY<STRING>}. */
final class TypeWriter implements DataType.Visitor<String> {
    /** Above it a DECIMAL is a DECIMAL256 (facts 2.1). */
    private static final int DECIMAL128_PRECISION = 38;

    private final VersionGate gate;
    private final IdentifierQuoting quoting;

    TypeWriter(VersionGate gate, IdentifierQuoting quoting) {
        this.gate = gate;
        this.quoting = quoting;
    }

    @Override
    public String visitSimple(DataType.Simple type) {
        if (type == DataType.Simple.VARIANT) {
            gate.require(Feature.VARIANT_TYPE);
        }
        return type.name();
    }

    @Override
    public String visitChar(DataType.Char type) {
        return DataType.sized("CHAR", type.length());
    }

    @Override
    public String visitVarchar(DataType.Varchar type) {
        return type.length() == DataType.STRING_LENGTH ? "STRING" : DataType.sized("VARCHAR", type.length());
    }

    @Override
    public String visitVarbinary(DataType.Varbinary type) {
        return type.length() == null ? "VARBINARY" : "VARBINARY(" + type.length() + ")";
    }

    @Override
    public String visitDecimal(DataType.Decimal type) {
        if (type.precision() > DECIMAL128_PRECISION) {
            gate.require(Feature.DECIMAL256);
        }
        return "DECIMAL(" + type.precision() + ", " + type.scale() + ")";
    }

    @Override
    public String visitArray(DataType.Array type) {
        return "ARRAY<" + type.item().accept(this) + ">";
    }

    @Override
    public String visitMap(DataType.MapOf type) {
        return "MAP<" + type.key().accept(this) + ", " + type.value().accept(this) + ">";
    }

    @Override
    public String visitStruct(DataType.Struct type) {
        return type.fields().stream()
                .map(field -> quoting.quote(field.name()) + " " + field.type().accept(this))
                .collect(Collectors.joining(", ", "STRUCT<", ">"));
    }
}
