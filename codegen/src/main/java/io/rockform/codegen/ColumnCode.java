// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.declare.Clauses;
import io.rockform.schema.AggregateFunction;
import io.rockform.schema.AggregateState;
import io.rockform.schema.Column;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.KeyModel;
import io.rockform.schema.TableKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a column says of itself, as calls of {@link io.rockform.declare.ColumnAttributes}. */
record ColumnCode(StaticImports imports) {
    /** @param key the key of the table, which decides what need not be said; null where the table is not known */
    Chain attributes(Column column, @Nullable TableKey key) {
        Chain chain = new Chain();
        boolean implied = impliedNullable(column, key);
        if (column.nullable() != implied) {
            chain.add(column.nullable() ? "nullable" : "notNull");
        }
        if (column.autoIncrement()) {
            chain.add("autoIncrement");
        }
        if (column.generatedAs() != null) {
            chain.add("generatedAs", new LongText(column.generatedAs()));
        }
        if (column.aggregation() instanceof AggregateFunction function) {
            imports.add(AggregateFunction.class);
            chain.add("aggregate", new Plain(function.name()));
        }
        if (column.aggregation() instanceof AggregateState state) {
            chain.add("aggregate", state(state));
        }
        if (column.defaultValue() != null) {
            chain.add(column.defaultValue().accept(DefaultCall.INSTANCE));
        }
        if (!column.comment().isEmpty()) {
            chain.add("comment", new LongText(column.comment()));
        }
        return chain;
    }

    private Argument state(AggregateState state) {
        imports.add(Clauses.class);
        TypeCode types = new TypeCode(imports);
        List<Argument> arguments = new ArrayList<>();
        arguments.add(Plain.literal(state.function()));
        state.arguments().forEach(type -> arguments.add(types.of(type)));
        return new Call("state", arguments);
    }

    /** What {@link io.rockform.declare.ColumnAttributes#build} takes where nothing is said. */
    static boolean impliedNullable(Column column, @Nullable TableKey key) {
        if (column.isGenerated()) {
            return true;
        }
        boolean primary = key != null && key.model() == KeyModel.PRIMARY && key.has(column.name());
        if (column.aggregation() instanceof AggregateState state) {
            return state.nullable() && !primary;
        }
        boolean numbered = column.autoIncrement() && column.aggregation() != AggregateFunction.REPLACE_IF_NOT_NULL;
        return !numbered && !primary;
    }

    /** Of columns that are no primary key (facts 3.3). */
    static boolean isNullableWhateverIsSaid(Column column) {
        return column.aggregation() == AggregateFunction.REPLACE_IF_NOT_NULL
                || (column.aggregation() instanceof AggregateState state && state.nullable());
    }

    private enum DefaultCall implements DefaultValue.Visitor<Call> {
        INSTANCE;

        @Override
        public Call visitLiteral(DefaultValue.Literal value) {
            return Call.of("defaultValue", Plain.literal(value.text()));
        }

        @Override
        public Call visitCurrentTimestamp(DefaultValue.CurrentTimestamp value) {
            return value.precision() == null
                    ? Call.of("defaultCurrentTimestamp")
                    : Call.of("defaultCurrentTimestamp", new Plain(String.valueOf(value.precision())));
        }

        @Override
        public Call visitExpression(DefaultValue.Expression value) {
            return Call.of("defaultExpression", Plain.literal(value.sql()));
        }

        @Override
        public Call visitConstructor(DefaultValue.Constructor value) {
            return Call.of("defaultConstructor", Plain.literal(value.sql()));
        }
    }
}
