// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.BinaryOperator;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Expression.LiteralKind;
import io.rockform.query.tree.Expression.UnaryOperator;
import io.rockform.query.tree.SortItem;

/** Writes with the spellings that StarRocks' parser turns into others (facts 8.3; recorded views/*, view-text/*). */
class ServerWriter extends QueryWriter {
    @Override
    final String sortItem(SortItem item) {
        String nulls = item.effectiveNullsFirst() == !item.descending()
                ? ""
                : item.effectiveNullsFirst() ? " NULLS FIRST" : " NULLS LAST";
        return write(item.expression()) + (item.descending() ? " DESC" : " ASC") + nulls;
    }

    /** Dates lose their keyword (recorded views/literals). */
    @Override
    public String visitLiteral(Expression.Literal literal) {
        boolean date = literal.kind() == LiteralKind.DATE || literal.kind() == LiteralKind.DATETIME;
        return date ? Strings.quote(literal.value()) : super.visitLiteral(literal);
    }

    @Override
    boolean isBare(Expression expression) {
        return expression instanceof Expression.Unary unary
                        && unary.operator() == UnaryOperator.PLUS
                        && isBare(unary.operand())
                || super.isBare(expression);
    }

    /** The parser folds signs: {@code -x} is {@code -1 * x} [AstBuilder.visitArithmeticUnary]. */
    @Override
    public String visitUnary(Expression.Unary unary) {
        if (unary.operator() == UnaryOperator.PLUS) {
            return write(unary.operand());
        }
        if (unary.operator() == UnaryOperator.MINUS && !isNumber(unary.operand())) {
            Expression minusOne =
                    new Expression.Unary(UnaryOperator.MINUS, new Expression.Literal(LiteralKind.NUMBER, "1"));
            return write(new Expression.Binary(BinaryOperator.MULTIPLY, minusOne, unary.operand()));
        }
        return super.visitUnary(unary);
    }

    /** Recorded views/predicates. */
    @Override
    public String visitLike(Expression.Like predicate) {
        String positive = super.visitLike(
                new Expression.Like(predicate.operand(), predicate.pattern(), predicate.regular(), false));
        return predicate.negated() ? "NOT (" + positive + ")" : positive;
    }

    @Override
    public String visitCast(Expression.Cast cast) {
        return "CAST(" + operand(cast.operand()) + " AS "
                + cast.type().canonical().text() + ")";
    }

    @Override
    public String visitCall(Expression.FunctionCall call) {
        if (call.arguments().size() == 1 && call.function().equals("isnull")) {
            return write(new Expression.IsNull(call.arguments().get(0), false));
        }
        if (call.arguments().size() == 1 && call.function().equals("isnotnull")) {
            return write(new Expression.IsNull(call.arguments().get(0), true));
        }
        return super.visitCall(Calls.normalized(call));
    }

    /** A field of a struct is no column to the server's writer, but needs no parentheses before its dot. */
    @Override
    public String visitField(Expression.FieldAccess access) {
        return access.base() instanceof Expression.ColumnReference
                ? write(access.base()) + "." + identifier(access.field())
                : super.visitField(access);
    }
}
