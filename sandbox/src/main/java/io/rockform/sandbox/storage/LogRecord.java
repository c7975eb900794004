// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.storage;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * A payload with a header before it: its length, its checksum, and the checksum of these two. By that a record that was not
 * written to its end is told from damage, whatever bytes were hit.
 */
final class LogRecord {
    private static final int CHECKED = 8;
    private static final int HEADER = 12;

    private LogRecord() {}

    static byte[] encode(byte[] payload) {
        ByteBuffer record = ByteBuffer.allocate(HEADER + payload.length);
        record.putInt(payload.length).putInt(checksum(payload, 0, payload.length));
        record.putInt(checksum(record.array(), 0, CHECKED));
        return record.put(payload).array();
    }

    /** How long the record at {@code position} is with its header; -1 if no whole one is there. */
    static int lengthAt(byte[] content, int position) {
        if (content.length - position < HEADER) {
            return -1;
        }
        ByteBuffer header = ByteBuffer.wrap(content, position, HEADER);
        int length = header.getInt();
        int payloadChecksum = header.getInt();
        boolean whole = header.getInt() == checksum(content, position, CHECKED)
                && length <= content.length - position - HEADER
                && payloadChecksum == checksum(content, position + HEADER, length);
        return whole ? HEADER + length : -1;
    }

    static byte[] payload(byte[] content, int position) {
        return Arrays.copyOfRange(content, position + HEADER, position + lengthAt(content, position));
    }

    /** Whether a whole record begins somewhere after {@code position}: then what is there was damaged, not cut. */
    static boolean isAnyBehind(byte[] content, int position) {
        for (int start = position + 1; start + HEADER < content.length; start++) {
            if (lengthAt(content, start) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static int checksum(byte[] bytes, int offset, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, offset, length);
        return (int) sum.getValue();
    }
}
