// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column type in canonical form: spellings that StarRocks does not tell apart (STRING and VARCHAR(65533), INT and
 * INTEGER, NUMERIC and DECIMAL) are one value here (facts 2.1).
 */
public sealed interface DataType {
    /** What STRING and TEXT are stored as. */
    int STRING_LENGTH = 65533;

    /** The length of a CHAR or VARCHAR that may be of any: only the arguments of an {@link AggregateState} are so. */
    int ANY_LENGTH = 0;

    /** A word with the length in parentheses, as types are written everywhere; the word alone for {@link #ANY_LENGTH}. */
    static String sized(String word, int length) {
        return length == ANY_LENGTH ? word : word + "(" + length + ")";
    }

    <R> R accept(Visitor<R> visitor);

    /** A type without parameters. */
    enum Simple implements DataType {
        BOOLEAN,
        TINYINT,
        SMALLINT,
        INT,
        BIGINT,
        LARGEINT,
        FLOAT,
        DOUBLE,
        DATE,
        DATETIME,
        JSON,
        BITMAP,
        HLL,
        PERCENTILE,
        /** StarRocks 4.1 and newer. */
        VARIANT;

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSimple(this);
        }
    }

    /** @param length in bytes, 1 to 255 */
    record Char(int length) implements DataType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitChar(this);
        }
    }

    /** @param length in bytes, 1 to 1,048,576; {@link #STRING_LENGTH} is STRING */
    record Varchar(int length) implements DataType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitVarchar(this);
        }
    }

    /** @param length in bytes; null if none was given, in which case none is printed */
    record Varbinary(@Nullable Integer length) implements DataType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitVarbinary(this);
        }
    }

    /** @param precision all digits, 1 to 38 (76 since 4.0); @param scale digits after the point */
    record Decimal(int precision, int scale) implements DataType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDecimal(this);
        }
    }

    record Array(DataType item) implements DataType {
        public Array {
            Objects.requireNonNull(item);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitArray(this);
        }
    }

    record MapOf(DataType key, DataType value) implements DataType {
        public MapOf {
            Objects.requireNonNull(key);
            Objects.requireNonNull(value);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMap(this);
        }
    }

    record Struct(List<Field> fields) implements DataType {
        public Struct {
            fields = List.copyOf(fields);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitStruct(this);
        }
    }

    /** A field of a STRUCT; its name is case-insensitive. */
    record Field(String name, DataType type) {
        public Field {
            Objects.requireNonNull(name);
            Objects.requireNonNull(type);
        }
    }

    /** One method a shape of type. */
    interface Visitor<R> {
        R visitSimple(Simple type);

        R visitChar(Char type);

        R visitVarchar(Varchar type);

        R visitVarbinary(Varbinary type);

        R visitDecimal(Decimal type);

        R visitArray(Array type);

        R visitMap(MapOf type);

        R visitStruct(Struct type);
    }
}
