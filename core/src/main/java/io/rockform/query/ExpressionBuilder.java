// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.grammar.StarRocksQuery;
import io.rockform.query.grammar.StarRocksQueryBaseVisitor;
import io.rockform.query.tree.BinaryOperator;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Expression.LiteralKind;
import io.rockform.query.tree.Expression.UnaryOperator;
import io.rockform.query.tree.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/** Builds scalar expressions. */
final class ExpressionBuilder extends StarRocksQueryBaseVisitor<Expression> {
    private final TreeBuilder tree;
    private final CallBuilder calls;
    private final TypeBuilder types = new TypeBuilder();

    ExpressionBuilder(TreeBuilder tree) {
        this.tree = tree;
        this.calls = new CallBuilder(tree);
    }

    @Override
    public Expression visitNegation(StarRocksQuery.NegationContext context) {
        return new Expression.Unary(UnaryOperator.NOT, tree.expression(context.expression()));
    }

    @Override
    public Expression visitLogical(StarRocksQuery.LogicalContext context) {
        return binary(context.operator, tree.expression(context.left), tree.expression(context.right));
    }

    @Override
    public Expression visitLambda(StarRocksQuery.LambdaContext context) {
        List<String> parameters =
                context.lambdaParameters().name().stream().map(Names::of).toList();
        return new Expression.Lambda(parameters, tree.expression(context.expression()));
    }

    @Override
    public Expression visitIsNull(StarRocksQuery.IsNullContext context) {
        return new Expression.IsNull(tree.expression(context.condition()), context.NOT() != null);
    }

    @Override
    public Expression visitComparing(StarRocksQuery.ComparingContext context) {
        Token operator = context.comparison().getStart();
        return binary(operator, tree.expression(context.left), tree.expression(context.right));
    }

    @Override
    public Expression visitPredicate(StarRocksQuery.PredicateContext context) {
        Expression operand = tree.expression(context.value());
        return context.predicateSuffix() == null
                ? operand
                : new PredicateBuilder(tree, operand).visit(context.predicateSuffix());
    }

    @Override
    public Expression visitBinary(StarRocksQuery.BinaryContext context) {
        return binary(context.operator, tree.expression(context.left), tree.expression(context.right));
    }

    private static Expression binary(Token operator, Expression left, Expression right) {
        return new Expression.Binary(operator(operator.getType()), left, right);
    }

    static BinaryOperator operator(int type) {
        return switch (type) {
            case StarRocksQuery.AND, StarRocksQuery.LOGICAL_AND -> BinaryOperator.AND;
            case StarRocksQuery.OR, StarRocksQuery.LOGICAL_OR -> BinaryOperator.OR;
            case StarRocksQuery.EQUAL -> BinaryOperator.EQUAL;
            case StarRocksQuery.EQUAL_FOR_NULL -> BinaryOperator.EQUAL_FOR_NULL;
            case StarRocksQuery.NOT_EQUAL -> BinaryOperator.NOT_EQUAL;
            case StarRocksQuery.LESS_THAN -> BinaryOperator.LESS_THAN;
            case StarRocksQuery.LESS_OR_EQUAL -> BinaryOperator.LESS_OR_EQUAL;
            case StarRocksQuery.GREATER_THAN -> BinaryOperator.GREATER_THAN;
            case StarRocksQuery.GREATER_OR_EQUAL -> BinaryOperator.GREATER_OR_EQUAL;
            case StarRocksQuery.PLUS -> BinaryOperator.ADD;
            case StarRocksQuery.MINUS_SIGN -> BinaryOperator.SUBTRACT;
            case StarRocksQuery.ASTERISK -> BinaryOperator.MULTIPLY;
            case StarRocksQuery.SLASH -> BinaryOperator.DIVIDE;
            case StarRocksQuery.DIV -> BinaryOperator.INT_DIVIDE;
            case StarRocksQuery.PERCENT, StarRocksQuery.MOD -> BinaryOperator.MODULO;
            case StarRocksQuery.BIT_AND -> BinaryOperator.BIT_AND;
            case StarRocksQuery.BIT_OR -> BinaryOperator.BIT_OR;
            case StarRocksQuery.BIT_XOR -> BinaryOperator.BIT_XOR;
            case StarRocksQuery.BITSHIFTLEFT -> BinaryOperator.SHIFT_LEFT;
            case StarRocksQuery.BITSHIFTRIGHT -> BinaryOperator.SHIFT_RIGHT;
            case StarRocksQuery.BITSHIFTRIGHTLOGICAL -> BinaryOperator.SHIFT_RIGHT_LOGICAL;
            default -> throw new IllegalStateException("no operator: token type " + type);
        };
    }

