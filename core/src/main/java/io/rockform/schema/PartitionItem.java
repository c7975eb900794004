// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.Objects;

/** What rows are partitioned by: a column, or a function of columns (facts 4.6). */
public sealed interface PartitionItem {
    <R> R accept(Visitor<R> visitor);

    static PartitionItem column(String name) {
        return new OfColumn(name);
    }

    static PartitionItem expression(String sql) {
        return new OfExpression(sql);
    }

    record OfColumn(String name) implements PartitionItem {
        public OfColumn {
            Objects.requireNonNull(name);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitColumn(this);
        }
    }

    /** @param sql as written by whoever wrote it, such as {@code date_trunc('day', dt)} */
    record OfExpression(String sql) implements PartitionItem {
        public OfExpression {
            Objects.requireNonNull(sql);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitExpression(this);
        }
    }

    /** One method a kind of item. */
    interface Visitor<R> {
        R visitColumn(OfColumn item);

        R visitExpression(OfExpression item);
    }
}
