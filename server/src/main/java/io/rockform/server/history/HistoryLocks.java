// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.server.Rows;
import io.rockform.server.Session;
import io.rockform.server.SqlText;
import io.rockform.server.StatementRefused;
import io.rockform.server.WaitClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lock of a history: one runner at a time.
 *
 * <p>A lock is a table {@code rockform_lock_N}; its comment names the owner. The highest N is in force, and whoever created
 * it owns it: of several who create a table of one name exactly one succeeds (facts 13). To take a lock that is free or
 * dead is to create N + 1; the older ones are dropped after that, by the new owner alone. So N never falls, and a
 * latecomer, acting on what it saw long ago, either finds its N taken, or finds a higher one when it looks again after
 * creating: it never takes a living lock away. N is the fencing token.
 *
 * <p>Dead is a lock whose comment a watcher has seen unchanged for a whole lease by its own clock, or whose owner was a
 * process of this machine that is gone. Clocks of different machines are never compared.
 */
public final class HistoryLocks {
    private final Session session;
    private final HistoryTables tables;
    private final HistoryLayout layout;

    HistoryLocks(Session session, HistoryTables tables, HistoryLayout layout) {
        this.session = session;
        this.tables = tables;
        this.layout = layout;
    }

    /** A lock as the server shows it. */
    record Seen(long generation, String comment) {
        boolean isFree() {
            return comment.equals(LockOwner.FREE);
        }

        String ownerText() {
            return LockOwner.parse(comment).map(LockOwner::toString).orElse("an unknown owner");
        }
    }

    /** Who holds the lock now; empty if nobody does. */
    public Optional<String> owner() {
        return newest(seen()).filter(lock -> !lock.isFree()).map(Seen::ownerText);
    }

    /**
     * Takes the lock, waiting for it as the settings say.
     *
     * @throws RockformException {@link ProblemCode#LOCKED} if someone else keeps it
     */
    public HistoryLock acquire(Runner runner, LockSettings settings, WaitClock clock, LockListener listener) {
        long started = clock.nanoTime();
        Watched watched = null;
        while (true) {
            Optional<Seen> newest = newest(seen());
            long generation = newest.map(Seen::generation).orElse(0L);
            if (newest.isEmpty() || newest.get().isFree() || isDead(newest.get(), watched, runner, settings, clock)) {
                HistoryLock taken = take(generation + 1, runner, settings, clock);
                if (taken != null) {
                    return taken;
                }
                continue;
            }
            Seen held = newest.get();
            if (watched == null || !watched.comment.equals(held.comment())) {
                watched = new Watched(held.comment(), clock.nanoTime());
            }
            waitFor(held, started, settings, clock, listener);
        }
    }

    /** A comment, and since when it has been seen unchanged. */
    private record Watched(String comment, long since) {}

    private static boolean isDead(
            Seen lock, @Nullable Watched watched, Runner runner, LockSettings settings, WaitClock clock) {
        Optional<LockOwner> owner = LockOwner.parse(lock.comment());
        if (owner.isPresent() && runner.knowsToBeGone(owner.get().runner())) {
            return true;
        }
        Duration lease = owner.map(LockOwner::lease).orElse(settings.lease());
        return watched != null
                && watched.comment.equals(lock.comment())
                && clock.since(watched.since).compareTo(lease) >= 0;
    }

    private void waitFor(Seen held, long started, LockSettings settings, WaitClock clock, LockListener listener) {
        Duration waited = clock.since(started);
        if (waited.compareTo(settings.patience()) >= 0) {
            throw new RockformException(
                    Problem.of(ProblemCode.LOCKED, "another run holds the lock of this history: " + held.ownerText())
                            .remedy("Wait for it to end. If it is certain that it runs no more: rockform unlock."));
        }
        listener.waiting(held.ownerText(), waited);
        clock.sleep(settings.poll());
        // Else a frontend that lags behind would make a living lock look dead (facts 12.4).
        session.synchronize();
    }

    /** Null if someone else was faster. */
    private @Nullable HistoryLock take(long generation, Runner runner, LockSettings settings, WaitClock clock) {
        long now = clock.nanoTime();
        LockOwner owner = new LockOwner(
                runner,
                UUID.randomUUID().toString(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                settings.lease(),
                0);
        if (!create(generation, owner.comment())) {
            return null;
        }
        return new HistoryLock(session, this, generation, owner, settings, clock, now);
    }

    /** Creates the lock of that generation, if it is the next one; then drops the older ones. */
    private boolean create(long generation, String comment) {
        try {
            layout.createLock(session, generation, comment);
        } catch (StatementRefused refused) {
            if (isTaken(refused)) {
                return false;
            }
            throw refused;
        }
        List<Seen> seen = seen();
        if (newest(seen).map(Seen::generation).orElse(generation) > generation) {
            drop(generation);
            return false;
        }
        seen.stream().map(Seen::generation).filter(each -> each < generation).forEach(this::drop);
        return true;
    }

    /** The table exists, or was created by someone else at the same moment (facts 12.3). */
    private static boolean isTaken(StatementRefused refused) {
        int code = refused.error().code();
        return code == 1050 || code == 1005 || refused.error().message().contains("already exists");
    }

    private void drop(long generation) {
        session.execute("DROP TABLE IF EXISTS " + tables.lock(generation) + " FORCE");
    }

    /**
     * Takes the lock away from whoever holds it, and leaves it free. Its owner stops before its next statement.
     *
     * @return who held it; empty if nobody did
     */
    public Optional<String> unlock() {
        while (true) {
            Optional<Seen> held = newest(seen()).filter(lock -> !lock.isFree());
            if (held.isEmpty()) {
                return Optional.empty();
            }
            if (create(held.get().generation() + 1, LockOwner.FREE)) {
                return held.map(Seen::ownerText);
            }
        }
    }

    /** All locks that are there. */
    List<Seen> seen() {
        Rows rows = session.query(
                "SHOW TABLE STATUS" + tables.from() + " LIKE " + SqlText.literal(tables.prefix() + "lock_%"));
        List<Seen> found = new ArrayList<>();
        for (Rows.Row row : rows) {
            Long generation = tables.generation(row.required("Name"));
            if (generation != null) {
                found.add(new Seen(generation, row.required("Comment")));
            }
        }
        return found;
    }

    static Optional<Seen> newest(List<Seen> seen) {
        return seen.stream().max(Comparator.comparingLong(Seen::generation));
    }

    /** Changes the comment of a lock, and so renews or frees it. */
    void comment(long generation, String comment) {
        session.execute("ALTER TABLE " + tables.lock(generation) + " COMMENT = " + SqlText.literal(comment));
    }

    /** The same locks by another connection. */
    HistoryLocks over(Session other) {
        return new HistoryLocks(other, tables, layout);
    }
}
