// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.analysis;

import io.rockform.ddl.DdlParser;
import io.rockform.problem.RockformException;
import io.rockform.query.tree.Expression;
import io.rockform.schema.DataType;
import io.rockform.schema.DataType.Decimal;
import io.rockform.schema.DataType.Simple;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The types of the expressions that views mostly consist of (recorded views/*, mvs/*): columns, counts, sums, extremes,
 * casts and whole numbers. Of others nothing is said.
 */
final class ExpressionType {
    private static final int SUM_PRECISION = 38;

    private final List<NamedOutputs> sources;

    ExpressionType(List<NamedOutputs> sources) {
        this.sources = sources;
    }

    /** What the expression gives, named if it is a plain column. */
    Output of(Expression expression) {
        if (expression instanceof Expression.ColumnReference column) {
            return column(column);
        }
        if (expression instanceof Expression.FunctionCall call) {
            return call.window() == null && call.filter() == null ? call(call) : Output.unknown("");
        }
        if (expression instanceof Expression.Cast cast) {
            return cast(cast);
        }
        if (expression instanceof Expression.Literal literal) {
            return literal(literal);
        }
        return Output.unknown("");
    }

    private Output column(Expression.ColumnReference reference) {
        List<String> parts = reference.parts();
        String qualifier = parts.size() > 1 ? parts.get(parts.size() - 2) : "";
        Optional<Output> found = sources.stream()
                .filter(source -> qualifier.isEmpty() || source.name().equals(qualifier))
                .flatMap(source -> source.find(reference.last()).stream())
                .findFirst();
        // The name is the table's spelling in 3.x and 4.1 alike only where the query says the same.
        return found.map(output -> output.named(reference.last())).orElseGet(() -> Output.unknown(reference.last()));
    }

    private Output call(Expression.FunctionCall call) {
        return switch (call.function().toLowerCase(Locale.ROOT)) {
            case "count" -> Output.of("", Simple.BIGINT, false);
            case "sum" ->
                argument(call)
                        .map(argument -> Output.of("", sum(argument.type()), true))
                        .orElseGet(() -> Output.unknown(""));
            case "min", "max" ->
                argument(call)
                        .map(argument -> Output.of("", argument.type(), true))
                        .orElseGet(() -> Output.unknown(""));
            default -> Output.unknown("");
        };
    }

    private Optional<Output> argument(Expression.FunctionCall call) {
        return call.arguments().size() == 1 ? Optional.of(of(call.arguments().get(0))) : Optional.empty();
    }

    private static @Nullable DataType sum(@Nullable DataType type) {
        if (type instanceof Decimal decimal) {
            return new Decimal(SUM_PRECISION, decimal.scale());
        }
        if (!(type instanceof Simple simple)) {
            return null;
        }
        return switch (simple) {
            case TINYINT, SMALLINT, INT, BIGINT -> Simple.BIGINT;
            case LARGEINT -> Simple.LARGEINT;
            case FLOAT, DOUBLE -> Simple.DOUBLE;
            case BOOLEAN, DATE, DATETIME, JSON, BITMAP, HLL, PERCENTILE, VARIANT -> null;
        };
    }

    private Output cast(Expression.Cast cast) {
        Output operand = of(cast.operand());
        try {
            DataType type = new DdlParser().type(cast.type().text());
            return Output.of("", type, operand.type() == null || operand.nullable() || canFail(operand.type(), type));
        } catch (RockformException notAColumnType) {
            return Output.unknown("");
        }
    }

    /** A cast to text always succeeds; any other may give NULL (recorded views/cast). */
    private static boolean canFail(DataType from, DataType to) {
        return !(to instanceof DataType.Varchar) && !from.equals(to);
    }

    /** The smallest type that holds the number. */
    private static Output literal(Expression.Literal literal) {
        if (literal.kind() == Expression.LiteralKind.BOOLEAN) {
            return Output.of("", Simple.BOOLEAN, false);
        }
        boolean small = literal.kind() == Expression.LiteralKind.NUMBER
                && literal.value().matches("\\d{1,3}")
                && Integer.parseInt(literal.value()) <= Byte.MAX_VALUE;
        return small ? Output.of("", Simple.TINYINT, false) : Output.unknown("");
    }
}
