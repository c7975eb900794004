// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Reads and writes the user's files; what fails is a {@link ProblemCode#FILE} problem that names the file. */
public final class ProjectFiles {
    private ProjectFiles() {}

    /** The text of a UTF-8 file, without the mark that some editors put before it. */
    public static String read(Path file, FilePlaces places) {
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw failed("cannot be read: it is not UTF-8 text", file, places, e);
        } catch (IOException e) {
            throw failed("cannot be read: " + reason(e), file, places, e);
        }
    }

    /** What is in a file. */
    public static byte[] bytes(Path file, FilePlaces places) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw failed("cannot be read: " + reason(e), file, places, e);
        }
    }

    /**
     * SHA-256 of a file, in hexadecimal. A carriage return before a line feed does not count, since version control
     * adds and takes it on the way between systems.
     */
    public static String checksum(Path file, FilePlaces places) {
        byte[] bytes = bytes(file, places);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            int from = 0;
            for (int at = 0; at + 1 < bytes.length; at++) {
                if (bytes[at] == '\r' && bytes[at + 1] == '\n') {
                    digest.update(bytes, from, at - from);
                    from = at + 1;
                }
            }
            digest.update(bytes, from, bytes.length - from);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Writes a new file, whole or not at all. An existing one is never replaced. */
    public static void create(Path file, String text, FilePlaces places) {
        write(file, text, false, places);
    }

    /** Writes a file, whole or not at all, in place of what is there. */
    public static void replace(Path file, String text, FilePlaces places) {
        write(file, text, true, places);
    }

    private static void write(Path file, String text, boolean replacing, FilePlaces places) {
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.createDirectories(parent(file));
            Files.writeString(beside, text);
            if (!replacing && Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            deleteQuietly(beside);
            throw failed("cannot be written: " + reason(e), file, places, e);
        }
    }

    /** Moves a file to where none is. */
    public static void move(Path from, Path to, FilePlaces places) {
        try {
            Files.createDirectories(parent(to));
            Files.move(from, to);
        } catch (IOException e) {
            throw failed("cannot be moved to '" + places.of(to) + "': " + reason(e), from, places, e);
        }
    }

    /** Makes a directory and those above it. */
    public static void createDirectory(Path directory, FilePlaces places) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw failed("cannot be made: " + reason(e), directory, places, e);
        }
    }

    /** All files below {@code root} whose names end so, in the order of their names; a file gives itself. */
    public static List<Path> find(Path root, FilePlaces places, String... endings) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> hasEnding(file, endings))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw failed("cannot be read: " + e.getMessage(), root, places, e);
        }
    }

    private static boolean hasEnding(Path file, String... endings) {
        String name = String.valueOf(file.getFileName());
        return !name.startsWith(".") && Stream.of(endings).anyMatch(name::endsWith);
    }

    /** Deletes a file or an empty directory if that is possible. */
    /** @throws RockformException {@link ProblemCode#FILE} if it cannot be */
    public static void delete(Path file, FilePlaces places) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw failed("cannot be deleted: " + reason(e), file, places, e);
        }
    }

    static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException ignored) {
            // What cannot be removed stays: the failure that led here is the one to tell.
        }
    }

    private static Path parent(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }

    private static RockformException failed(String what, Path file, FilePlaces places, Exception cause) {
        return new RockformException(Problem.of(ProblemCode.FILE, "'" + places.of(file) + "' " + what), cause);
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "it exists already";
        }
        if (failure instanceof NotDirectoryException) {
            return "not a directory";
        }
        if (failure instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return String.valueOf(failure.getMessage());
    }
}
