// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a payload from its start: the counterpart of {@link PayloadWriter}. */
final class PayloadReader {
    private final byte[] payload;
    private int position;

    PayloadReader(byte[] payload) {
        this.payload = payload;
    }

    boolean hasMore() {
        return position < payload.length;
    }

    int int1() throws EOFException {
        return (int) number(1);
    }

    int int2() throws EOFException {
        return (int) number(2);
    }

    long int4() throws EOFException {
        return number(4);
    }

    long int8() throws EOFException {
        return number(8);
    }

    private long number(int width) throws EOFException {
        require(width);
        long value = 0;
        for (int index = 0; index < width; index++) {
            value |= (payload[position++] & 0xFFL) << (8 * index);
        }
        return value;
    }

    long lengthEncoded() throws EOFException {
        int first = int1();
        return switch (first) {
            case 0xFC -> number(2);
            case 0xFD -> number(3);
            case 0xFE -> number(8);
            default -> first;
        };
    }

    byte[] raw(long length) throws EOFException {
        if (length < 0 || length > payload.length - position) {
            throw new EOFException("a packet is shorter than it says");
        }
        byte[] value = Arrays.copyOfRange(payload, position, position + (int) length);
        position += (int) length;
        return value;
    }

    byte[] lengthEncodedRaw() throws EOFException {
        return raw(lengthEncoded());
    }

    String lengthEncodedText() throws EOFException {
        return new String(lengthEncodedRaw(), StandardCharsets.UTF_8);
    }

    String endedText() throws EOFException {
        int end = position;
        while (end < payload.length && payload[end] != 0) {
            end++;
        }
        String value = new String(payload, position, end - position, StandardCharsets.UTF_8);
        position = Math.min(end + 1, payload.length);
        return value;
    }

    byte[] restRaw() throws EOFException {
        return raw(payload.length - position);
    }

    String restText() throws EOFException {
        return new String(restRaw(), StandardCharsets.UTF_8);
    }

    void skip(int count) throws EOFException {
        require(count);
        position += count;
    }

    private void require(int count) throws EOFException {
        if (payload.length - position < count) {
            throw new EOFException("a packet is shorter than it says");
        }
    }
}
