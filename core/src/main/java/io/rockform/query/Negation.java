// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.BinaryOperator;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Expression.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** NOT, pushed inward where an operator has an opposite; which keeps the meaning also for NULL. */
final class Negation {
    private Negation() {}

    /** {@code expression} with each NOT below AND and OR pushed into what it negates, as StarRocks does in WHERE and HAVING. */
    static Expression pushed(Expression expression) {
        if (expression instanceof Expression.Unary unary && unary.operator() == UnaryOperator.NOT) {
            Expression negated = negated(unary.operand());
            return negated == null ? expression : pushed(negated);
        }
        if (expression instanceof Expression.Binary binary
                && binary.operator().family() == BinaryOperator.Family.LOGICAL) {
            return new Expression.Binary(binary.operator(), pushed(binary.left()), pushed(binary.right()));
        }
        return expression;
    }

    /** The opposite of {@code expression}; null if only NOT says it. */
    static @Nullable Expression negated(Expression expression) {
        if (expression instanceof Expression.Binary binary) {
            return negated(binary);
        }
        if (expression instanceof Expression.Unary unary && unary.operator() == UnaryOperator.NOT) {
            return unary.operand();
        }
        if (expression instanceof Expression.IsNull test) {
            return new Expression.IsNull(test.operand(), !test.negated());
        }
        if (expression instanceof Expression.InList list) {
            return new Expression.InList(list.operand(), list.items(), !list.negated());
        }
        if (expression instanceof Expression.InQuery query) {
            return new Expression.InQuery(query.operand(), query.query(), !query.negated());
        }
        return null;
    }

    private static @Nullable Expression negated(Expression.Binary binary) {
        return switch (binary.operator()) {
            case AND -> join(BinaryOperator.OR, binary);
            case OR -> join(BinaryOperator.AND, binary);
            case EQUAL -> with(BinaryOperator.NOT_EQUAL, binary);
            case NOT_EQUAL -> with(BinaryOperator.EQUAL, binary);
            case LESS_THAN -> with(BinaryOperator.GREATER_OR_EQUAL, binary);
            case LESS_OR_EQUAL -> with(BinaryOperator.GREATER_THAN, binary);
            case GREATER_THAN -> with(BinaryOperator.LESS_OR_EQUAL, binary);
            case GREATER_OR_EQUAL -> with(BinaryOperator.LESS_THAN, binary);
            case EQUAL_FOR_NULL,
                    ADD,
                    SUBTRACT,
                    MULTIPLY,
                    DIVIDE,
                    INT_DIVIDE,
                    MODULO,
                    BIT_AND,
                    BIT_OR,
                    BIT_XOR,
                    SHIFT_LEFT,
                    SHIFT_RIGHT,
                    SHIFT_RIGHT_LOGICAL -> null;
        };
    }

    private static Expression with(BinaryOperator operator, Expression.Binary binary) {
        return new Expression.Binary(operator, binary.left(), binary.right());
    }

    private static Expression join(BinaryOperator operator, Expression.Binary binary) {
        return new Expression.Binary(operator, opposite(binary.left()), opposite(binary.right()));
    }

    private static Expression opposite(Expression expression) {
        Expression negated = negated(expression);
        return negated == null ? new Expression.Unary(UnaryOperator.NOT, expression) : negated;
    }
}
