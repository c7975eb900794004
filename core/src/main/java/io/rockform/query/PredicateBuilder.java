// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.grammar.StarRocksQuery;
import io.rockform.query.grammar.StarRocksQueryBaseVisitor;
import io.rockform.query.tree.Expression;

/** Builds IN, BETWEEN and LIKE around the value before them. */
final class PredicateBuilder extends StarRocksQueryBaseVisitor<Expression> {
    private final TreeBuilder tree;
    private final Expression operand;

    PredicateBuilder(TreeBuilder tree, Expression operand) {
        this.tree = tree;
        this.operand = operand;
    }

    @Override
    public Expression visitInQuery(StarRocksQuery.InQueryContext context) {
        return new Expression.InQuery(operand, tree.unwrapped(context.query()), context.NOT() != null);
    }

    @Override
    public Expression visitInList(StarRocksQuery.InListContext context) {
        return new Expression.InList(operand, tree.list(context.expressions()), context.NOT() != null);
    }

    @Override
    public Expression visitBetween(StarRocksQuery.BetweenContext context) {
        return new Expression.Between(
                operand, tree.expression(context.lower), tree.expression(context.upper), context.NOT() != null);
    }

    @Override
    public Expression visitLike(StarRocksQuery.LikeContext context) {
        boolean regular = context.operator.getType() != StarRocksQuery.LIKE;
        return new Expression.Like(operand, tree.expression(context.pattern), regular, context.NOT() != null);
    }
}
