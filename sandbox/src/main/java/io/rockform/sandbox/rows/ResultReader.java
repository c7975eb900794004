// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.session.ResultColumn;
import io.rockform.sandbox.session.ValueType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** H2's results with values printed as StarRocks prints them. */
final class ResultReader {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    private ResultReader() {}

    static Answer.Rows read(ResultSet result) throws SQLException {
        ResultSetMetaData data = result.getMetaData();
        List<ResultColumn> columns = new ArrayList<>();
        for (int index = 1; index <= data.getColumnCount(); index++) {
            columns.add(new ResultColumn(data.getColumnLabel(index), type(data.getColumnType(index))));
        }
        List<List<@Nullable String>> rows = new ArrayList<>();
        while (result.next()) {
            List<@Nullable String> row = new ArrayList<>(columns.size());
            for (int index = 1; index <= columns.size(); index++) {
                row.add(text(result.getObject(index)));
            }
            rows.add(Collections.unmodifiableList(row));
        }
        return new Answer.Rows(columns, rows);
    }

    private static ValueType type(int type) {
        return switch (type) {
            case Types.BOOLEAN, Types.BIT -> ValueType.BOOLEAN;
            case Types.TINYINT -> ValueType.TINYINT;
            case Types.SMALLINT -> ValueType.SMALLINT;
            case Types.INTEGER -> ValueType.INT;
            case Types.BIGINT -> ValueType.BIGINT;
            case Types.REAL -> ValueType.FLOAT;
            case Types.DOUBLE, Types.FLOAT -> ValueType.DOUBLE;
            case Types.DECIMAL, Types.NUMERIC -> ValueType.DECIMAL;
            case Types.DATE -> ValueType.DATE;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> ValueType.DATETIME;
            default -> ValueType.VARCHAR;
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Boolean flag) {
            return flag ? "1" : "0";
        }
        if (value instanceof Timestamp moment) {
            return moment(moment.toLocalDateTime());
        }
        if (value instanceof java.time.OffsetDateTime moment) {
            return moment(moment.toLocalDateTime());
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Double || value instanceof Float) {
            String text = value.toString();
            return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        }
        return value.toString();
    }

    private static String moment(LocalDateTime moment) {
        return moment.format(moment.getNano() == 0 ? SECONDS : MICROS);
    }
}
