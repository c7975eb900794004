// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.BinaryOperator;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Expression.LiteralKind;
import io.rockform.query.tree.Expression.UnaryOperator;
import io.rockform.query.tree.Query;
import io.rockform.query.tree.SortItem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes expressions as they are, in StarRocks' layout: every operand that is no column or literal stands in parentheses.
 * Its subclasses write as the server does.
 */
abstract class ExpressionWriter implements Expression.Visitor<String> {
    private final CallWriter calls = new CallWriter(this);

    abstract String write(Query query);

    /** What stands in the parentheses after OVER; the server ends its clauses with blanks. */
    String window(String clauses) {
        return clauses;
    }

    /** A query within a query. */
    String parenthesised(Query query) {
        return "(" + write(query) + ")";
    }

    /** An identifier as it stands in the text. */
    abstract String identifier(String name);

    final String write(Expression expression) {
        return expression.accept(this);
    }

    final String list(List<Expression> expressions, String separator) {
        return expressions.stream().map(this::write).collect(Collectors.joining(separator));
    }

    final String sort(List<SortItem> items) {
        return items.stream().map(this::sortItem).collect(Collectors.joining(", "));
    }

    String sortItem(SortItem item) {
        String nulls = item.nullsFirst() == null ? "" : item.nullsFirst() ? " NULLS FIRST" : " NULLS LAST";
        return write(item.expression()) + (item.descending() ? " DESC" : " ASC") + nulls;
    }

    /** An operand: bare if it is a column or a literal, else in parentheses. */
    final String operand(Expression expression) {
        return isBare(expression) ? write(expression) : "(" + write(expression) + ")";
    }

    boolean isBare(Expression expression) {
        boolean negative = expression instanceof Expression.Unary unary
                && unary.operator() == UnaryOperator.MINUS
                && isNumber(unary.operand());
        return negative
                || expression instanceof Expression.ColumnReference
                || expression instanceof Expression.Literal
                || expression instanceof Expression.Row;
    }

    static boolean isNumber(Expression expression) {
        return expression instanceof Expression.Literal literal && literal.kind() == LiteralKind.NUMBER;
    }

    /** What may stand before a dot, an arrow or a bracket without parentheses. */
    private String primary(Expression expression) {
        boolean plain = expression instanceof Expression.ColumnReference
                || expression instanceof Expression.FunctionCall
                || expression instanceof Expression.Subscript
                || expression instanceof Expression.FieldAccess
                || expression instanceof Expression.JsonArrow
                || expression instanceof Expression.Cast
                || expression instanceof Expression.ArrayLiteral
                || expression instanceof Expression.MapLiteral
                || expression instanceof Expression.Literal
                || expression instanceof Expression.ScalarQuery;
        return plain ? write(expression) : "(" + write(expression) + ")";
    }

    @Override
    public String visitLiteral(Expression.Literal literal) {
        return switch (literal.kind()) {
            case NULL, BOOLEAN, NUMBER -> literal.value();
            case TEXT -> Strings.quote(literal.value());
            case DATE -> "DATE " + Strings.quote(literal.value());
            case DATETIME -> "DATETIME " + Strings.quote(literal.value());
            case BINARY -> "X'" + literal.value() + "'";
        };
    }

    @Override
    public String visitColumn(Expression.ColumnReference column) {
        return column.parts().stream().map(this::identifier).collect(Collectors.joining("."));
    }

    @Override
    public String visitField(Expression.FieldAccess access) {
        String base = access.base() instanceof Expression.ColumnReference
                ? "(" + write(access.base()) + ")"
                : primary(access.base());
        return base + "." + identifier(access.field());
    }

    @Override
    public String visitSubscript(Expression.Subscript subscript) {
        return primary(subscript.base()) + "[" + write(subscript.index()) + "]";
    }

    @Override
    public String visitSlice(Expression.Slice slice) {
        String from = slice.from() == null ? "" : slice.from();
        String to = slice.to() == null ? "" : slice.to();
        return primary(slice.base()) + "[" + from + ":" + to + "]";
    }

    @Override
    public String visitJsonArrow(Expression.JsonArrow arrow) {
        return primary(arrow.base()) + "->" + Strings.quote(arrow.path());
    }

    @Override
    public String visitUnary(Expression.Unary unary) {
        String operand = operand(unary.operand());
        boolean comment = unary.operator() == UnaryOperator.MINUS && operand.startsWith("-");
        return unary.operator().text() + (comment ? "(" + operand + ")" : operand);
    }

    @Override
    public String visitBinary(Expression.Binary binary) {
        boolean interval =
                binary.left() instanceof Expression.Interval || binary.right() instanceof Expression.Interval;
        String operator = " " + binary.operator().text() + " ";
        return interval
                ? intervalOperand(binary.left(), true) + operator + intervalOperand(binary.right(), false)
                : operand(binary.left()) + operator + operand(binary.right());
    }

