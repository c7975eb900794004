// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.Expression;
import java.util.ArrayList;
import java.util.List;

/**
 * Functions that take a lambda first: StarRocks rewrites some to others that take its results (recorded view-text/18 for array_filter and
 * transform_keys; ExpressionAnalyzer.rewriteHighOrderFunction for the rest).
 */
final class HigherOrder {
    /** The empty database before the name is StarRocks' own slip. */
    private static final List<String> MAP_APPLY = List.of("", "map_apply");

    private HigherOrder() {}

    static Expression.FunctionCall rewritten(Expression.FunctionCall call) {
        List<Expression> arguments = call.arguments();
        if (arguments.size() < 2 || !(arguments.get(0) instanceof Expression.Lambda lambda)) {
            return call;
        }
        List<Expression> rest = arguments.subList(1, arguments.size());
        return switch (call.function()) {
            case "array_filter", "array_sortby" ->
                Expression.FunctionCall.of(call.function(), List.of(rest.get(0), mapped(arguments)));
            case "any_match", "all_match" -> Expression.FunctionCall.of(call.function(), List.of(mapped(arguments)));
            case "transform_keys" -> mapApply(lambda, lambda.body(), parameter(lambda, 1), rest);
            case "transform_values" -> mapApply(lambda, parameter(lambda, 0), lambda.body(), rest);
            default -> call;
        };
    }

    /** Whether StarRocks wrote the call, which its empty database tells; its lambda then gives a map literal of StarRocks' making. */
    static boolean isServerMade(Expression.FunctionCall call) {
        return call.name().equals(MAP_APPLY)
                && !call.arguments().isEmpty()
                && call.arguments().get(0) instanceof Expression.Lambda;
    }

    private static Expression mapped(List<Expression> arguments) {
        return Expression.FunctionCall.of("array_map", arguments);
    }

    private static Expression parameter(Expression.Lambda lambda, int index) {
        String name =
                lambda.parameters().get(Math.min(index, lambda.parameters().size() - 1));
        return new Expression.ColumnReference(List.of(Scope.LAMBDA_TABLE, Scope.LAMBDA_TABLE, name));
    }

    private static Expression.FunctionCall mapApply(
            Expression.Lambda lambda, Expression key, Expression value, List<Expression> maps) {
        Expression entry = new Expression.MapLiteral(null, List.of(new Expression.Entry(key, value)));
        List<Expression> arguments = new ArrayList<>();
        arguments.add(new Expression.Lambda(lambda.parameters(), entry));
        arguments.addAll(maps);
        Expression.FunctionCall plain = Expression.FunctionCall.of("map_apply", arguments);
        return new Expression.FunctionCall(
                MAP_APPLY,
                plain.distinct(),
                plain.star(),
                arguments,
                plain.orderBy(),
                plain.separator(),
                plain.ignoreNulls(),
                plain.filter(),
                plain.window());
    }
}
