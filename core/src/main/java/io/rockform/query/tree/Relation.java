// SPDX-License-Identifier: Apache-2.0
package io.rockform.query.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands after FROM. */
public sealed interface Relation {
    <R> R accept(Visitor<R> visitor);

    /** One method a kind of relation. */
    interface Visitor<R> {
        R visitTable(TableReference table);

        R visitDerived(DerivedTable table);

        R visitValues(InlineValues values);

        R visitFunction(TableFunction function);

        R visitJoin(Join join);
    }

    /**
     * A table, view, materialized view or table of WITH.
     *
     * @param name one to three parts: {@code [[catalog.]database.]table}
     * @param partitions the names after PARTITION; empty for all
     * @param temporaryPartitions whether they are temporary ones
     * @param tablets the ids after TABLET
     * @param sample the text within SAMPLE (...); null if there is none
     * @param hint the text within brackets after the table; null if there is none
     */
    record TableReference(
            List<String> name,
            @Nullable String alias,
            List<String> partitions,
            boolean temporaryPartitions,
            List<String> tablets,
            @Nullable String sample,
            @Nullable String hint)
            implements Relation {
        public TableReference {
            name = List.copyOf(name);
            partitions = List.copyOf(partitions);
            tablets = List.copyOf(tablets);
        }

        /** The last part of the name. */
        public String table() {
            return name.get(name.size() - 1);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTable(this);
        }
    }

    /** A query in parentheses. */
    record DerivedTable(Query query, @Nullable String alias, List<String> columns) implements Relation {
        public DerivedTable {
            columns = List.copyOf(columns);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDerived(this);
        }
    }

    /** {@code (VALUES (...), (...))}. */
    record InlineValues(
            List<List<Expression>> rows, @Nullable String alias, List<String> columns) implements Relation {
        public InlineValues {
            rows = rows.stream().map(List::copyOf).toList();
            columns = List.copyOf(columns);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitValues(this);
        }
    }

    /**
     * A table function such as unnest.
     *
     * @param argumentNames beside each argument its name, or the empty string
     * @param wrapped whether it stood within TABLE (...)
     */
    record TableFunction(
            List<String> name,
            List<String> argumentNames,
            List<Expression> arguments,
            boolean wrapped,
            @Nullable String alias,
            List<String> columns)
            implements Relation {
        public TableFunction {
            name = List.copyOf(name);
            argumentNames = List.copyOf(argumentNames);
            arguments = List.copyOf(arguments);
            columns = List.copyOf(columns);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFunction(this);
        }
    }

    /**
     * Two relations joined.
     *
     * @param hint the text within brackets; null if there is none
     * @param on null if there is none
     * @param using empty if there are none
     */
    record Join(
            JoinKind kind,
            @Nullable String hint,
            boolean lateral,
            Relation left,
            Relation right,
            @Nullable Expression on,
            List<String> using)
            implements Relation {
        public Join {
            using = List.copyOf(using);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitJoin(this);
        }
    }
}
