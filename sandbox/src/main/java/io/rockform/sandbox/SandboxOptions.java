// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox;

import io.rockform.sandbox.engine.ServerVersion;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a sandbox is started.
 *
 * @param version the StarRocks version that it answers as
 * @param address where it listens
 * @param port 0 takes a free one
 * @param data the directory of its data; empty keeps all in memory
 * @param passwords by user, who may do everything; an empty password lets in without one. Data that know a user keep what
 *     they know of it
 * @param jobDuration how long a schema-change job takes; zero ends it with its statement
 * @param clock tells the time, by which jobs go on
 * @param tls offered to clients; empty for none
 */
public record SandboxOptions(
        ServerVersion version,
        InetAddress address,
        int port,
        Optional<Path> data,
        Map<String, String> passwords,
        Duration jobDuration,
        Clock clock,
        Optional<Tls> tls) {
    /** Long enough for a poll to meet a running job, too short to be waited for. */
    private static final Duration USUAL_JOB = Duration.ofMillis(20);

    public SandboxOptions {
        Objects.requireNonNull(version);
        Objects.requireNonNull(address);
        Objects.requireNonNull(data);
        Objects.requireNonNull(jobDuration);
        Objects.requireNonNull(clock);
        Objects.requireNonNull(tls);
        passwords = Map.copyOf(passwords);
        if (jobDuration.isNegative()) {
            throw new IllegalArgumentException("a job takes no negative time");
        }
    }

    /** StarRocks 3.5 in memory, on a free port of the loopback address, root without a password. */
    public static SandboxOptions defaults() {
        return new SandboxOptions(
                ServerVersion.V3_5,
                InetAddress.getLoopbackAddress(),
                0,
                Optional.empty(),
                Map.of("root", ""),
                USUAL_JOB,
                Clock.systemUTC(),
                Optional.empty());
    }

    public SandboxOptions withVersion(ServerVersion changed) {
        return new SandboxOptions(changed, address, port, data, passwords, jobDuration, clock, tls);
    }

    /** Listens on that address; any other than the loopback one lets other machines in. */
    public SandboxOptions withAddress(InetAddress changed) {
        return new SandboxOptions(version, changed, port, data, passwords, jobDuration, clock, tls);
    }

    public SandboxOptions withPort(int changed) {
        return new SandboxOptions(version, address, changed, data, passwords, jobDuration, clock, tls);
    }

    public SandboxOptions withData(Path changed) {
        return new SandboxOptions(version, address, port, Optional.of(changed), passwords, jobDuration, clock, tls);
    }

    public SandboxOptions withPasswords(Map<String, String> changed) {
        return new SandboxOptions(version, address, port, data, changed, jobDuration, clock, tls);
    }

    public SandboxOptions withJobDuration(Duration changed) {
        return new SandboxOptions(version, address, port, data, passwords, changed, clock, tls);
    }

    public SandboxOptions withClock(Clock changed) {
        return new SandboxOptions(version, address, port, data, passwords, jobDuration, changed, tls);
    }

    /** Offers TLS to clients that ask for it. */
    public SandboxOptions withTls(Tls changed) {
        return new SandboxOptions(version, address, port, data, passwords, jobDuration, clock, Optional.of(changed));
    }
}
