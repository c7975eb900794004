// SPDX-License-Identifier: Apache-2.0
package io.rockform.compile;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Class files by what they were made of. The cache only saves time: what cannot be read or written is compiled again, and
 * is no failure.
 */
final class ClassCache {
    private static final Logger LOG = LoggerFactory.getLogger("rockform.compile");
    private static final String ENDING = ".classes";
    /** Says that the file is complete, and in which layout. */
    private static final long MARK = 0x524f434b464f5231L;
    /** Old entries go when there are more. A history has an entry for each revision. */
    private static final int KEPT = 2000;

    private final Path directory;

    /** @param workDirectory Rockform's own directory in the project */
    ClassCache(Path workDirectory) {
        this.directory = workDirectory.resolve("cache");
    }

    /** The key of what these sources compile to. */
    static String key(List<SourceText> sources) {
        MessageDigest digest = sha256();
        add(digest, System.getProperty("java.vm.version", ""));
        add(digest, RockformClassPath.fingerprint());
        for (SourceText source : sources) {
            add(digest, source.file().toString());
            add(digest, source.text());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 20);
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(new byte[] {
            (byte) (bytes.length >>> 24), (byte) (bytes.length >>> 16), (byte) (bytes.length >>> 8), (byte) bytes.length
        });
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    Optional<CompiledClasses> read(String key) {
        Path file = directory.resolve(key + ENDING);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)))) {
            Map<String, byte[]> bytecode = new TreeMap<>();
            Map<String, String> sources = new TreeMap<>();
            int count = in.readInt();
            for (int index = 0; index < count; index++) {
                String name = in.readUTF();
                String source = in.readUTF();
                if (!source.isEmpty()) {
                    sources.put(name, source);
                }
                bytecode.put(name, in.readNBytes(in.readInt()));
            }
            return in.readLong() == MARK ? Optional.of(new CompiledClasses(bytecode, sources)) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("the cached classes in {} cannot be read: {}", file, e.toString());
            return Optional.empty();
        }
    }

    /** Keeps classes by their keys. The directory is listed once for all of them: a history has a thousand. */
    void write(Map<String, CompiledClasses> byKey) {
        try {
            prepare();
            for (Map.Entry<String, CompiledClasses> each : byKey.entrySet()) {
                write(each.getKey(), each.getValue());
            }
            forgetOldest();
        } catch (IOException e) {
            LOG.debug("classes are not cached in {}: {}", directory, e.toString());
        }
    }

    private void write(String key, CompiledClasses classes) throws IOException {
        Path beside = directory.resolve(key + "." + ProcessHandle.current().pid() + ".part");
        try (DataOutputStream out =
                new DataOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(beside)))) {
            write(classes, out);
        }
        Files.move(beside, directory.resolve(key + ENDING), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(CompiledClasses classes, DataOutputStream out) throws IOException {
        out.writeInt(classes.bytecode().size());
        for (Map.Entry<String, byte[]> each : classes.bytecode().entrySet()) {
            out.writeUTF(each.getKey());
            out.writeUTF(classes.sources().getOrDefault(each.getKey(), ""));
            out.writeInt(each.getValue().length);
            out.write(each.getValue());
        }
        out.writeLong(MARK);
    }

    /** Nothing in Rockform's own directory belongs under version control, and git is told so there. */
    private void prepare() throws IOException {
        Files.createDirectories(directory);
        Path ignored = directory.resolve(".gitignore");
        if (!Files.exists(ignored)) {
            Files.writeString(ignored, "*\n");
        }
    }

    private void forgetOldest() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> latestFirst = files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(ClassCache::modified).reversed())
                    .toList();
            for (Path file : latestFirst.subList(Math.min(KEPT, latestFirst.size()), latestFirst.size())) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
