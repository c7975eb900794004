// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.ddl.server.ServerTypeNames;
import io.rockform.problem.RockformException;
import io.rockform.query.QueryParser;
import io.rockform.query.tree.Expression;
import io.rockform.schema.DataType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be the DEFAULT of an ARRAY, MAP or STRUCT (facts 2.4; [ColumnDefAnalyzer] of 4.1). */
final class ComplexDefaultRules {
    private static final String ONLY =
            " is not supported in complex type default value. Only constant expressions (literals, arrays, maps, and"
                    + " row()) are allowed.";

    private ComplexDefaultRules() {}

    /** What is wrong with the default; empty if nothing is. */
    static Optional<String> check(String sql, DataType type) {
        Expression expression;
        try {
            expression = QueryParser.parseExpression(sql);
        } catch (RockformException unreadable) {
            return Optional.of("Unsupported expr " + sql + " for default value");
        }
        return form(expression).or(() -> kind(expression, type));
    }

    private static Optional<String> form(Expression expression) {
        if (expression instanceof Expression.Cast) {
            return Optional.of("CAST expression is not allowed in complex type default value. Type conversion will be"
                    + " handled automatically.");
        }
        if (expression instanceof Expression.Literal literal) {
            return literal.kind() == Expression.LiteralKind.NULL
                    ? Optional.of("NULL literal" + ONLY)
                    : Optional.empty();
        }
        if (expression instanceof Expression.Unary signed) {
            return form(signed.operand());
        }
        if (expression instanceof Expression.ArrayLiteral array) {
            return first(array.items());
        }
        if (expression instanceof Expression.MapLiteral map) {
            return map.entries().stream()
                    .flatMap(entry -> first(List.of(entry.key(), entry.value())).stream())
                    .findFirst();
        }
        if (expression instanceof Expression.FunctionCall call) {
            return isRow(call) ? first(call.arguments()) : Optional.of("Function '" + call.function() + "'" + ONLY);
        }
        return Optional.of("The expression" + ONLY);
    }

    private static Optional<String> first(List<Expression> expressions) {
        return expressions.stream()
                .flatMap(expression -> form(expression).stream())
                .findFirst();
    }

    private static boolean isRow(Expression.FunctionCall call) {
        return call.function().toLowerCase(Locale.ROOT).equals("row");
    }

    /** An array for an ARRAY, a map for a MAP, a row of as many values for a STRUCT. */
    private static Optional<String> kind(Expression expression, DataType type) {
        boolean fits;
        if (expression instanceof Expression.ArrayLiteral) {
            fits = type instanceof DataType.Array;
        } else if (expression instanceof Expression.MapLiteral) {
            fits = type instanceof DataType.MapOf;
        } else {
            fits = type instanceof DataType.Struct struct
                    && expression instanceof Expression.FunctionCall row
                    && row.arguments().size() == struct.fields().size();
        }
        return fits
                ? Optional.empty()
                : Optional.of("Default value cannot be cast to column type " + ServerTypeNames.refused(type));
    }
}
