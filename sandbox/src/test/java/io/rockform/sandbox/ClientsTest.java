// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Many clients at once, each with a database of its own and its own notion of what must be in it. By default few for a moment;
 * {@code -Drockform.clients=100 -Drockform.clients.seconds=60} is the bar.
 */
class ClientsTest {
    private static final int CLIENTS = Integer.getInteger("rockform.clients", 10);
    private static final int SECONDS = Integer.getInteger("rockform.clients.seconds", 2);
    private static final int PATIENCE_SECONDS = 60;

    @Test
    void every_answer_is_right_and_nothing_is_left() throws Exception {
        long statements = 0;
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withJobDuration(Duration.ofMillis(5)))) {
            ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
            try {
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
                List<Future<Long>> clients = new ArrayList<>();
                for (int number = 0; number < CLIENTS; number++) {
                    Owner owner = new Owner(sandbox, "db" + number, new Random(number));
                    clients.add(threads.submit(() -> owner.workUntil(end)));
                }
                for (Future<Long> client : clients) {
                    statements += finished(client);
                }
            } finally {
                threads.shutdownNow();
            }
            assertThat(connectionsEnd(sandbox)).isTrue();
            String port = String.valueOf(sandbox.port());
            sandbox.close();
            assertThat(Thread.getAllStackTraces().keySet().stream()
                            .map(Thread::getName)
                            .filter(name -> name.startsWith("rockform-sandbox") && name.endsWith(port)))
                    .isEmpty();
        }
        System.out.printf(
                "%d clients, %d s: %d statements, %d a second%n", CLIENTS, SECONDS, statements, statements / SECONDS);
        assertThat(statements).isGreaterThan(CLIENTS);
    }

    /** A client that hangs would be a deadlock. */
    private static long finished(Future<Long> client) throws Exception {
        try {
            return client.get(SECONDS + PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    /** Only the client that asks is left. */
    private static boolean connectionsEnd(Sandbox sandbox) throws SQLException, InterruptedException {
        try (SandboxClient client = new SandboxClient(sandbox, "db0")) {
            for (int look = 0; look < 100; look++) {
                if (client.rows("SHOW PROCESSLIST").size() == 1) {
                    return true;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        return false;
    }

    /** A client with what it expects of its database. */
    private static final class Owner {
        private final Sandbox sandbox;
        private final String database;
        private final Random random;
        private final List<Expected> tables = new ArrayList<>();
        private int created;
        private long statements;

        Owner(Sandbox sandbox, String database, Random random) {
            this.sandbox = sandbox;
            this.database = database;
            this.random = random;
        }

        private record Expected(String name, List<String> columns) {}

        long workUntil(long end) throws SQLException {
            sandbox.createDatabase(database);
            try (SandboxClient client = new SandboxClient(sandbox, database)) {
                while (System.nanoTime() < end) {
                    step(client);
                    statements++;
                    if (statements % 10 == 0) {
                        check(client);
                    }
                }
                check(client);
            }
            return statements;
        }

        private void step(SandboxClient client) throws SQLException {
            int choice = random.nextInt(10);
            if (tables.isEmpty() || choice < 3) {
                Expected table = new Expected("t" + ++created, new ArrayList<>(List.of("k", "v")));
                client.run("CREATE TABLE " + table.name() + " (k INT, v INT) DUPLICATE KEY(k)");
                tables.add(table);
                return;
            }
            Expected table = tables.get(random.nextInt(tables.size()));
            if (choice < 5) {
                client.run("DROP TABLE " + table.name());
                tables.remove(table);
            } else if (choice < 8) {
                String column = "c" + table.columns().size();
                client.run("ALTER TABLE " + table.name() + " ADD COLUMN " + column + " INT");
                table.columns().add(column);
            } else {
                Expected renamed = new Expected("t" + ++created, table.columns());
                client.run("ALTER TABLE " + table.name() + " RENAME " + renamed.name());
                tables.set(tables.indexOf(table), renamed);
            }
        }

        private void check(SandboxClient client) throws SQLException {
            List<String> names = tables.stream()
                    .map(Expected::name)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            assertThat(client.rows("SHOW TABLES")).as(database).isEqualTo(names);
            if (!tables.isEmpty()) {
                Expected table = tables.get(random.nextInt(tables.size()));
                List<String> columns = client.rows("DESC " + table.name()).stream()
                        .map(row -> row.substring(0, row.indexOf('|')))
                        .toList();
                assertThat(columns).as(database + "." + table.name()).isEqualTo(table.columns());
            }
            statements += 2;
        }
    }
}
