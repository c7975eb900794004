// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query answered, as text: every SHOW statement answers with text alone (facts 12.1). Columns are addressed by
 * label, since their number and order differ between versions (facts 10).
 *
 * @param columns the labels, in order
 */
public record Rows(List<String> columns, List<Row> all) implements Iterable<Rows.Row> {
    public Rows {
        columns = List.copyOf(columns);
        all = List.copyOf(all);
    }

    /**
     * Rows of those columns.
     *
     * @param values one list a row, with null for NULL
     */
    public static Rows of(List<String> columns, List<? extends List<@Nullable String>> values) {
        List<Row> rows = new ArrayList<>();
        for (List<@Nullable String> each : values) {
            rows.add(new Row(columns, each));
        }
        return new Rows(columns, rows);
    }

    /** One row; the values may be null. */
    public static Row row(List<String> columns, @Nullable String... values) {
        return new Row(columns, Arrays.asList(values));
    }

    /** Whether there is a column of that label, in any case. */
    public boolean has(String column) {
        return columns.stream().anyMatch(column::equalsIgnoreCase);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public int size() {
        return all.size();
    }

    /**
     * The first row.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public Row first() {
        return all.get(0);
    }

    @Override
    public Iterator<Row> iterator() {
        return all.iterator();
    }

    /** One row. */
    public static final class Row {
        private final List<String> columns;
        private final List<@Nullable String> values;

        private Row(List<String> columns, List<@Nullable String> values) {
            if (columns.size() != values.size()) {
                throw new IllegalArgumentException(columns.size() + " columns, " + values.size() + " values");
            }
            this.columns = columns;
            this.values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        /**
         * The value in the column of that label, in any case; null for NULL.
         *
         * @throws IllegalArgumentException if there is no such column
         */
        public @Nullable String text(String column) {
            for (int index = 0; index < columns.size(); index++) {
                if (columns.get(index).equalsIgnoreCase(column)) {
                    return values.get(index);
                }
            }
            throw new IllegalArgumentException("no column " + column + " in " + columns);
        }

        /** The value in the column at {@code index}, from 0; null for NULL. */
        public @Nullable String text(int index) {
            return values.get(index);
        }

        /** The value in the column of that label, with the empty text for NULL. */
        public String required(String column) {
            String text = text(column);
            return text == null ? "" : text;
        }

        @Override
        public String toString() {
            return values.toString();
        }
    }
}
