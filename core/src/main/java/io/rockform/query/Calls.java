// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Expression.LiteralKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What StarRocks' parser makes of some function calls. */
final class Calls {
    private static final Expression COMMA = new Expression.Literal(LiteralKind.TEXT, ",");

    private Calls() {}

    /** Those that cut time into slices; their last argument is floor unless said otherwise (recorded partitions/*). */
    static final Set<String> SLICES = Set.of("time_slice", "date_slice");

    private static final int SLICE_ARGUMENTS = 4;

    /** A slice's arguments as the server keeps them: {@code (ts, 7, 'day', 'floor')}, which partitions also show. */
    static List<Expression> sliceArguments(Expression.FunctionCall call) {
        List<Expression> arguments = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            if (argument instanceof Expression.Interval interval) {
                arguments.add(interval.value());
                arguments.add(text(interval.unit()));
            } else {
                arguments.add(argument instanceof Expression.Word word ? text(word.text()) : argument);
            }
        }
        if (arguments.size() == SLICE_ARGUMENTS - 1) {
            arguments.add(text("floor"));
        }
        return arguments;
    }

    private static Expression text(String word) {
        return new Expression.Literal(LiteralKind.TEXT, Names.lower(word));
    }

    /** A slice as the server prints it in a query [AstToStringBuilder.visitFunctionCall]. */
    private static Expression.FunctionCall slice(Expression.FunctionCall call) {
        List<Expression> arguments = sliceArguments(call);
        boolean printable = arguments.size() == SLICE_ARGUMENTS
                && arguments.get(2) instanceof Expression.Literal
                && arguments.get(SLICE_ARGUMENTS - 1) instanceof Expression.Literal;
        if (!printable) {
            return call;
        }
        String unit = ((Expression.Literal) arguments.get(2)).value();
        String boundary = ((Expression.Literal) arguments.get(SLICE_ARGUMENTS - 1)).value();
        return Expression.FunctionCall.of(
                call.function(),
                List.of(
                        arguments.get(0),
                        new Expression.Interval(arguments.get(1), unit),
                        new Expression.Word(boundary)));
    }

    /** grouping_id is grouping (recorded view-text/20); group_concat always has a separator (view-text/19). */
    static Expression.FunctionCall normalized(Expression.FunctionCall call) {
        if (SLICES.contains(call.function())) {
            return slice(call);
        }
        boolean joins = call.function().equals("group_concat");
        Expression separator = joins && call.separator() == null ? COMMA : call.separator();
        List<String> name = call.function().equals("grouping_id") ? List.of("grouping") : call.name();
        return new Expression.FunctionCall(
                name,
                call.distinct(),
                call.star(),
                call.arguments(),
                call.orderBy(),
                separator,
                call.ignoreNulls(),
                call.filter(),
                call.window());
    }

    /** Functions that the parser turns into IS [NOT] NULL. */
    static final Set<String> NULL_TESTS = Set.of("isnull", "isnotnull");

    /** The name, one for functions that have two. */
    static String canonicalName(Expression.FunctionCall call) {
        String name =
                switch (call.function()) {
                    case "strleft" -> "left";
                    case "strright" -> "right";
                    default -> call.function();
                };
        String database =
                call.name().size() == 1 ? "" : call.name().get(call.name().size() - 2);
        return database.isEmpty() ? name : database + "." + name;
    }
}