    @Override
    public Expression visitUnary(StarRocksQuery.UnaryContext context) {
        UnaryOperator operator =
                switch (context.operator.getType()) {
                    case StarRocksQuery.LOGICAL_NOT -> UnaryOperator.NOT;
                    case StarRocksQuery.MINUS_SIGN -> UnaryOperator.MINUS;
                    case StarRocksQuery.PLUS -> UnaryOperator.PLUS;
                    default -> UnaryOperator.BIT_NOT;
                };
        return new Expression.Unary(operator, tree.expression(context.primary()));
    }

    @Override
    public Expression visitInterval(StarRocksQuery.IntervalContext context) {
        return new Expression.Interval(
                tree.expression(context.value()), Names.upper(context.timeUnit().getText()));
    }

    @Override
    public Expression visitCase(StarRocksQuery.CaseContext context) {
        List<Expression.When> whens = new ArrayList<>();
        int first = context.operand == null ? 0 : 1;
        for (int i = 0; i < context.WHEN().size(); i++) {
            whens.add(new Expression.When(
                    tree.expression(context.expression(first + 2 * i)),
                    tree.expression(context.expression(first + 2 * i + 1))));
        }
        return new Expression.Case(tree.optional(context.operand), whens, tree.optional(context.otherwise));
    }

    @Override
    public Expression visitCast(StarRocksQuery.CastContext context) {
        return new Expression.Cast(tree.expression(context.expression()), types.visit(context.type()));
    }

    @Override
    public Expression visitExists(StarRocksQuery.ExistsContext context) {
        return new Expression.Exists(tree.unwrapped(context.query()));
    }

    /** StarRocks calls the function of that name (recorded views/extract). */
    @Override
    public Expression visitExtract(StarRocksQuery.ExtractContext context) {
        return Expression.FunctionCall.of(
                Names.lower(context.timeUnit().getText()), List.of(tree.expression(context.value())));
    }

    @Override
    public Expression visitCall(StarRocksQuery.CallContext context) {
        return calls.call(context.functionCall());
    }

    @Override
    public Expression visitArray(StarRocksQuery.ArrayContext context) {
        TypeName itemType = context.type() == null ? null : types.visit(context.type());
        return new Expression.ArrayLiteral(itemType, tree.list(context.expressions()));
    }

    @Override
    public Expression visitMap(StarRocksQuery.MapContext context) {
        TypeName type = context.type().isEmpty()
                ? null
                : new TypeName(
                        "MAP",
                        List.of(),
                        context.type().stream().map(types::visit).toList(),
                        List.of());
        List<Expression.Entry> entries = context.mapEntry().stream()
                .map(entry -> new Expression.Entry(tree.expression(entry.key), tree.expression(entry.item)))
                .toList();
        Expression.MapLiteral map = new Expression.MapLiteral(type, entries);
        if (type != null) {
            tree.placed(map, context.LESS_THAN(), context.LEFT_BRACE());
        }
        return map;
    }

    @Override
    public Expression visitUserVariable(StarRocksQuery.UserVariableContext context) {
        return new Expression.Variable(context.getText());
    }

