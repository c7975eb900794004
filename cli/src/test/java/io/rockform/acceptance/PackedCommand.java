// SPDX-License-Identifier: Apache-2.0
package io.rockform.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A run of {@code rockform.jar} as a process, with its output in files. */
public final class PackedCommand implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 600;
    private static final Path JAR = Path.of(System.getProperty("rockform.jar"));

    private final Process process;
    private final Path out;
    private final Path err;

    private PackedCommand(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts {@code rockform} with these arguments, in that directory. */
    public static PackedCommand start(Path directory, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return startProcess(directory, command);
    }

    /** Starts any command. */
    public static PackedCommand startProcess(Path directory, List<String> command) {
        try {
            Path out = Files.createTempFile("rockform", ".out");
            Path err = Files.createTempFile("rockform", ".err");
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            return new PackedCommand(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs {@code rockform} to its end. */
    public static PackedCommand run(Path directory, String... arguments) throws InterruptedException {
        PackedCommand command = start(directory, arguments);
        command.exitCode();
        return command;
    }

    /** Waits until the process has ended. */
    public int exitCode() throws InterruptedException {
        // Counted, since the clock of a virtual machine that was stopped for a while jumps.
        for (int seconds = 0; seconds < PATIENCE_SECONDS; seconds++) {
            if (process.waitFor(1, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        }
        throw new AssertionError("still running: " + stdout() + stderr());
    }

    /** Whether it runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    public String stdout() {
        return read(out);
    }

    public String stderr() {
        return read(err);
    }

    /** Waits until what it has printed so far, on both streams, is as told. */
    public String await(Predicate<String> printed) throws InterruptedException {
        for (int tenths = 0; tenths < PATIENCE_SECONDS * 10; tenths++) {
            String text = stdout() + stderr();
            if (printed.test(text)) {
                return text;
            }
            if (!process.isAlive()) {
                break;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not printed: " + stdout() + stderr());
    }

    /** Ctrl-C; or, where this build itself was started so that it ignores Ctrl-C, what {@code kill} sends. */
    public void interrupt() throws IOException, InterruptedException {
        String signal = ignoresControlC() ? "-TERM" : "-INT";
        new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** Shells start jobs in the background that way, and processes pass it on to those that they start. */
    private static boolean ignoresControlC() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                        .anyMatch(mask -> (mask & 2) != 0);
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Another signal, such as {@code STOP}. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
    }
}
