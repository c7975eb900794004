// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.query.tree.Expression;
import io.rockform.schema.DataType;
import io.rockform.schema.DataType.Simple;
import io.rockform.schema.Table;
import java.util.Optional;
import java.util.stream.Stream;

/** The types of what a query of a table gives: beside those of expressions, of aggregates and CASE. */
final class ResultTypes extends DerivedTypes {
    ResultTypes(Table table) {
        super(table);
    }

    @Override
    Optional<DataType> of(Expression expression) {
        if (expression instanceof Expression.Case choice) {
            return common(choice);
        }
        if (expression instanceof Expression.FunctionCall call) {
            return switch (call.function()) {
                case "count" -> Optional.of(Simple.BIGINT);
                case "sum" -> call.arguments().isEmpty() ? Optional.empty() : sum(call);
                default -> super.of(expression);
            };
        }
        return super.of(expression);
    }

    /** Facts 3.4. */
    private Optional<DataType> sum(Expression.FunctionCall call) {
        return of(call.arguments().get(0)).flatMap(type -> {
            if (type == Simple.FLOAT || type == Simple.DOUBLE) {
                return Optional.of(Simple.DOUBLE);
            }
            return isInteger(type) && type != Simple.LARGEINT ? Optional.of(Simple.BIGINT) : Optional.empty();
        });
    }

    /** That of all its results, if it is one. */
    private Optional<DataType> common(Expression.Case choice) {
        Stream<Expression> results = choice.whens().stream().map(Expression.When::result);
        Stream<Expression> all =
                choice.otherwise() == null ? results : Stream.concat(results, Stream.of(choice.otherwise()));
        return all.map(this::of)
                .reduce((one, other) -> one.equals(other) ? one : Optional.empty())
                .flatMap(type -> type);
    }
}
