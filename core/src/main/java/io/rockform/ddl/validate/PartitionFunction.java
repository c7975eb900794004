// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.problem.RockformException;
import io.rockform.profile.Feature;
import io.rockform.profile.ServerProfile;
import io.rockform.query.ExpressionWalk;
import io.rockform.query.QueryParser;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An expression that a table is partitioned by (facts 4.6).
 *
 * @param sql as written
 * @param call empty if it is no function call, or cannot be read
 * @param columns that it reads, in order
 */
public record PartitionFunction(String sql, Optional<Expression.FunctionCall> call, List<String> columns) {
    private static final Set<String> TRUNCATED = Set.of("hour", "day", "month", "year");
    private static final Set<String> SLICED = Set.of("minute", "hour", "day", "month", "year");

    public static PartitionFunction of(String sql) {
        Expression expression;
        try {
            expression = QueryParser.parseExpression(sql);
        } catch (RockformException unreadable) {
            return new PartitionFunction(sql, Optional.empty(), List.of());
        }
        Columns columns = new Columns();
        columns.walk(expression);
        return new PartitionFunction(
                sql,
                expression instanceof Expression.FunctionCall call ? Optional.of(call) : Optional.empty(),
                List.copyOf(columns.names));
    }

    String name() {
        return call.map(Expression.FunctionCall::function).orElse("");
    }

    boolean isDateFunction() {
        return name().equals("date_trunc") || name().equals("time_slice");
    }

    /** Whether the server partitions by ranges of it; else it adds a column and partitions by its values. */
    boolean isNative(ServerProfile profile) {
        Optional<String> unit = unit();
        return unit.isPresent()
                && (name().equals("date_trunc")
                        ? TRUNCATED.contains(unit.get())
                                || unit.get().equals("minute") && profile.has(Feature.MINUTE_PARTITIONS)
                        : SLICED.contains(unit.get()));
    }

    /** The granularity of a date function, in lower case. */
    public Optional<String> unit() {
        List<Expression> arguments =
                call.map(Expression.FunctionCall::arguments).orElse(List.of());
        if (name().equals("date_trunc") && !arguments.isEmpty()) {
            return text(arguments.get(0));
        }
        if (!name().equals("time_slice") || arguments.size() < 2) {
            return Optional.empty();
        }
        if (arguments.get(1) instanceof Expression.Interval interval) {
            return Optional.of(interval.unit().toLowerCase(Locale.ROOT));
        }
        return arguments.size() < 3 ? Optional.empty() : text(arguments.get(2));
    }

    private static Optional<String> text(Expression expression) {
        return expression instanceof Expression.Literal literal
                ? Optional.of(literal.value().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static final class Columns extends ExpressionWalk {
        private final List<String> names = new ArrayList<>();

        @Override
        protected void enter(Expression expression) {
            if (expression instanceof Expression.ColumnReference column) {
                names.add(column.parts().get(0));
            }
        }

        @Override
        protected void enter(Query query) {
            // no server takes a query here
        }
    }
}
