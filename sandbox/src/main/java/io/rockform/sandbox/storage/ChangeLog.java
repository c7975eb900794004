// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.storage;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * A file to which batches are appended, each with its length and checksum. A kill in the middle of an append leaves an
 * incomplete last record, which the next opening cuts off; everything before it is whole. The file is written anew when
 * most of it is outdated.
 */
public final class ChangeLog implements Store {
    private static final byte[] MARK = "ROCKFORM SANDBOX 1\n".getBytes(StandardCharsets.US_ASCII);
    /** Length and checksum. */
    private static final int HEADER = 8;

    private static final int COMPACT_FROM = 1 << 20;
    private static final int COMPACT_FACTOR = 4;

    private final Path path;
    private final Map<String, byte[]> values = new LinkedHashMap<>();
    private RandomAccessFile file;
    private long end;

    private ChangeLog(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /**
     * Opens the file, or makes it.
     *
     * @throws RockformException if it cannot be read or written, is damaged within, or is something else
     */
    public static ChangeLog open(Path path) {
        try {
            ChangeLog log = new ChangeLog(path, new RandomAccessFile(path.toFile(), "rw"));
            try {
                log.read(Files.readAllBytes(path));
                log.compact();
                return log;
            } catch (IOException | RuntimeException e) {
                log.file.close();
                throw e;
            }
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    @Override
    public Map<String, byte[]> load() {
        return Map.copyOf(values);
    }

    @Override
    public synchronized void append(Batch batch) {
        byte[] record = record(batch);
        try {
            file.seek(end);
            file.write(record);
        } catch (IOException e) {
            cutTail();
            throw failed(path, e);
        }
        end += record.length;
        batch.applyTo(values);
    }

    /** After a failed write, such as on a full disk, the part that was written must not stand before the next record. */
    private void cutTail() {
        try {
            file.setLength(end);
        } catch (IOException e) {
            // The next opening cuts it off; the next append writes over it.
            return;
        }
    }

    @Override
    public synchronized void close() {
        try {
            file.getChannel().force(true);
            file.close();
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    private void read(byte[] content) throws IOException {
        int marked = Math.min(content.length, MARK.length);
        if (!Arrays.equals(content, 0, marked, MARK, 0, marked)) {
            throw new RockformException(Problem.of(ProblemCode.FILE, path + " is not the data of a Rockform sandbox"));
        }
        if (marked < MARK.length) {
            file.seek(0);
            file.write(MARK);
            end = MARK.length;
            return;
        }
        int position = MARK.length;
        while (position < content.length) {
            int length = checkedLength(content, position);
            if (length < 0) {
                break;
            }
            Batch.decode(Arrays.copyOfRange(content, position + HEADER, position + HEADER + length))
                    .applyTo(values);
            position += HEADER + length;
        }
        end = position;
        file.setLength(end);
    }

    /** The length of the payload of the record at {@code position}; -1 if it is an incomplete last one. */
    private int checkedLength(byte[] content, int position) {
        int left = content.length - position - HEADER;
        if (left < 0) {
            return -1;
        }
        ByteBuffer header = ByteBuffer.wrap(content, position, HEADER);
        int length = header.getInt();
        int checksum = header.getInt();
        if (length <= 0 || length > left) {
            return -1;
        }
        if (checksum(content, position + HEADER, length) == checksum) {
            return length;
        }
        if (length == left) {
            return -1;
        }
        throw new RockformException(new Problem(
                ProblemCode.FILE,
                "the data of the sandbox are damaged at byte " + position + " of " + path,
                null,
                "Restore the file from a copy, or remove it to begin anew."));
    }

    private void compact() throws IOException {
        ByteArrayOutputStream live = new ByteArrayOutputStream();
        live.writeBytes(MARK);
        Batch all = new Batch();
        values.forEach(all::put);
        if (!all.isEmpty()) {
            live.writeBytes(record(all));
        }
        if (end < COMPACT_FROM || end < (long) COMPACT_FACTOR * live.size()) {
            return;
        }
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.write(fresh, live.toByteArray());
        file.close();
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        file = new RandomAccessFile(path.toFile(), "rw");
        end = live.size();
    }

    private static byte[] record(Batch batch) {
        byte[] payload = batch.encode();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(payload.length + HEADER);
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeInt(payload.length);
            out.writeInt(checksum(payload, 0, payload.length));
            out.write(payload);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static int checksum(byte[] bytes, int offset, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, offset, length);
        return (int) sum.getValue();
    }

    private static RockformException failed(Path path, IOException e) {
        return new RockformException(
                Problem.of(ProblemCode.FILE, "cannot use " + path + ", the data of the sandbox: " + e.getMessage()), e);
    }
}
