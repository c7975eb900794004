// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.ddl.DdlParser;
import io.rockform.problem.Problem;
import io.rockform.problem.RockformException;
import io.rockform.schema.Aggregation;
import io.rockform.schema.DataType;
import io.rockform.schema.DefaultValue;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a field as a column of a table. */
final class AnnotatedColumn {
    /** What stands behind DEFAULT as it is; functions stand in parentheses. */
    private static final Pattern AS_WRITTEN =
            Pattern.compile("\\(|\\[|CURRENT_TIMESTAMP\\b|(?:MAP|ARRAY|ROW)\\s*[\\[({<]", Pattern.CASE_INSENSITIVE);

    private static final DdlParser PARSER = new DdlParser();

    private AnnotatedColumn() {}

    static void add(EntityColumn column, FieldTypes types, TableBuilder table) {
        EntityRefusals.check(column);
        DataType type = JavaTypes.of(column, types);
        table.column(column.name(), type, builder -> {
            if (isNotNull(column)) {
                builder.notNull();
            }
            if (isNumberedByServer(column)) {
                builder.autoIncrement();
            }
            defaultValue(column).ifPresent(builder::defaultValue);
            column.annotation(Generated.class).ifPresent(generated -> builder.generatedAs(generated.value()));
            column.annotation(Aggregate.class)
                    .ifPresent(aggregate -> builder.aggregate(aggregation(column, aggregate)));
            column.annotation(RenamedFrom.class).ifPresent(renamed -> builder.renamedFrom(renamed.value()));
            Optional.ofNullable(column.column()).ifPresent(jpa -> builder.comment(jpa.comment()));
        });
    }

    private static boolean isNotNull(EntityColumn column) {
        Column jpa = column.column();
        return column.id()
                || column.field().getType().isPrimitive()
                || (jpa != null && !jpa.nullable())
                || column.annotation(Basic.class)
                        .map(basic -> !basic.optional())
                        .orElse(false);
    }

    private static boolean isNumberedByServer(EntityColumn column) {
        return column.has(AutoIncrement.class)
                || column.annotation(GeneratedValue.class)
                        .map(generated -> generated.strategy() == GenerationType.IDENTITY)
                        .orElse(false);
    }

    private static Aggregation aggregation(EntityColumn column, Aggregate aggregate) {
        if (aggregate.value().length + (aggregate.state().isEmpty() ? 0 : 1) != 1) {
            throw column.invalid(
                    "@Aggregate takes one function or one state",
                    "Write @Aggregate(SUM), or @Aggregate(state = \"avg(int)\").");
        }
        return aggregate.state().isEmpty() ? aggregate.value()[0] : state(column, aggregate.state());
    }

    private static Aggregation state(EntityColumn column, String call) {
        Aggregation state = column(
                        column,
                        "c VARBINARY " + call,
                        "the aggregate state \"" + call + "\" is none",
                        "Write it as @Aggregate(state = \"avg(int)\").")
                .aggregation();
        if (state == null) {
            throw column.invalid(
                    "the aggregate state \"" + call + "\" is none", "Write it as @Aggregate(state = \"avg(int)\").");
        }
        return state;
    }

    private static Optional<DefaultValue> defaultValue(EntityColumn column) {
        Optional<DefaultValue> literal =
                column.annotation(Default.class).map(constant -> new DefaultValue.Literal(constant.value()));
        Optional<DefaultValue> expression =
                column.annotation(DefaultExpression.class).map(function -> expression(column, function.value()));
        if (literal.isPresent() && expression.isPresent()) {
            throw column.invalid("two defaults: @Default and @DefaultExpression", "Keep one of them.");
        }
        return literal.or(() -> expression);
    }

    private static DefaultValue expression(EntityColumn column, String sql) {
        String text = sql.strip();
        String clause = AS_WRITTEN.matcher(text).lookingAt() ? text : "(" + text + ")";
        @Nullable
        DefaultValue value = column(
                        column,
                        "c DATETIME DEFAULT " + clause,
                        "the default \"" + sql + "\" is no function",
                        "Write a constant as @Default(\"…\").")
                .defaultValue();
        if (value == null) {
            throw column.invalid("the default \"" + sql + "\" is none", "Leave it out.");
        }
        return value;
    }

    /** The definition of a column, of which a part was given as text. */
    private static io.rockform.schema.Column column(
            EntityColumn column, String definition, String failure, String remedy) {
        try {
            return PARSER.columns(definition).get(0);
        } catch (RockformException e) {
            throw new RockformException(
                    Problem.of(e.code(), failure + ": " + e.problems().get(0).message())
                            .at(column.place())
                            .remedy(remedy),
                    e);
        }
    }
}
