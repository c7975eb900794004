// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Packets on a stream: three bytes of length, one of sequence, then the payload. A payload of 16 MiB and more is cut into
 * packets of which all but the last have the greatest length.
 */
final class PacketChannel {
    private static final int GREATEST_LENGTH = 0xFFFFFF;
    private static final int BUFFER = 16 * 1024;

    private final InputStream in;
    private final OutputStream out;
    private int sequence;

    PacketChannel(InputStream in, OutputStream out) {
        this.in = new BufferedInputStream(in, BUFFER);
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    /** Begins a new exchange: each command starts at sequence 0. */
    void restart() {
        sequence = 0;
    }

    /**
     * The next payload, whole.
     *
     * @return null at the end of the stream
     * @throws PacketTooLargeException beyond {@code limit} bytes; the stream cannot be used further
     */
    byte @Nullable [] read(int limit) throws IOException {
        int length = readHeader();
        if (length < 0) {
            return null;
        }
        if (length < GREATEST_LENGTH) {
            return readBody(length, limit);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(2 * GREATEST_LENGTH);
        while (true) {
            whole.writeBytes(readBody(length, limit - whole.size()));
            if (length < GREATEST_LENGTH) {
                return whole.toByteArray();
            }
            length = readHeader();
            if (length < 0) {
                throw new EOFException("the client went away within a packet");
            }
        }
    }

    /** What was read ahead of the stream, if another reader takes over. */
    byte[] readAhead() throws IOException {
        return in.readNBytes(in.available());
    }

    private int readHeader() throws IOException {
        int first = in.read();
        if (first < 0) {
            return -1;
        }
        byte[] rest = in.readNBytes(3);
        if (rest.length < 3) {
            return -1;
        }
        sequence = (rest[2] & 0xFF) + 1;
        return first | (rest[0] & 0xFF) << 8 | (rest[1] & 0xFF) << 16;
    }

    private byte[] readBody(int length, int limit) throws IOException {
        if (length > limit) {
            throw new PacketTooLargeException();
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the client went away within a packet");
        }
        return body;
    }

    void write(PayloadWriter payload) throws IOException {
        byte[] bytes = payload.toByteArray();
        int offset = 0;
        int length;
        do {
            length = Math.min(GREATEST_LENGTH, bytes.length - offset);
            out.write(length);
            out.write(length >>> 8);
            out.write(length >>> 16);
            out.write(sequence++);
            out.write(bytes, offset, length);
            offset += length;
        } while (length == GREATEST_LENGTH);
    }

    void flush() throws IOException {
        out.flush();
    }
}
