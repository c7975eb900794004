// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.storage;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file to which batches are appended as {@link LogRecord records}. A kill in the middle of an append leaves an incomplete
 * last record, which the next opening cuts off; everything before it is whole. The file is written anew when most of it is
 * outdated. Batches that wait at the same time are brought to the disk together.
 */
public final class ChangeLog implements Store {
    private static final String NAME = "ROCKFORM SANDBOX ";
    private static final byte[] MARK = (NAME + "3\n").getBytes(StandardCharsets.US_ASCII);

    private static final int COMPACT_FROM = 1 << 20;
    private static final int COMPACT_FACTOR = 4;

    private final Path path;
    private final Map<String, byte[]> values = new LinkedHashMap<>();
    private RandomAccessFile file;
    /** Behind the last record. */
    private long end;
    /** About how long the file would be without what is outdated. */
    private long live;
    /** All that was ever appended, in bytes, and how much of that is surely on the disk. */
    private long appended;

    private long synced;
    private boolean syncing;

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
    public synchronized long append(Batch batch) {
        byte[] record = LogRecord.encode(batch.encode());
        try {
            file.seek(end);
            file.write(record);
        } catch (IOException e) {
            cutTail();
            throw failed(path, e);
        }
        end += record.length;
        appended += record.length;
        long ticket = appended;
        live += batch.applyTo(values);
        try {
            compact();
        } catch (IOException e) {
            // The batch is kept, in a file that is longer than need be; the next append tries again.
            return ticket;
        }
        return ticket;
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

    /** One of those who wait brings everything to the disk that was appended until then; the others need not. */
    @Override
    public void sync(long ticket) {
        while (true) {
            long upTo;
            RandomAccessFile synchronizing;
            synchronized (this) {
                while (syncing && synced < ticket) {
                    await();
                }
                if (synced >= ticket) {
                    return;
                }
                syncing = true;
                upTo = appended;
                synchronizing = file;
            }
            boolean done = false;
            try {
                synchronizing.getChannel().force(false);
                done = true;
            } catch (IOException e) {
                throw failed(path, e);
            } finally {
                synced(done ? upTo : 0);
            }
        }
    }

    private void await() {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RockformException(
                    Problem.of(ProblemCode.FILE, "interrupted while " + path + " was brought to the disk"), e);
        }
    }

    private synchronized void synced(long upTo) {
        synced = Math.max(synced, upTo);
        syncing = false;
        notifyAll();
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
            throw new RockformException(otherMark(content));
        }
        if (marked < MARK.length) {
            file.seek(0);
            file.write(MARK);
            end = MARK.length;
            return;
        }
        int position = MARK.length;
        while (position < content.length) {
            int length = LogRecord.lengthAt(content, position);
            if (length < 0) {
                break;
            }
            live += Batch.decode(LogRecord.payload(content, position)).applyTo(values);
            position += length;
        }
        if (LogRecord.isAnyBehind(content, position)) {
            throw damaged(position);
        }
        end = position;
        file.setLength(end);
    }

    private Problem otherMark(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, NAME.length()), StandardCharsets.US_ASCII);
        return start.equals(NAME)
                ? new Problem(
                        ProblemCode.FILE,
                        path + " was written by another version of Rockform's sandbox",
                        null,
                        "Remove its directory to begin anew, or use the version that wrote it.")
                : Problem.of(ProblemCode.FILE, path + " is not the data of a Rockform sandbox");
    }

    private RockformException damaged(int position) {
        return new RockformException(new Problem(
                ProblemCode.FILE,
                "the data of the sandbox are damaged at byte " + position + " of " + path,
                null,
                "Restore the file from a copy, or remove it to begin anew."));
    }

    /** Writes the file anew if that makes it much shorter. Whoever waits for the disk may then cease to. */
    private void compact() throws IOException {
        if (end < COMPACT_FROM || end < COMPACT_FACTOR * live) {
            return;
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(MARK);
        Batch all = new Batch();
        values.forEach(all::put);
        if (!all.isEmpty()) {
            content.writeBytes(LogRecord.encode(all.encode()));
        }
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        RandomAccessFile written = new RandomAccessFile(fresh.toFile(), "rw");
        try {
            written.setLength(0);
            written.write(content.toByteArray());
            written.getChannel().force(true);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            written.close();
            throw e;
        }
        // Nothing can fail from here on: the file is known by its new name, whoever held the old one.
        RandomAccessFile old = file;
        file = written;
        end = content.size();
        synced = appended;
        notifyAll();
        if (!syncing) {
            old.close();
        }
    }

    private static RockformException failed(Path path, IOException e) {
        return new RockformException(
                Problem.of(ProblemCode.FILE, "cannot use " + path + ", the data of the sandbox: " + e.getMessage()), e);
    }
}
