// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.BinaryOperator;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Query;
import io.rockform.query.tree.SortItem;
import io.rockform.query.tree.TypeName;
import io.rockform.query.tree.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Strips expressions down to their meaning. */
final class ExpressionMeaning implements Expression.Visitor<Meaning> {
    private static final Meaning NONE = Meaning.of("nothing");

    private final Resolution resolution;
    private final Function<Query, Meaning> queries;
    private final List<List<String>> lambdas = new ArrayList<>();
    private @Nullable Expression serverMade;

    ExpressionMeaning(Resolution resolution, Function<Query, Meaning> queries) {
        this.resolution = resolution;
        this.queries = queries;
    }

    Meaning of(Expression expression) {
        return Negation.pushed(expression).accept(this);
    }

    Meaning optional(@Nullable Expression expression) {
        return expression == null ? NONE : of(expression);
    }

    List<Meaning> all(List<Expression> expressions) {
        return expressions.stream().map(this::of).toList();
    }

    Meaning sortItem(Meaning key, SortItem item) {
        String nulls = item.effectiveNullsFirst() ? " NULLS FIRST" : " NULLS LAST";
        return Meaning.of((item.descending() ? "DESC" : "ASC") + nulls, key);
    }

    private Meaning sort(List<SortItem> items) {
        return Meaning.of(
                "ORDER BY",
                items.stream()
                        .map(item -> sortItem(of(item.expression()), item))
                        .toList());
    }

    @Override
    public Meaning visitLiteral(Expression.Literal literal) {
        return switch (literal.kind()) {
            case NULL, BOOLEAN -> Meaning.of(literal.value());
            case NUMBER -> new Meaning.Number(literal.value());
            case TEXT -> new Meaning.Text(literal.value());
            case DATE, DATETIME -> new Meaning.Date(literal.value());
            case BINARY -> Meaning.of("X'" + literal.value() + "'");
        };
    }

    @Override
    public Meaning visitColumn(Expression.ColumnReference column) {
        List<String> parts = column.parts();
        if (parts.get(0).equals(Scope.LAMBDA_TABLE)) {
            return parameter(parts.subList(parts.lastIndexOf(Scope.LAMBDA_TABLE) + 1, parts.size()));
        }
        Target target = resolution.target(column);
        if (target instanceof Target.Parameter) {
            return parameter(parts);
        }
        if (target instanceof Target.Source source) {
            return column(source);
        }
        if (target instanceof Target.Output output) {
            return output(output.column());
        }
        return new Meaning.Unresolved(lower(parts), ((Target.Unresolved) target).missing());
    }

    /** What an output column is, or which one it is if it has no expression. */
    Meaning output(OutputColumn column) {
        if (column.expression() != null) {
            return of(column.expression());
        }
        return column.source() == null ? Meaning.of("column " + (column.position() + 1)) : column(column.source());
    }

    static Meaning column(Target.Source source) {
        RangeVariable variable = source.variable();
        return new Meaning.Column(
                variable.number(),
                variable.table() == null,
                source.index(),
                Names.lower(source.column()),
                lower(source.fields()));
    }

    private Meaning parameter(List<String> parts) {
        for (int depth = lambdas.size() - 1; depth >= 0; depth--) {
            int index = lambdas.get(depth).indexOf(parts.get(0));
            if (index >= 0) {
                List<String> fields = lower(parts.subList(1, parts.size()));
                return Meaning.of("parameter " + depth + "." + index + " " + String.join(".", fields));
            }
        }
        return new Meaning.Unresolved(lower(parts), true);
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(Names::lower).toList();
    }

    @Override
    public Meaning visitField(Expression.FieldAccess access) {
        Meaning base = of(access.base());
        String field = Names.lower(access.field());
        if (base instanceof Meaning.Column column) {
            List<String> fields = new ArrayList<>(column.fields());
            fields.add(field);
            return new Meaning.Column(column.variable(), column.derived(), column.index(), column.name(), fields);
        }
        return Meaning.of("field " + field, base);
    }

    @Override
    public Meaning visitSubscript(Expression.Subscript subscript) {
        return Meaning.of("[]", of(subscript.base()), of(subscript.index()));
    }