    @Override
    public Expression visitSystemVariable(StarRocksQuery.SystemVariableContext context) {
        return new Expression.Variable(Names.lower(context.getText()));
    }

    @Override
    public Expression visitColumn(StarRocksQuery.ColumnContext context) {
        Expression column = new Expression.ColumnReference(List.of(Names.of(context.name())));
        return tree.extended(column, "", context.getStart().getStartIndex());
    }

    @Override
    public Expression visitScalarQuery(StarRocksQuery.ScalarQueryContext context) {
        return new Expression.ScalarQuery(tree.unwrapped(context.query()));
    }

    @Override
    public Expression visitParenthesized(StarRocksQuery.ParenthesizedContext context) {
        List<Expression> items = tree.list(context.expressions());
        return items.size() == 1 ? items.get(0) : new Expression.Row(items);
    }

    @Override
    public Expression visitDereference(StarRocksQuery.DereferenceContext context) {
        Expression base = tree.expression(context.primary());
        boolean joined = context.name() == null;
        String field = joined ? context.DOT_IDENTIFIER().getText().substring(1) : Names.of(context.name());
        if (!(base instanceof Expression.ColumnReference column) || isParenthesized(context.primary())) {
            return new Expression.FieldAccess(base, field);
        }
        List<String> parts = new ArrayList<>(column.parts());
        parts.add(field);
        int start = joined
                ? Names.start(context.DOT_IDENTIFIER().getSymbol())
                : context.name().getStart().getStartIndex();
        return tree.extended(new Expression.ColumnReference(parts), column, start);
    }

    private static boolean isParenthesized(ParseTree context) {
        return context instanceof StarRocksQuery.ParenthesizedContext;
    }

    @Override
    public Expression visitSubscript(StarRocksQuery.SubscriptContext context) {
        return new Expression.Subscript(tree.expression(context.primary()), tree.expression(context.value()));
    }

    @Override
    public Expression visitSlice(StarRocksQuery.SliceContext context) {
        return new Expression.Slice(
                tree.expression(context.primary()),
                context.from == null ? null : context.from.getText(),
                context.to == null ? null : context.to.getText());
    }

    @Override
    public Expression visitJsonArrow(StarRocksQuery.JsonArrowContext context) {
        return new Expression.JsonArrow(
                tree.expression(context.primary()),
                Strings.unquote(context.text().getText()));
    }

    /** StarRocks reads a collation and forgets it. */
    @Override
    public Expression visitCollate(StarRocksQuery.CollateContext context) {
        return tree.expression(context.primary());
    }

    @Override
    public Expression visitNullLiteral(StarRocksQuery.NullLiteralContext context) {
        return new Expression.Literal(LiteralKind.NULL, "NULL");
    }

    @Override
    public Expression visitBooleanLiteral(StarRocksQuery.BooleanLiteralContext context) {
        return new Expression.Literal(LiteralKind.BOOLEAN, Names.upper(context.getText()));
    }

    @Override
    public Expression visitNumberLiteral(StarRocksQuery.NumberLiteralContext context) {
        return new Expression.Literal(LiteralKind.NUMBER, context.getText());
    }

    @Override
    public Expression visitBinaryLiteral(StarRocksQuery.BinaryLiteralContext context) {
        String text = context.getText();
        return new Expression.Literal(LiteralKind.BINARY, Names.upper(text.substring(2, text.length() - 1)));
    }

    @Override
    public Expression visitDateLiteral(StarRocksQuery.DateLiteralContext context) {
        LiteralKind kind = context.DATE() == null ? LiteralKind.DATETIME : LiteralKind.DATE;
        return new Expression.Literal(kind, Strings.unquote(context.text().getText()));
    }

    @Override
    public Expression visitTextLiteral(StarRocksQuery.TextLiteralContext context) {
        return new Expression.Literal(
                LiteralKind.TEXT, Strings.unquote(context.text().getText()));
    }
}
