// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.server.LiveServer;
import io.rockform.server.SchemaReader;
import io.rockform.server.ServerConnection;
import io.rockform.server.ServerProfileReader;
import io.rockform.server.WaitClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lock over the wire: in the sandbox, or on the server of {@code -Dstarrocks.url=…}. */
class LiveLockTest {
    private LiveServer server;
    private History history;

    @BeforeEach
    void start() {
        server = LiveServer.start();
        history = History.open(server, ServerProfileReader.read(server.connection()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void ownTablesAreNoPartOfTheSchema() {
        history.create();
        try (HistoryLock lock = lock(server.connection(), LockSettings.DEFAULT)) {
            lock.ensureHeld();
            assertThat(new SchemaReader(
                                    server,
                                    ServerProfileReader.read(server.connection()),
                                    server.database(),
                                    name -> HistoryTables.DEFAULT.owns(name, server.database()))
                            .read()
                            .schema()
                            .isEmpty())
                    .isTrue();
        }
    }

    private HistoryLock lock(ServerConnection connection, LockSettings settings) {
        return History.open(connection, ServerProfileReader.read(server.connection()))
                .locks()
                .acquire(Runner.thisProcess(), settings, WaitClock.SYSTEM, LockListener.SILENT);
    }

    /** Trap 18, with real connections: of many who race for the lock, one at a time has it. */
    @Test
    void oneRunnerAtATime() throws Exception {
        int runners = 8;
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        LockSettings settings = new LockSettings(Duration.ofSeconds(60), Duration.ofMinutes(5), Duration.ofMillis(20));
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        try {
            List<Future<Long>> tokens = new ArrayList<>();
            for (int runner = 0; runner < runners; runner++) {
                tokens.add(threads.submit(() -> {
                    try (ServerConnection connection = server.connection().another();
                            HistoryLock lock = lock(connection, settings)) {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        lock.ensureHeld();
                        Thread.sleep(5);
                        inside.decrementAndGet();
                        return lock.fencingToken();
                    }
                }));
            }
            List<Long> taken = new ArrayList<>();
            for (Future<Long> token : tokens) {
                taken.add(token.get());
            }
            assertThat(taken).doesNotHaveDuplicates();
            assertThat(most).hasValue(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(history.locks().owner()).isEmpty();
    }

    @Test
    void aLockIsKeptAliveInTheBackground() throws Exception {
        LockSettings settings = new LockSettings(Duration.ofMillis(600), Duration.ofSeconds(3), Duration.ofMillis(50));
        try (HistoryLock lock = lock(server.connection(), settings)) {
            lock.keepAlive(() -> server.connection().another());
            try (ServerConnection other = server.connection().another()) {
                assertThatThrownBy(() -> lock(other, settings)).hasMessageContaining("another run holds the lock");
            }
            assertThat(lock.owner().beat()).isGreaterThan(5);
            lock.ensureHeld();
        }
        assertThat(history.locks().owner()).isEmpty();
    }

    @Test
    void unlockIsForPeople() {
        HistoryLock lock = lock(server.connection(), LockSettings.DEFAULT);

        assertThat(history.locks().owner()).hasValueSatisfying(owner -> assertThat(owner)
                .contains("process " + ProcessHandle.current().pid())
                .contains(Instant.now().truncatedTo(ChronoUnit.DAYS).toString().substring(0, 4)));
        assertThat(history.locks().unlock()).isPresent();
        assertThat(history.locks().owner()).isEmpty();
        lock.close();
        lock(server.connection(), LockSettings.DEFAULT).close();
    }
}
