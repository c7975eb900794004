// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Window;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes function calls and their windows. */
final class CallWriter {
    /** Their arguments are joined without a blank [AstToStringBuilder]. */
    private static final Set<String> COLLECTING = Set.of("group_concat", "array_agg");

    private final ExpressionWriter expressions;

    CallWriter(ExpressionWriter expressions) {
        this.expressions = expressions;
    }

    String write(Expression.FunctionCall call) {
        StringBuilder text = new StringBuilder();
        if (call.name().size() > 1) {
            text.append(call.name().subList(0, call.name().size() - 1).stream()
                            .map(Names::quote)
                            .collect(Collectors.joining(".")))
                    .append('.');
        }
        text.append(Names.isPlain(call.function()) ? call.function() : Names.quote(call.function()))
                .append('(');
        text.append(call.star() ? "*" : "").append(call.distinct() ? "DISTINCT " : "");
        text.append(expressions.list(call.arguments(), COLLECTING.contains(call.function()) ? "," : ", "));
        if (!call.orderBy().isEmpty()) {
            text.append(" ORDER BY ").append(expressions.sort(call.orderBy()));
        }
        if (call.separator() != null) {
            text.append(" SEPARATOR ").append(expressions.write(call.separator()));
        }
        text.append(call.ignoreNulls() ? " ignore nulls)" : ")");
        if (call.filter() != null) {
            text.append(" FILTER (WHERE ")
                    .append(expressions.write(call.filter()))
                    .append(')');
        }
        if (call.window() != null) {
            window(call.window(), text);
        }
        return text.toString();
    }

    private void window(Window window, StringBuilder text) {
        text.append(" OVER (").append(expressions.window(window(window))).append(')');
    }

    private String window(Window window) {
        StringBuilder text = new StringBuilder();
        if (!window.partitionBy().isEmpty()) {
            text.append(window.hint() == null ? "" : "[" + window.hint() + "] ");
            text.append("PARTITION BY ")
                    .append(expressions.list(window.partitionBy(), ", "))
                    .append(' ');
        }
        if (!window.orderBy().isEmpty()) {
            text.append("ORDER BY ").append(expressions.sort(window.orderBy())).append(' ');
        }
        if (window.frame() != null) {
            frame(window.frame(), text);
        }
        return text.toString();
    }

    private void frame(Window.Frame frame, StringBuilder text) {
        text.append(frame.rows() ? "ROWS " : "RANGE ");
        if (frame.end() == null) {
            text.append(bound(frame.start()));
        } else {
            text.append("BETWEEN ").append(bound(frame.start()));
            text.append(" AND ").append(bound(frame.end()));
        }
    }

    private String bound(Window.Bound bound) {
        String offset = bound.offset() == null ? "" : expressions.operand(bound.offset()) + " ";
        return switch (bound.kind()) {
            case UNBOUNDED_PRECEDING -> "UNBOUNDED PRECEDING";
            case PRECEDING -> offset + "PRECEDING";
            case CURRENT_ROW -> "CURRENT ROW";
            case FOLLOWING -> offset + "FOLLOWING";
            case UNBOUNDED_FOLLOWING -> "UNBOUNDED FOLLOWING";
        };
    }
}
