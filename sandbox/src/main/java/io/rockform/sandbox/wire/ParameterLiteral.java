// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

import java.io.EOFException;
import java.math.BigInteger;
import java.util.Locale;

/** Parameters of prepared statements as SQL literals. */
final class ParameterLiteral {
    private static final int UNSIGNED = 0x8000;

    private ParameterLiteral() {}

    /** @param type the protocol's number of the type, with the highest bit for unsigned numbers */
    static String read(int type, PayloadReader reader) throws EOFException {
        boolean unsigned = (type & UNSIGNED) != 0;
        return switch (type & 0xFF) {
            case 0x01 -> unsigned ? String.valueOf(reader.int1()) : String.valueOf((byte) reader.int1());
            case 0x02, 0x0D -> unsigned ? String.valueOf(reader.int2()) : String.valueOf((short) reader.int2());
            case 0x03, 0x09 -> unsigned ? String.valueOf(reader.int4()) : String.valueOf((int) reader.int4());
            case 0x08 -> unsigned ? unsigned(reader.int8()) : String.valueOf(reader.int8());
            case 0x04 -> String.valueOf(Float.intBitsToFloat((int) reader.int4()));
            case 0x05 -> String.valueOf(Double.longBitsToDouble(reader.int8()));
            case 0x06 -> "NULL";
            case 0x00, 0xF6 -> reader.lengthEncodedText();
            case 0x07, 0x0A, 0x0C -> dateTime(reader);
            case 0x0B -> time(reader);
            default -> text(reader.lengthEncodedText());
        };
    }

    private static String unsigned(long value) {
        return new BigInteger(Long.toUnsignedString(value)).toString();
    }

    static String text(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static String dateTime(PayloadReader reader) throws EOFException {
        int length = reader.int1();
        if (length == 0) {
            return "'0000-00-00'";
        }
        String date = String.format(Locale.ROOT, "%04d-%02d-%02d", reader.int2(), reader.int1(), reader.int1());
        if (length == 4) {
            return "'" + date + "'";
        }
        return "'" + date + " " + clock(reader, reader.int1()) + micros(reader, length == 11) + "'";
    }

    private static String time(PayloadReader reader) throws EOFException {
        int length = reader.int1();
        if (length == 0) {
            return "'00:00:00'";
        }
        String sign = reader.int1() == 1 ? "-" : "";
        long days = reader.int4();
        String clock = clock(reader, days * 24 + reader.int1());
        return "'" + sign + clock + micros(reader, length == 12) + "'";
    }

    private static String clock(PayloadReader reader, long hours) throws EOFException {
        return String.format(Locale.ROOT, "%02d:%02d:%02d", hours, reader.int1(), reader.int1());
    }

    private static String micros(PayloadReader reader, boolean present) throws EOFException {
        return present ? String.format(Locale.ROOT, ".%06d", reader.int4()) : "";
    }
}
