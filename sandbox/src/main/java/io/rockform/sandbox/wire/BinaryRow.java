// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

import io.rockform.sandbox.session.ResultColumn;
import io.rockform.sandbox.session.ValueType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as answers to prepared statements carry them: a bit map of NULLs, then each value in its type's own form. */
final class BinaryRow {
    /** The bit map leaves its first two bits unused. */
    private static final int FIRST_BIT = 2;

    private BinaryRow() {}

    static PayloadWriter encode(List<ResultColumn> columns, List<@Nullable String> row) {
        byte[] nulls = new byte[(columns.size() + 7 + FIRST_BIT) / 8];
        PayloadWriter values = new PayloadWriter();
        for (int index = 0; index < columns.size(); index++) {
            String value = row.get(index);
            if (value == null) {
                int bit = index + FIRST_BIT;
                nulls[bit / 8] |= (byte) (1 << (bit % 8));
            } else {
                encode(values, columns.get(index).type(), value);
            }
        }
        return new PayloadWriter().int1(0).raw(nulls).raw(values.toByteArray());
    }

    private static void encode(PayloadWriter payload, ValueType type, String value) {
        PayloadWriter unused =
                switch (type) {
                    case BOOLEAN, TINYINT -> payload.int1(Integer.parseInt(value));
                    case SMALLINT -> payload.int2(Integer.parseInt(value));
                    case INT -> payload.int4(Integer.parseInt(value));
                    case BIGINT -> payload.int8(Long.parseLong(value));
                    case FLOAT -> payload.int4(Float.floatToIntBits(Float.parseFloat(value)));
                    case DOUBLE -> payload.int8(Double.doubleToLongBits(Double.parseDouble(value)));
                    case DATE -> date(payload.int1(4), LocalDate.parse(value));
                    case DATETIME -> dateTime(payload, LocalDateTime.parse(value.replace(' ', 'T')));
                    case DECIMAL, VARCHAR -> payload.lengthEncodedText(value);
                };
    }

    private static PayloadWriter dateTime(PayloadWriter payload, LocalDateTime value) {
        int micros = value.getNano() / 1000;
        date(payload.int1(micros == 0 ? 7 : 11), value.toLocalDate())
                .int1(value.getHour())
                .int1(value.getMinute())
                .int1(value.getSecond());
        return micros == 0 ? payload : payload.int4(micros);
    }

    private static PayloadWriter date(PayloadWriter payload, LocalDate value) {
        return payload.int2(value.getYear()).int1(value.getMonthValue()).int1(value.getDayOfMonth());
    }
}
