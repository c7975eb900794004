// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Expression.LiteralKind;
import io.rockform.query.tree.Expression.UnaryOperator;
import io.rockform.query.tree.TypeName;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types that StarRocks gives to array and map literals, as far as their items tell (recorded views/arrays, views/map struct). */
final class LiteralTypes {
    /** From narrow to wide, with the number of bits of each. */
    private static final List<String> INTEGERS = List.of("TINYINT", "SMALLINT", "INT", "BIGINT", "LARGEINT");

    private static final int TINYINT_BITS = 7;

    private LiteralTypes() {}

    static @Nullable TypeName map(List<Expression.Entry> entries) {
        TypeName key = common(entries.stream().map(Expression.Entry::key).toList());
        TypeName value = common(entries.stream().map(Expression.Entry::value).toList());
        return key == null || value == null ? null : new TypeName("MAP", List.of(), List.of(key, value), List.of());
    }

    /** The narrowest integer type for all; null if one is no integer, since other types are not recorded. */
    static @Nullable TypeName common(List<Expression> items) {
        int widest = -1;
        for (Expression item : items) {
            int width = width(item);
            if (width < 0) {
                return null;
            }
            widest = Math.max(widest, width);
        }
        return widest < 0 ? null : TypeName.of(INTEGERS.get(widest));
    }

    private static int width(Expression item) {
        boolean negative = item instanceof Expression.Unary unary && unary.operator() == UnaryOperator.MINUS;
        Expression number = negative ? ((Expression.Unary) item).operand() : item;
        if (!(number instanceof Expression.Literal literal)
                || literal.kind() != LiteralKind.NUMBER
                || !literal.value().chars().allMatch(Character::isDigit)) {
            return -1;
        }
        BigInteger value = new BigInteger(literal.value());
        int bits = (negative ? value.negate() : value).bitLength();
        for (int i = 0; i < INTEGERS.size(); i++) {
            if (bits <= ((TINYINT_BITS + 1) << i) - 1) {
                return i;
            }
        }
        return -1;
    }
}
