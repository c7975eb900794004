// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import io.rockform.problem.RockformException;
import io.rockform.server.ConnectionLost;
import io.rockform.server.ServerConnection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews a lock in a thread of its own. */
final class LockHeartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("rockform.lock");

    private final HistoryLock lock;
    private final long pauseMillis;
    private final Supplier<ServerConnection> connections;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "rockform-lock");
    private @Nullable ServerConnection connection;

    private LockHeartbeat(HistoryLock lock, LockSettings settings, Supplier<ServerConnection> connections) {
        this.lock = lock;
        this.connections = connections;
        this.pauseMillis = Math.max(1, settings.renewal().toMillis() / 4);
    }

    static LockHeartbeat start(HistoryLock lock, LockSettings settings, Supplier<ServerConnection> connections) {
        LockHeartbeat heartbeat = new LockHeartbeat(lock, settings, connections);
        heartbeat.thread.setDaemon(true);
        heartbeat.thread.start();
        return heartbeat;
    }

    private void run() {
        try {
            while (!stop.await(pauseMillis, TimeUnit.MILLISECONDS)) {
                if (lock.isDue()) {
                    beat();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (connection != null) {
                connection.close();
            }
        }
    }

    /** What fails here fails the runner when it next makes sure of its lock; until then the next beat may succeed. */
    private void beat() {
        try {
            if (connection == null) {
                connection = connections.get();
            }
            lock.renew(connection);
        } catch (ConnectionLost e) {
            LOG.debug("renewing the lock: {}", e.getMessage());
            if (connection != null) {
                connection.close();
                connection = null;
            }
        } catch (RockformException e) {
            LOG.debug("renewing the lock: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
