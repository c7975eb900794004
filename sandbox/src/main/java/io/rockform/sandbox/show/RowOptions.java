// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.show;

import io.rockform.sandbox.text.Token;
import io.rockform.sandbox.text.TokenReader;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * WHERE, ORDER BY and LIMIT behind a SHOW.
 *
 * @param order null leaves the rows in the order in which they come
 */
record RowOptions(Predicate<ShownRow> condition, @Nullable Comparator<ShownRow> order, int limit) {
    static final RowOptions NONE = new RowOptions(row -> true, null, Integer.MAX_VALUE);

    static RowOptions read(TokenReader reader) {
        return new RowOptions(condition(reader), order(reader), limit(reader));
    }

    List<ShownRow> of(Stream<ShownRow> rows) {
        Stream<ShownRow> chosen = rows.filter(condition);
        return (order == null ? chosen : chosen.sorted(order)).limit(limit).toList();
    }

    /** Comparisons of a column with a text, joined by AND. */
    private static Predicate<ShownRow> condition(TokenReader reader) {
        Predicate<ShownRow> condition = row -> true;
        if (!reader.accept("WHERE")) {
            return condition;
        }
        do {
            String column = reader.name().toLowerCase(Locale.ROOT);
            reader.expect("=");
            String value = reader.text();
            condition = condition.and(row -> value.equals(row.cell(column)));
        } while (reader.accept("AND"));
        return condition;
    }

    /** Ids are numbers, everything else sorts as text. */
    private static @Nullable Comparator<ShownRow> order(TokenReader reader) {
        if (!reader.accept("ORDER", "BY")) {
            return null;
        }
        String column = reader.name().toLowerCase(Locale.ROOT);
        Comparator<ShownRow> order = column.endsWith("id")
                ? Comparator.comparingLong(row -> Long.parseLong(String.valueOf(row.cell(column))))
                : Comparator.comparing(row -> String.valueOf(row.cell(column)), String.CASE_INSENSITIVE_ORDER);
        if (reader.accept("DESC")) {
            return order.reversed();
        }
        reader.accept("ASC");
        return order;
    }

    private static int limit(TokenReader reader) {
        if (!reader.accept("LIMIT")) {
            return Integer.MAX_VALUE;
        }
        Token number = reader.take();
        if (number.kind() != Token.Kind.NUMBER) {
            throw reader.notUnderstood();
        }
        return Integer.parseInt(number.value());
    }
}
