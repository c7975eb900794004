// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Query;
import io.rockform.query.tree.SortItem;
import io.rockform.query.tree.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through an expression and all below it, in the order of the text; what to do at each node its subclasses say. */
public abstract class ExpressionWalk implements Expression.Visitor<ExpressionWalk> {
    /** Called for each expression, before those below it. */
    protected abstract void enter(Expression expression);

    /** Called for each query within an expression; the walk itself does not go into it. */
    protected abstract void enter(Query query);

    public final void walk(@Nullable Expression expression) {
        if (expression != null) {
            enter(expression);
            expression.accept(this);
        }
    }

    final void walkAll(List<Expression> expressions) {
        expressions.forEach(this::walk);
    }

    final void walkSort(List<SortItem> items) {
        items.forEach(item -> walk(item.expression()));
    }

    private ExpressionWalk both(Expression first, @Nullable Expression second) {
        walk(first);
        walk(second);
        return this;
    }

    @Override
    public ExpressionWalk visitLiteral(Expression.Literal literal) {
        return this;
    }

    @Override
    public ExpressionWalk visitColumn(Expression.ColumnReference column) {
        return this;
    }

    @Override
    public ExpressionWalk visitField(Expression.FieldAccess access) {
        return both(access.base(), null);
    }

    @Override
    public ExpressionWalk visitSubscript(Expression.Subscript subscript) {
        return both(subscript.base(), subscript.index());
    }

    @Override
    public ExpressionWalk visitSlice(Expression.Slice slice) {
        return both(slice.base(), null);
    }

    @Override
    public ExpressionWalk visitJsonArrow(Expression.JsonArrow arrow) {
        return both(arrow.base(), null);
    }

    @Override
    public ExpressionWalk visitUnary(Expression.Unary unary) {
        return both(unary.operand(), null);
    }

    @Override
    public ExpressionWalk visitBinary(Expression.Binary binary) {
        return both(binary.left(), binary.right());
    }

    @Override
    public ExpressionWalk visitIsNull(Expression.IsNull predicate) {
        return both(predicate.operand(), null);
    }

    @Override
    public ExpressionWalk visitBetween(Expression.Between predicate) {
        walk(predicate.operand());
        return both(predicate.lower(), predicate.upper());
    }

    @Override
    public ExpressionWalk visitInList(Expression.InList predicate) {
        walk(predicate.operand());
        walkAll(predicate.items());
        return this;
    }

    @Override
    public ExpressionWalk visitInQuery(Expression.InQuery predicate) {
        walk(predicate.operand());
        enter(predicate.query());
        return this;
    }

    @Override
    public ExpressionWalk visitLike(Expression.Like predicate) {
        return both(predicate.operand(), predicate.pattern());
    }

    @Override
    public ExpressionWalk visitExists(Expression.Exists predicate) {
        enter(predicate.query());
        return this;
    }

    @Override
    public ExpressionWalk visitScalarQuery(Expression.ScalarQuery query) {
        enter(query.query());
        return this;
    }

    @Override
    public ExpressionWalk visitCase(Expression.Case expression) {
        walk(expression.operand());
        expression.whens().forEach(when -> both(when.condition(), when.result()));
        walk(expression.otherwise());
        return this;
    }

    @Override
    public ExpressionWalk visitCast(Expression.Cast cast) {
        return both(cast.operand(), null);
    }

    @Override
    public ExpressionWalk visitCall(Expression.FunctionCall call) {
        walkAll(call.arguments());
        walkSort(call.orderBy());
        walk(call.separator());
        walk(call.filter());
        if (call.window() != null) {
            window(call.window());
        }
        return this;
    }

    private void window(Window window) {
        walkAll(window.partitionBy());
        walkSort(window.orderBy());
        if (window.frame() != null) {
            walk(window.frame().start().offset());
            if (window.frame().end() != null) {
                walk(window.frame().end().offset());
            }
        }
    }

    @Override
    public ExpressionWalk visitInterval(Expression.Interval interval) {
        return both(interval.value(), null);
    }

    @Override
    public ExpressionWalk visitWord(Expression.Word word) {
        return this;
    }

    @Override
    public ExpressionWalk visitArray(Expression.ArrayLiteral array) {
        walkAll(array.items());
        return this;
    }

    @Override
    public ExpressionWalk visitMap(Expression.MapLiteral map) {
        map.entries().forEach(entry -> both(entry.key(), entry.value()));
        return this;
    }

    @Override
    public ExpressionWalk visitLambda(Expression.Lambda lambda) {
        return both(lambda.body(), null);
    }

    @Override
    public ExpressionWalk visitRow(Expression.Row row) {
        walkAll(row.items());
        return this;
    }

    @Override
    public ExpressionWalk visitVariable(Expression.Variable variable) {
        return this;
    }
}
