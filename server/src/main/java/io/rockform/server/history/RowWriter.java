// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import io.rockform.server.SqlText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of one INSERT. All columns are named and given: with fewer, a PRIMARY KEY table keeps the old values of
 * the others (facts 13).
 */
final class RowWriter {
    private static final String CUT = " … (cut)";

    private final String table;
    private final List<String> columns;
    private final List<String> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();

    RowWriter(String table, List<String> columns) {
        this.table = table;
        this.columns = columns;
    }

    /** @param limit the column's length in bytes; what is longer is cut, with a mark */
    RowWriter text(String value, int limit) {
        return add(SqlText.literal(cut(value, limit)));
    }

    RowWriter name(@Nullable Enum<?> value) {
        return add(value == null ? "NULL" : SqlText.literal(value.name().toLowerCase(Locale.ROOT)));
    }

    RowWriter number(@Nullable Number value) {
        return add(value == null ? "NULL" : value.toString());
    }

    RowWriter moment(@Nullable Instant value) {
        return add(
                value == null
                        ? "NULL"
                        : SqlText.literal(value.truncatedTo(ChronoUnit.MILLIS).toString()));
    }

    private RowWriter add(String sql) {
        row.add(sql);
        return this;
    }

    /** Ends a row. */
    void next() {
        if (row.size() != columns.size()) {
            throw new IllegalStateException(row.size() + " values for " + columns);
        }
        rows.add("(" + String.join(", ", row) + ")");
        row = new ArrayList<>();
    }

    /** The statement with all rows that were ended: it takes effect as a whole. */
    String insert() {
        return "INSERT INTO " + table + " " + columnList() + " VALUES " + String.join(", ", rows);
    }

    private String columnList() {
        return columns.stream().map(SqlText::identifier).collect(Collectors.joining(", ", "(", ")"));
    }

    static String select(String table, List<String> columns) {
        return "SELECT " + columns.stream().map(SqlText::identifier).collect(Collectors.joining(", ")) + " FROM "
                + table;
    }

    static String cut(String value, int limit) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= limit) {
            return value;
        }
        int end = limit - CUT.getBytes(StandardCharsets.UTF_8).length;
        // A character of several bytes is not cut in the middle: continuation bytes begin with the bits 10.
        while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8) + CUT;
    }
}
