// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.AggregateFunction;
import io.rockform.schema.AggregateState;
import io.rockform.schema.Aggregation;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.KeyModel;
import io.rockform.schema.TableKey;
import org.jspecify.annotations.Nullable;

/**
 * What a column can say of itself, in models and in revisions alike.
 *
 * @param <B> the builder itself, so that calls chain
 */
public abstract class ColumnAttributes<B extends ColumnAttributes<B>> {
    private final String name;
    private final DataType type;
    private @Nullable Boolean nullable;
    private @Nullable DefaultValue defaultValue;
    private boolean autoIncrement;
    private @Nullable String generatedAs;
    private @Nullable Aggregation aggregation;
    private String comment = "";

    protected ColumnAttributes(String name, DataType type) {
        this.name = name;
        this.type = type;
    }

    public B notNull() {
        nullable = false;
        return self();
    }

    /** Says what is so anyway, but for PRIMARY KEY columns, where StarRocks refuses it. */
    public B nullable() {
        nullable = true;
        return self();
    }

    /** A constant, written as text whatever the type: {@code "0"}, {@code "2024-01-01"}. */
    public B defaultValue(String literal) {
        return defaultValue(new DefaultValue.Literal(literal));
    }

    public B defaultCurrentTimestamp() {
        return defaultValue(new DefaultValue.CurrentTimestamp(null));
    }

    /** @param precision digits of the second, 0 to 6 */
    public B defaultCurrentTimestamp(int precision) {
        return defaultValue(new DefaultValue.CurrentTimestamp(precision));
    }

    /** @param sql a function such as {@code uuid()} */
    public B defaultExpression(String sql) {
        return defaultValue(new DefaultValue.Expression(sql));
    }

    /** @param sql an ARRAY, MAP or STRUCT constant: {@code [1, 2]}, {@code map{'a': 1}}, {@code row(1, 'x')}; StarRocks 4.1 and newer */
    public B defaultConstructor(String sql) {
        return defaultValue(new DefaultValue.Constructor(sql));
    }

    public B defaultValue(DefaultValue value) {
        defaultValue = value;
        return self();
    }

    /** A BIGINT that the server numbers; NOT NULL is implied. */
    public B autoIncrement() {
        autoIncrement = true;
        return self();
    }

    /** @param sql an expression over other columns of the table, whose value the server keeps: {@code a + 1} */
    public B generatedAs(String sql) {
        generatedAs = sql;
        return self();
    }

    /** How a value column of an AGGREGATE KEY table combines rows: {@code SUM}, or {@code state("avg", INT)}. */
    public B aggregate(Aggregation function) {
        aggregation = function;
        return self();
    }

    public B comment(String text) {
        comment = text;
        return self();
    }

    /** This builder. */
    protected abstract B self();

    protected String name() {
        return name;
    }

    /** The column in a table with that key, which decides what nullability is implied (facts 3.3). */
    public Column build(@Nullable TableKey key) {
        return new Column(name, type, isNullable(key), defaultValue, autoIncrement, generatedAs, aggregation, comment);
    }

    private boolean isNullable(@Nullable TableKey key) {
        if (generatedAs != null) {
            return nullable == null || nullable;
        }
        boolean primary = key != null && key.model() == KeyModel.PRIMARY && key.has(name) && nullable == null;
        if (aggregation instanceof AggregateState state) {
            return state.nullable() && !primary;
        }
        if (aggregation == AggregateFunction.REPLACE_IF_NOT_NULL) {
            // Whatever is written (facts 3.3).
            return !primary;
        }
        return nullable == null ? !autoIncrement && !primary : nullable;
    }
}
