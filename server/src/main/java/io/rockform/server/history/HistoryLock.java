// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.server.ConnectionLost;
import io.rockform.server.ServerConnection;
import io.rockform.server.Session;
import io.rockform.server.StatementRefused;
import io.rockform.server.WaitClock;
import io.rockform.server.history.HistoryLocks.Seen;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The lock of a history, held. Safe for the runner's thread and the one that keeps it alive. */
public final class HistoryLock implements AutoCloseable {
    private final Session session;
    private final HistoryLocks locks;
    private final long generation;
    private final LockSettings settings;
    private final WaitClock clock;

    private LockOwner owner;
    private long renewed;
    private boolean lost;
    private boolean closed;
    private @Nullable LockHeartbeat heartbeat;

    HistoryLock(
            Session session,
            HistoryLocks locks,
            long generation,
            LockOwner owner,
            LockSettings settings,
            WaitClock clock,
            long taken) {
        this.session = session;
        this.locks = locks;
        this.generation = generation;
        this.owner = owner;
        this.settings = settings;
        this.clock = clock;
        this.renewed = taken;
    }

    /** Grows with each owner of this history's lock: who has a higher one came later. */
    public long fencingToken() {
        return generation;
    }

    /** Who holds it. */
    public synchronized LockOwner owner() {
        return owner;
    }

    /**
     * To be called before each statement that changes something. Costs nothing while the lock was renewed lately; after a
     * pause, of this process or of the network, it asks the server.
     *
     * @throws RockformException {@link ProblemCode#LOCKED} if the lock is no longer this runner's
     */
    public void ensureHeld() {
        // Once more if renewing itself took long: then what it saw may be over already.
        while (!isFresh()) {
            renew(session);
        }
    }

    /** A session that sends nothing but questions once this lock is lost. */
    public Session fence(Session unfenced) {
        return new FencedSession(unfenced, this);
    }

    /** Asks the server now whether the lock is still this runner's, as after a lost connection. */
    public void confirm() {
        renew(session);
    }

    private synchronized boolean isFresh() {
        return !lost && clock.since(renewed).compareTo(settings.lease().dividedBy(2)) < 0;
    }

    /** Renews the lock on the runner's own connection, if it is due. */
    public void renewIfDue() {
        if (isDue()) {
            renew(session);
        }
    }

    synchronized boolean isDue() {
        return !closed && clock.since(renewed).compareTo(settings.renewal()) >= 0;
    }

    synchronized void renew(Session by) {
        if (closed) {
            return;
        }
        if (lost) {
            throw takenAway();
        }
        long now = clock.nanoTime();
        HistoryLocks through = locks.over(by);
        if (!isMine(through)) {
            lost = true;
            throw takenAway();
        }
        LockOwner next = owner.renewed();
        if (!change(through, next.comment())) {
            lost = true;
            throw takenAway();
        }
        owner = next;
        renewed = now;
    }

    private static RockformException takenAway() {
        return new RockformException(Problem.of(
                        ProblemCode.LOCKED,
                        "this run lost the lock of the history: another run took it, or it was unlocked")
                .remedy("Nothing more was sent. See rockform status, then run the command again."));
    }

    /**
     * Has the lock renewed in the background, by a connection of its own that is opened when it is first needed: a statement
     * of the runner may take longer than a lease.
     */
    public synchronized void keepAlive(Supplier<ServerConnection> connections) {
        if (heartbeat == null) {
            heartbeat = LockHeartbeat.start(this, settings, connections);
        }
    }

    /** Releases the lock, if it is still this runner's. Closing twice is harmless. */
    @Override
    public void close() {
        LockHeartbeat beating;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            beating = heartbeat;
        }
        if (beating != null) {
            beating.close();
        }
        try {
            release();
        } catch (ConnectionLost e) {
            if (!(session instanceof ServerConnection connection)) {
                throw e;
            }
            connection.reconnect();
            release();
        }
    }

    private void release() {
        if (isMine(locks)) {
            change(locks, LockOwner.FREE);
        }
    }

    private boolean isMine(HistoryLocks through) {
        return inForce(through)
                .flatMap(lock -> LockOwner.parse(lock.comment()))
                .filter(seen -> seen.token().equals(owner().token()))
                .isPresent();
    }

    private Optional<Seen> inForce(HistoryLocks through) {
        return HistoryLocks.newest(through.seen()).filter(lock -> lock.generation() == generation);
    }

    /** False if the table is gone: between the look and the change a later owner may have dropped it. */
    private boolean change(HistoryLocks through, String comment) {
        try {
            through.comment(generation, comment);
            return true;
        } catch (StatementRefused e) {
            if (inForce(through).isPresent()) {
                throw e;
            }
            return false;
        }
    }
}
