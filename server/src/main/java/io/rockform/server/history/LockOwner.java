// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Who holds a lock.
 *
 * @param token unique for each time a lock is taken
 * @param since when it was taken, by the owner's clock
 * @param lease how long the lock lives without being renewed
 * @param beat how often it was renewed: a watcher sees life in the change of this number, and compares no clocks
 */
public record LockOwner(Runner runner, String token, Instant since, Duration lease, long beat) {
    private static final String HELD = "held";

    /** The comment of a lock that nobody holds. */
    static final String FREE = "Rockform lock: free";

    public LockOwner {
        Objects.requireNonNull(runner);
        Objects.requireNonNull(token);
        Objects.requireNonNull(since);
        Objects.requireNonNull(lease);
    }

    LockOwner renewed() {
        return new LockOwner(runner, token, since, lease, beat + 1);
    }

    /**
     * The comment of the lock's table. Values are percent-encoded, so that nothing in it is changed by the escapes that SHOW
     * puts into comments (facts 1.5).
     */
    String comment() {
        return "Rockform lock: " + HELD
                + " user=" + encode(runner.user())
                + " host=" + encode(runner.host())
                + " process=" + runner.process()
                + " started=" + encode(runner.started())
                + " machine=" + encode(Objects.requireNonNullElse(runner.machine(), ""))
                + " since=" + encode(since.toString())
                + " lease=" + lease.toMillis()
                + " token=" + encode(token)
                + " beat=" + beat;
    }

    /** Reads a comment; empty if it does not name an owner. */
    static Optional<LockOwner> parse(String comment) {
        try {
            Map<String, String> fields = fields(comment);
            String machine = field(fields, "machine");
            Runner runner = new Runner(
                    field(fields, "user"),
                    field(fields, "host"),
                    Long.parseLong(field(fields, "process")),
                    field(fields, "started"),
                    machine.isEmpty() ? null : machine);
            return Optional.of(new LockOwner(
                    runner,
                    field(fields, "token"),
                    Instant.parse(field(fields, "since")),
                    Duration.ofMillis(Long.parseLong(field(fields, "lease"))),
                    Long.parseLong(field(fields, "beat"))));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> fields(String comment) {
        Map<String, String> fields = new HashMap<>();
        for (String word : comment.split(" ", -1)) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                fields.put(
                        word.substring(0, equals),
                        URLDecoder.decode(word.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** {@code user@host, process 123, since 2026-11-22T20:06:23Z}. */
    @Override
    public String toString() {
        return runner + ", since " + since;
    }
}
