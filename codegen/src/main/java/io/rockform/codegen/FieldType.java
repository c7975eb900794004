// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.IdentifierQuoting;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Java type of a column's field, and what must be said beside it; the inverse of what
 * {@link io.rockform.declare.AnnotatedModels} reads.
 *
 * @param java never primitive
 * @param members of {@code @Column}: length, precision, scale
 * @param typeText of {@code @Type}; null where Java type and members say the type
 */
record FieldType(
        TypeName java, List<String> members, @Nullable String typeText) {
    private static final DdlWriter WRITER = new DdlWriter(ServerProfile.OFFLINE, IdentifierQuoting.WHERE_NEEDED);
    /** JPA's default, which cannot be told from a given one. */
    private static final int UNSAYABLE_LENGTH = 255;

    static FieldType of(DataType type) {
        return type.accept(new Reader());
    }

    private static final class Reader implements DataType.Visitor<FieldType> {
        @Override
        public FieldType visitSimple(DataType.Simple type) {
            return switch (type) {
                case BOOLEAN -> plain(Boolean.class);
                case TINYINT -> plain(Byte.class);
                case SMALLINT -> plain(Short.class);
                case INT -> plain(Integer.class);
                case BIGINT -> plain(Long.class);
                case LARGEINT -> plain(BigInteger.class);
                case FLOAT -> plain(Float.class);
                case DOUBLE -> plain(Double.class);
                case DATE -> plain(LocalDate.class);
                case DATETIME -> plain(LocalDateTime.class);
                case JSON, BITMAP, HLL, PERCENTILE, VARIANT -> written(ClassName.get(String.class), type);
            };
        }

        @Override
        public FieldType visitChar(DataType.Char type) {
            return written(ClassName.get(String.class), type);
        }

        @Override
        public FieldType visitVarchar(DataType.Varchar type) {
            return type.length() == DataType.STRING_LENGTH
                    ? plain(String.class)
                    : withLength(ClassName.get(String.class), type.length(), type);
        }

        @Override
        public FieldType visitVarbinary(DataType.Varbinary type) {
            TypeName bytes = ArrayTypeName.of(TypeName.BYTE);
            return type.length() == null
                    ? new FieldType(bytes, List.of(), null)
                    : withLength(bytes, type.length(), type);
        }

        private static FieldType withLength(TypeName java, int length, DataType type) {
            return length == UNSAYABLE_LENGTH || length == DataType.ANY_LENGTH
                    ? written(java, type)
                    : new FieldType(java, List.of("length = " + length), null);
        }

        @Override
        public FieldType visitDecimal(DataType.Decimal type) {
            List<String> members = type.scale() == 0
                    ? List.of("precision = " + type.precision())
                    : List.of("precision = " + type.precision(), "scale = " + type.scale());
            return new FieldType(ClassName.get(BigDecimal.class), members, null);
        }

        @Override
        public FieldType visitArray(DataType.Array type) {
            return written(parameterized(List.class, of(type.item()).java()), type);
        }

        @Override
        public FieldType visitMap(DataType.MapOf type) {
            TypeName key = of(type.key()).java();
            return written(parameterized(Map.class, key, of(type.value()).java()), type);
        }

        @Override
        public FieldType visitStruct(DataType.Struct type) {
            return written(parameterized(Map.class, ClassName.get(String.class), ClassName.OBJECT), type);
        }

        private static TypeName parameterized(Class<?> type, TypeName... arguments) {
            return ParameterizedTypeName.get(ClassName.get(type), arguments);
        }

        private static FieldType plain(Class<?> java) {
            return new FieldType(ClassName.get(java), List.of(), null);
        }

        private static FieldType written(TypeName java, DataType type) {
            return new FieldType(java, List.of(), WRITER.type(type));
        }
    }
}