    @Override
    public Meaning visitSlice(Expression.Slice slice) {
        return Meaning.of("[" + slice.from() + ":" + slice.to() + "]", of(slice.base()));
    }

    @Override
    public Meaning visitJsonArrow(Expression.JsonArrow arrow) {
        return Meaning.of("->", of(arrow.base()), new Meaning.Text(arrow.path()));
    }

    @Override
    public Meaning visitUnary(Expression.Unary unary) {
        Meaning operand = of(unary.operand());
        return switch (unary.operator()) {
            case NOT -> Meaning.of("NOT", operand);
            case BIT_NOT -> Meaning.of("~", operand);
            case PLUS -> operand;
            case MINUS -> minus(operand);
        };
    }

    /** Before a number it is part of it; else StarRocks multiplies by -1. */
    private static Meaning minus(Meaning operand) {
        if (operand instanceof Meaning.Number number) {
            String value = number.value();
            return new Meaning.Number(value.startsWith("-") ? value.substring(1) : "-" + value);
        }
        return Meaning.of("*", new Meaning.Number("-1"), operand);
    }

    @Override
    public Meaning visitBinary(Expression.Binary binary) {
        if (binary.operator().family() == BinaryOperator.Family.LOGICAL) {
            List<Meaning> members = new ArrayList<>();
            collect(binary, binary.operator(), members);
            return Meaning.of(binary.operator().text(), members);
        }
        return Meaning.of(binary.operator().text(), of(binary.left()), of(binary.right()));
    }

    /** A AND (B AND C) is (A AND B) AND C. */
    private void collect(Expression expression, BinaryOperator operator, List<Meaning> members) {
        Expression pushed = Negation.pushed(expression);
        if (pushed instanceof Expression.Binary binary && binary.operator() == operator) {
            collect(binary.left(), operator, members);
            collect(binary.right(), operator, members);
        } else {
            members.add(of(pushed));
        }
    }

    @Override
    public Meaning visitIsNull(Expression.IsNull predicate) {
        return not(predicate.negated(), Meaning.of("IS NULL", of(predicate.operand())));
    }

    private static Meaning not(boolean negated, Meaning meaning) {
        return negated ? Meaning.of("NOT", meaning) : meaning;
    }

    @Override
    public Meaning visitBetween(Expression.Between predicate) {
        Meaning between = Meaning.of("BETWEEN", of(predicate.operand()), of(predicate.lower()), of(predicate.upper()));
        return not(predicate.negated(), between);
    }

    @Override
    public Meaning visitInList(Expression.InList predicate) {
        Meaning in = Meaning.of("IN", of(predicate.operand()), Meaning.of("list", all(predicate.items())));
        return not(predicate.negated(), in);
    }

    @Override
    public Meaning visitInQuery(Expression.InQuery predicate) {
        Meaning in = Meaning.of("IN", of(predicate.operand()), queries.apply(predicate.query()));
        return not(predicate.negated(), in);
    }

    @Override
    public Meaning visitLike(Expression.Like predicate) {
        String operator = predicate.regular() ? "REGEXP" : "LIKE";
        return not(predicate.negated(), Meaning.of(operator, of(predicate.operand()), of(predicate.pattern())));
    }

    @Override
    public Meaning visitExists(Expression.Exists predicate) {
        return Meaning.of("EXISTS", queries.apply(predicate.query()));
    }

    @Override
    public Meaning visitScalarQuery(Expression.ScalarQuery query) {
        return queries.apply(query.query());
    }

    @Override
    public Meaning visitCase(Expression.Case expression) {
        List<Meaning> parts = new ArrayList<>();
        parts.add(optional(expression.operand()));
        for (Expression.When when : expression.whens()) {
            parts.add(Meaning.of("WHEN", of(when.condition()), of(when.result())));
        }
        parts.add(optional(expression.otherwise()));
        return Meaning.of("CASE", parts);
    }

    @Override
    public Meaning visitCast(Expression.Cast cast) {
        return Meaning.of("CAST", of(cast.operand()), type(cast.type()));
    }

    private static Meaning type(TypeName type) {
        return Meaning.of(type.canonical().text());
    }