    /** StarRocks puts no parentheses around what an interval is added to (recorded views/timestamp diff); we do where it matters. */
    private String intervalOperand(Expression expression, boolean left) {
        boolean loose =
                expression instanceof Expression.Binary binary && !(left && BINDS_AS_PLUS.contains(binary.operator()));
        boolean predicate = expression instanceof Expression.IsNull
                || expression instanceof Expression.Between
                || expression instanceof Expression.InList
                || expression instanceof Expression.InQuery
                || expression instanceof Expression.Like
                || expression instanceof Expression.Lambda;
        return loose || predicate ? "(" + write(expression) + ")" : write(expression);
    }

    private static final List<BinaryOperator> BINDS_AS_PLUS = List.of(
            BinaryOperator.ADD,
            BinaryOperator.SUBTRACT,
            BinaryOperator.MULTIPLY,
            BinaryOperator.DIVIDE,
            BinaryOperator.INT_DIVIDE,
            BinaryOperator.MODULO,
            BinaryOperator.BIT_XOR);

    @Override
    public String visitIsNull(Expression.IsNull predicate) {
        return operand(predicate.operand()) + (predicate.negated() ? " IS NOT NULL" : " IS NULL");
    }

    @Override
    public String visitBetween(Expression.Between predicate) {
        return operand(predicate.operand()) + not(predicate.negated()) + " BETWEEN " + operand(predicate.lower())
                + " AND " + operand(predicate.upper());
    }

    static String not(boolean negated) {
        return negated ? " NOT" : "";
    }

    @Override
    public String visitInList(Expression.InList predicate) {
        String items = predicate.items().stream().map(this::operand).collect(Collectors.joining(", "));
        return operand(predicate.operand()) + not(predicate.negated()) + " IN (" + items + ")";
    }

    @Override
    public String visitInQuery(Expression.InQuery predicate) {
        return operand(predicate.operand()) + not(predicate.negated()) + " IN " + parenthesised(predicate.query());
    }

    @Override
    public String visitLike(Expression.Like predicate) {
        String operator = predicate.regular() ? " REGEXP " : " LIKE ";
        return operand(predicate.operand()) + not(predicate.negated()) + operator + operand(predicate.pattern());
    }

    @Override
    public String visitExists(Expression.Exists predicate) {
        return "EXISTS " + parenthesised(predicate.query());
    }

    @Override
    public String visitScalarQuery(Expression.ScalarQuery query) {
        return parenthesised(query.query());
    }

    @Override
    public String visitCase(Expression.Case expression) {
        StringBuilder text = new StringBuilder("CASE");
        if (expression.operand() != null) {
            text.append(' ').append(operand(expression.operand()));
        }
        for (Expression.When when : expression.whens()) {
            text.append(" WHEN ").append(operand(when.condition()));
            text.append(" THEN ").append(operand(when.result()));
        }
        if (expression.otherwise() != null) {
            text.append(" ELSE ").append(operand(expression.otherwise()));
        }
        return text.append(" END").toString();
    }

    @Override
    public String visitCast(Expression.Cast cast) {
        return "CAST(" + operand(cast.operand()) + " AS " + cast.type().text() + ")";
    }

    @Override
    public String visitCall(Expression.FunctionCall call) {
        return calls.write(call);
    }

    @Override
    public String visitInterval(Expression.Interval interval) {
        return "INTERVAL " + (isBare(interval.value()) ? write(interval.value()) : "(" + write(interval.value()) + ")")
                + " " + interval.unit();
    }

    @Override
    public String visitWord(Expression.Word word) {
        return word.text();
    }

    @Override
    public String visitArray(Expression.ArrayLiteral array) {
        String type =
                array.itemType() == null ? "" : "ARRAY<" + array.itemType().text() + ">";
        return type + "[" + list(array.items(), ", ") + "]";
    }

    @Override
    public String visitMap(Expression.MapLiteral map) {
        String type = map.type() == null ? "map" : map.type().text();
        return map.entries().stream()
                .map(entry -> write(entry.key()) + ":" + write(entry.value()))
                .collect(Collectors.joining(",", type + "{", "}"));
    }

    @Override
    public String visitLambda(Expression.Lambda lambda) {
        String parameters = String.join(", ", lambda.parameters());
        return (lambda.parameters().size() == 1 ? parameters : "(" + parameters + ")") + " -> " + write(lambda.body());
    }

    @Override
    public String visitRow(Expression.Row row) {
        return "(" + list(row.items(), ", ") + ")";
    }

    @Override
    public String visitVariable(Expression.Variable variable) {
        return variable.text();
    }
}
