// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import static java.util.Map.entry;

import io.rockform.ddl.DdlClauses;
import io.rockform.problem.Problem;
import io.rockform.problem.RockformException;
import io.rockform.schema.DataType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The StarRocks type of a field, as {@link AnnotatedModels} documents it. */
final class JavaTypes {
    private static final int UUID_LENGTH = 36;
    /** As many constants as a TINYINT numbers; Hibernate takes a SMALLINT beyond. */
    private static final int TINYINT_CONSTANTS = 128;

    /** By name, since java.sql is no module of the core's. */
    private static final Map<String, DataType> FIXED = Map.ofEntries(
            entry(boolean.class.getName(), Types.BOOLEAN),
            entry(Boolean.class.getName(), Types.BOOLEAN),
            entry(byte.class.getName(), Types.TINYINT),
            entry(Byte.class.getName(), Types.TINYINT),
            entry(short.class.getName(), Types.SMALLINT),
            entry(Short.class.getName(), Types.SMALLINT),
            entry(int.class.getName(), Types.INT),
            entry(Integer.class.getName(), Types.INT),
            entry(long.class.getName(), Types.BIGINT),
            entry(Long.class.getName(), Types.BIGINT),
            entry(BigInteger.class.getName(), Types.LARGEINT),
            entry(float.class.getName(), Types.FLOAT),
            entry(Float.class.getName(), Types.FLOAT),
            entry(double.class.getName(), Types.DOUBLE),
            entry(Double.class.getName(), Types.DOUBLE),
            entry(LocalDate.class.getName(), Types.DATE),
            entry("java.sql.Date", Types.DATE),
            entry(LocalDateTime.class.getName(), Types.DATETIME),
            entry(Instant.class.getName(), Types.DATETIME),
            entry(OffsetDateTime.class.getName(), Types.DATETIME),
            entry(ZonedDateTime.class.getName(), Types.DATETIME),
            entry("java.sql.Timestamp", Types.DATETIME),
            entry(UUID.class.getName(), Types.VARCHAR(UUID_LENGTH)));

    private JavaTypes() {}

    static DataType of(EntityColumn column, FieldTypes types) {
        Optional<String> text = typeText(column);
        if (text.isPresent()) {
            return parsed(column, text.get());
        }
        Optional<DataType> own = types.typeOf(column.field());
        if (own.isPresent()) {
            return own.get();
        }
        if (column.has(Convert.class)) {
            throw column.invalid(
                    "what @Convert stores cannot be told from the field", "Say its type: @Type(\"VARCHAR(50)\").");
        }
        Class<?> type = column.field().getType();
        DataType fixed = FIXED.get(type.getName());
        if (fixed != null) {
            return fixed;
        }
        if (type == String.class) {
            return Types.VARCHAR(column.length().orElse(DataType.STRING_LENGTH));
        }
        if (type == byte[].class) {
            return new DataType.Varbinary(column.length().orElse(null));
        }
        if (type == BigDecimal.class) {
            return decimal(column);
        }
        if (type.isEnum()) {
            return enumeration(column, type);
        }
        throw column.invalid(
                "no StarRocks type is known for the Java type "
                        + column.field().getGenericType().getTypeName(),
                "Say the type: @Type(\"VARCHAR(50)\"), @Type(\"ARRAY<INT>\"), @Type(\"JSON\"), …; or leave the field out"
                        + " with @Transient.");
    }

    private static Optional<String> typeText(EntityColumn column) {
        Column jpa = column.column();
        return column.annotation(Type.class)
                .map(Type::value)
                .or(() -> Optional.ofNullable(jpa).map(Column::columnDefinition).filter(text -> !text.isBlank()));
    }

    private static DataType parsed(EntityColumn column, String text) {
        try {
            boolean ofState = column.annotation(Aggregate.class)
                    .map(aggregate -> !aggregate.state().isEmpty())
                    .orElse(false);
            return ofState ? DdlClauses.typeOfState(text) : DdlClauses.type(text);
        } catch (RockformException e) {
            Problem problem = e.problems().get(0);
            throw new RockformException(
                    Problem.of(problem.code(), "the type \"" + text + "\" is not one: " + problem.message())
                            .at(column.place())
                            .remedy(problem.remedy()),
                    e);
        }
    }

    private static DataType decimal(EntityColumn column) {
        Column jpa = column.column();
        if (jpa == null || jpa.precision() == 0) {
            throw column.invalid(
                    "a BigDecimal needs a precision", "Say it: @Column(precision = 18, scale = 2), or a whole @Type.");
        }
        return Types.DECIMAL(jpa.precision(), jpa.scale());
    }

    private static DataType enumeration(EntityColumn column, Class<?> type) {
        Optional<Field> stored = Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(EnumeratedValue.class))
                .findFirst();
        if (stored.isPresent()) {
            return storedValue(column, type, stored.get());
        }
        boolean byName = column.annotation(Enumerated.class)
                .map(enumerated -> enumerated.value() == EnumType.STRING)
                .orElse(false);
        Field[] constants = Arrays.stream(type.getDeclaredFields())
                .filter(Field::isEnumConstant)
                .toArray(Field[]::new);
        if (!byName) {
            return constants.length <= TINYINT_CONSTANTS ? Types.TINYINT : Types.SMALLINT;
        }
        int longest = Arrays.stream(constants)
                .mapToInt(constant -> constant.getName().getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(1);
        return Types.VARCHAR(column.length().orElse(longest));
    }

    /** JPA stores the field of the constants with that annotation: a whole number, or a text of at most the longest one. */
    private static DataType storedValue(EntityColumn column, Class<?> type, Field value) {
        if (value.getType() != String.class) {
            return Optional.ofNullable(FIXED.get(value.getType().getName()))
                    .orElseThrow(() -> column.invalid(
                            "@EnumeratedValue of the type " + value.getType().getName() + " of " + type.getName(),
                            "JPA takes byte, short, int and String; or say the type: @Type(\"VARCHAR(20)\")."));
        }
        int longest = 1;
        for (Object constant : type.getEnumConstants()) {
            longest = Math.max(longest, text(value, constant).getBytes(StandardCharsets.UTF_8).length);
        }
        return Types.VARCHAR(column.length().orElse(longest));
    }

    private static String text(Field value, Object constant) {
        try {
            value.setAccessible(true);
            return String.valueOf(value.get(constant));
        } catch (IllegalAccessException | InaccessibleObjectException closed) {
            return "";
        }
    }
}