    private static Meaning type(@Nullable TypeName written, @Nullable TypeName inferred) {
        TypeName type = written == null ? inferred : written;
        return type == null ? new Meaning.Inferred() : type(type);
    }

    private Meaning type(Expression.MapLiteral map) {
        if (!map.equals(serverMade)) {
            return type(map.type(), LiteralTypes.map(map.entries()));
        }
        return map.type() == null
                ? new Meaning.Inferred()
                : new Meaning.ServerType(map.type().canonical().text());
    }

    @Override
    public Meaning visitCall(Expression.FunctionCall written) {
        Expression.FunctionCall call = HigherOrder.rewritten(Calls.normalized(written));
        if (HigherOrder.isServerMade(call)) {
            serverMade = ((Expression.Lambda) call.arguments().get(0)).body();
        }
        if (call.arguments().size() == 1 && Calls.NULL_TESTS.contains(call.function())) {
            boolean negated = call.function().equals("isnotnull");
            return not(negated, Meaning.of("IS NULL", of(call.arguments().get(0))));
        }
        if (call.arguments().size() == 2 && call.function().equals("mod")) {
            return Meaning.of("%", all(call.arguments()));
        }
        boolean slice = Calls.SLICES.contains(call.function());
        List<Meaning> parts = new ArrayList<>(all(slice ? Calls.sliceArguments(call) : call.arguments()));
        if (!call.orderBy().isEmpty()) {
            parts.add(sort(call.orderBy()));
        }
        if (call.separator() != null) {
            parts.add(Meaning.of("SEPARATOR", of(call.separator())));
        }
        if (call.filter() != null) {
            parts.add(Meaning.of("FILTER", of(call.filter())));
        }
        if (call.window() != null) {
            parts.add(window(call.window()));
        }
        String flags = (call.star() ? " *" : "")
                + (call.distinct() ? " DISTINCT" : "")
                + (call.ignoreNulls() ? " IGNORE NULLS" : "");
        return Meaning.of(Calls.canonicalName(call) + "()" + flags, parts);
    }

    private Meaning window(Window window) {
        String hint = window.hint() == null ? "" : " [" + window.hint() + "]";
        return Meaning.of(
                "OVER" + hint,
                Meaning.of("PARTITION BY", all(window.partitionBy())),
                sort(window.orderBy()),
                window.frame() == null ? NONE : frame(window.frame()));
    }

    /** One bound reaches to the current row. */
    private Meaning frame(Window.Frame frame) {
        Meaning end = frame.end() == null ? Meaning.of("CURRENT_ROW", NONE) : bound(frame.end());
        return Meaning.of(frame.rows() ? "ROWS" : "RANGE", bound(frame.start()), end);
    }

    private Meaning bound(Window.Bound bound) {
        return Meaning.of(bound.kind().name(), optional(bound.offset()));
    }

    @Override
    public Meaning visitInterval(Expression.Interval interval) {
        return Meaning.of("INTERVAL " + interval.unit(), of(interval.value()));
    }

    @Override
    public Meaning visitWord(Expression.Word word) {
        return Meaning.of("word " + Names.lower(word.text()));
    }

    @Override
    public Meaning visitArray(Expression.ArrayLiteral array) {
        return Meaning.of(
                "array",
                type(array.itemType(), LiteralTypes.common(array.items())),
                Meaning.of("items", all(array.items())));
    }

    @Override
    public Meaning visitMap(Expression.MapLiteral map) {
        List<Meaning> entries = map.entries().stream()
                .map(entry -> Meaning.of("entry", of(entry.key()), of(entry.value())))
                .toList();
        return Meaning.of("map", type(map), Meaning.of("entries", entries));
    }

    @Override
    public Meaning visitLambda(Expression.Lambda lambda) {
        lambdas.add(lambda.parameters());
        Meaning body = of(lambda.body());
        lambdas.remove(lambdas.size() - 1);
        return Meaning.of("lambda of " + lambda.parameters().size(), body);
    }

    @Override
    public Meaning visitRow(Expression.Row row) {
        return Meaning.of("row", all(row.items()));
    }

    @Override
    public Meaning visitVariable(Expression.Variable variable) {
        return Meaning.of(variable.text());
    }
}
