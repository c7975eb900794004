// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Builds a payload: little-endian numbers, length-encoded numbers and texts in UTF-8. */
final class PayloadWriter {
    private static final int TWO_BYTES = 0xFC;
    private static final int THREE_BYTES = 0xFD;
    private static final int EIGHT_BYTES = 0xFE;
    private static final int NULL = 0xFB;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    PayloadWriter int1(int value) {
        bytes.write(value);
        return this;
    }

    PayloadWriter int2(int value) {
        return number(value, 2);
    }

    PayloadWriter int4(long value) {
        return number(value, 4);
    }

    PayloadWriter int8(long value) {
        return number(value, 8);
    }

    private PayloadWriter number(long value, int width) {
        for (int shift = 0; shift < 8 * width; shift += 8) {
            bytes.write((int) (value >>> shift));
        }
        return this;
    }

    PayloadWriter lengthEncoded(long value) {
        if (value < NULL) {
            return int1((int) value);
        }
        if (value <= 0xFFFF) {
            return int1(TWO_BYTES).number(value, 2);
        }
        if (value <= 0xFFFFFF) {
            return int1(THREE_BYTES).number(value, 3);
        }
        return int1(EIGHT_BYTES).int8(value);
    }

    PayloadWriter raw(byte[] value) {
        bytes.writeBytes(value);
        return this;
    }

    PayloadWriter rawText(String value) {
        return raw(value.getBytes(StandardCharsets.UTF_8));
    }

    PayloadWriter endedText(String value) {
        return rawText(value).int1(0);
    }

    PayloadWriter lengthEncodedText(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        return lengthEncoded(text.length).raw(text);
    }

    /** NULL in a row of the text protocol. */
    PayloadWriter nullValue() {
        return int1(NULL);
    }

    PayloadWriter zeros(int count) {
        return raw(new byte[count]);
    }
}
