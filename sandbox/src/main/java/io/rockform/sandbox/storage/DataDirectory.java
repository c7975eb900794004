// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.storage;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The directory of a sandbox's data, held by one process at a time. The lock goes with the process, however it ends. */
public final class DataDirectory implements AutoCloseable {
    /** The byte that is locked lies behind those that tell the owner: on some systems locked bytes cannot be read. */
    private static final long LOCKED_BYTE = 1024;

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Takes the directory, making it if it is missing.
     *
     * @throws RockformException if it cannot be written, or a running sandbox has it
     */
    public static DataDirectory take(Path path) {
        try {
            Files.createDirectories(path);
            Path lockPath = path.resolve("lock");
            FileChannel lockFile = FileChannel.open(
                    lockPath, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(lockFile) == null) {
                String owner = Files.readString(lockPath).strip();
                lockFile.close();
                throw taken(path, owner);
            }
            lockFile.truncate(0);
            byte[] owner = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
            lockFile.write(ByteBuffer.wrap(owner), 0);
            return new DataDirectory(path, lockFile);
        } catch (IOException e) {
            throw new RockformException(
                    Problem.of(ProblemCode.FILE, "cannot use the directory " + path + " for a sandbox: " + e), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static RockformException taken(Path path, String owner) {
        return new RockformException(new Problem(
                ProblemCode.FILE,
                "the sandbox in " + path + " is in use by process " + (owner.isEmpty() ? "unknown" : owner),
                null,
                "Wait until it ends or stop it; or start the sandbox as a server of its own with 'rockform sandbox"
                        + " --data " + path + "' and let everyone connect to that."));
    }

    /** A file of the directory. */
    public Path file(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            // The lock goes with the process at the latest.
            return;
        }
    }
}
