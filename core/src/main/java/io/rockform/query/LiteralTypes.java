// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Expression.LiteralKind;
import io.rockform.query.tree.Expression.UnaryOperator;
import io.rockform.query.tree.TypeName;
import io.rockform.schema.IntegerTypes;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types that StarRocks gives to array and map literals, as far as their items tell (recorded views/arrays, views/map struct). */
final class LiteralTypes {
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
        return widest < 0 ? null : TypeName.of(IntegerTypes.ALL.get(widest).name());
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
        return IntegerTypes.narrowest(negative ? value.negate() : value)
                .map(IntegerTypes.ALL::indexOf)
                .orElse(-1);
    }
}
