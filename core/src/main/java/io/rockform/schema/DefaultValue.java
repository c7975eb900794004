// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a column holds where nothing is given. {@code DEFAULT NULL} is the same as none (facts 3.2). */
public sealed interface DefaultValue {
    <R> R accept(Visitor<R> visitor);

    /** A quoted constant, whatever the column's type: StarRocks accepts {@code DEFAULT "0"} and not {@code DEFAULT 0}. */
    record Literal(String text) implements DefaultValue {
        public Literal {
            Objects.requireNonNull(text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLiteral(this);
        }
    }

    /** @param precision digits of the second, 0 to 6; null if none was given. The server forgets it at a restart (facts 3.2). */
    record CurrentTimestamp(@Nullable Integer precision) implements DefaultValue {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCurrentTimestamp(this);
        }
    }

    /** A function call such as {@code uuid()} or {@code uuid_numeric()}, without its outer parentheses. */
    record Expression(String sql) implements DefaultValue {
        public Expression {
            Objects.requireNonNull(sql);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitExpression(this);
        }
    }

    /**
     * An ARRAY, MAP or STRUCT constant such as {@code [1, 2]}, {@code map{'a': 1}} or {@code row(1, 'x')}; StarRocks 4.1
     * and newer (facts 2.4).
     */
    record Constructor(String sql) implements DefaultValue {
        public Constructor {
            Objects.requireNonNull(sql);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitConstructor(this);
        }
    }

    /** One method a form of default. */
    interface Visitor<R> {
        R visitLiteral(Literal value);

        R visitCurrentTimestamp(CurrentTimestamp value);

        R visitExpression(Expression value);

        R visitConstructor(Constructor value);
    }
}
