// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A process that runs migrations.
 *
 * @param started when the process began, in its system's terms; empty if that is unknown. With the number it names one
 *     process, since numbers are used again
 * @param machine names the boot of a machine and the space of its process numbers, so that two processes of one machine
 *     know that they can see each other; null where this cannot be told
 */
public record Runner(
        String user,
        String host,
        long process,
        String started,
        @Nullable String machine) {
    public Runner {
        Objects.requireNonNull(user);
        Objects.requireNonNull(host);
        Objects.requireNonNull(started);
    }

    /** The process that this code runs in. */
    public static Runner thisProcess() {
        long self = ProcessHandle.current().pid();
        String user = Objects.requireNonNullElse(System.getProperty("user.name"), "unknown");
        return new Runner(user, hostName(), self, started(self), thisMachine());
    }

    /**
     * Linux: the ticks from the boot to the start of the process. Not the start's time of day, which is reckoned anew when
     * the clock is set. Empty if there is no such process.
     */
    static String started(long process) {
        return readLine(Path.of("/proc/" + process + "/stat"))
                // The second field is the program's name in parentheses, which may hold anything; the start is the
                // 22nd.
                .map(line -> line.substring(line.lastIndexOf(')') + 1).strip().split(" "))
                .filter(fields -> fields.length > 19)
                .map(fields -> fields[19])
                .orElse("");
    }

    private static String hostName() {
        return readLine(Path.of("/proc/sys/kernel/hostname")).orElseGet(() -> {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException e) {
                return "unknown";
            }
        });
    }

    /** Linux: the boot's id, and the number of the process namespace, which containers do not share. */
    private static @Nullable String thisMachine() {
        try {
            Optional<String> boot = readLine(Path.of("/proc/sys/kernel/random/boot_id"));
            String namespace =
                    Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
            return boot.map(id -> id + " " + namespace).orElse(null);
        } catch (IOException | UnsupportedOperationException e) {
            return null;
        }
    }

    private static Optional<String> readLine(Path file) {
        try {
            return Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether {@code other} certainly runs no more: it was a process of this machine, and it is gone. */
    public boolean knowsToBeGone(Runner other) {
        if (machine == null || !machine.equals(other.machine) || other.started.isEmpty()) {
            return false;
        }
        return !started(other.process).equals(other.started);
    }

    /** {@code user@host, process 123}. */
    @Override
    public String toString() {
        return user + "@" + host + ", process " + process;
    }
}
