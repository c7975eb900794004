// SPDX-License-Identifier: Apache-2.0
package io.rockform.query.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query without WITH, ORDER BY and LIMIT. */
public sealed interface QueryBody {
    <R> R accept(Visitor<R> visitor);

    /** One method a kind of body. */
    interface Visitor<R> {
        R visitSelect(Select select);

        R visitSetOperation(SetOperation operation);

        R visitNested(Nested nested);
    }

    /**
     * SELECT.
     *
     * @param hints the texts of {@code /*+ ... *}{@code /} after SELECT, whole
     * @param from null if there is none (or FROM DUAL)
     */
    record Select(
            List<String> hints,
            boolean distinct,
            List<SelectItem> items,
            @Nullable Relation from,
            @Nullable Expression where,
            @Nullable Grouping groupBy,
            @Nullable Expression having)
            implements QueryBody {
        public Select {
            hints = List.copyOf(hints);
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSelect(this);
        }
    }

    /** UNION, INTERSECT, EXCEPT. */
    enum SetOperator {
        UNION,
        INTERSECT,
        /** Also written MINUS. */
        EXCEPT
    }

    /** @param all ALL; without it the result has no row twice */
    record SetOperation(SetOperator operator, boolean all, QueryBody left, QueryBody right) implements QueryBody {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSetOperation(this);
        }
    }

    /** A query in parentheses. */
    record Nested(Query query) implements QueryBody {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNested(this);
        }
    }
}
