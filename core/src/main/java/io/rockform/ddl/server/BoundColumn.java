// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.schema.DataType;
import io.rockform.schema.PartitionValue;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of one partition column: their order, their smallest one and the text that servers print for them (facts 2.3,
 * 4.6).
 *
 * @param type null where it is not known: then a value is its text
 */
public record BoundColumn(@Nullable DataType type) {
    private static final String INTEGER = "[+-]?\\d+";

    /** The smallest value of the type, as servers print it. */
    public String minimum() {
        if (!(type instanceof DataType.Simple simple)) {
            return "";
        }
        return switch (simple) {
            case TINYINT -> String.valueOf(Byte.MIN_VALUE);
            case SMALLINT -> String.valueOf(Short.MIN_VALUE);
            case INT -> String.valueOf(Integer.MIN_VALUE);
            case BIGINT -> String.valueOf(Long.MIN_VALUE);
            case LARGEINT -> BigInteger.TWO.pow(127).negate().toString();
            case DATE -> DateText.FIRST_DATE;
            case DATETIME -> DateText.FIRST_DATETIME;
            case BOOLEAN, FLOAT, DOUBLE, JSON, BITMAP, HLL, PERCENTILE, VARIANT -> "";
        };
    }

    public PartitionValue canonical(PartitionValue value) {
        return value instanceof PartitionValue.Literal literal
                ? new PartitionValue.Literal(canonical(literal.text()))
                : value;
    }

    /** A date may be written as a time and the other way round; a number may have a sign and zeros before it. */
    private String canonical(String text) {
        if (type == DataType.Simple.DATE) {
            return DateText.parse(text).map(DateText::date).orElse(text);
        }
        if (type == DataType.Simple.DATETIME) {
            return DateText.parse(text).map(DateText::datetime).orElse(text);
        }
        return isInteger() && text.strip().matches(INTEGER) ? new BigInteger(text.strip()).toString() : text;
    }

    private boolean isInteger() {
        return type == DataType.Simple.TINYINT
                || type == DataType.Simple.SMALLINT
                || type == DataType.Simple.INT
                || type == DataType.Simple.BIGINT
                || type == DataType.Simple.LARGEINT;
    }

    /** MAXVALUE is greater than all others. */
    public int compare(PartitionValue one, PartitionValue other) {
        if (!(one instanceof PartitionValue.Literal left) || !(other instanceof PartitionValue.Literal right)) {
            return Boolean.compare(one == PartitionValue.Keyword.MAXVALUE, other == PartitionValue.Keyword.MAXVALUE);
        }
        if (isInteger() && left.text().matches(INTEGER) && right.text().matches(INTEGER)) {
            return new BigInteger(left.text()).compareTo(new BigInteger(right.text()));
        }
        Optional<LocalDateTime> before = DateText.parse(left.text());
        Optional<LocalDateTime> after = DateText.parse(right.text());
        return before.isPresent() && after.isPresent()
                ? before.get().compareTo(after.get())
                : left.text().compareTo(right.text());
    }
}
