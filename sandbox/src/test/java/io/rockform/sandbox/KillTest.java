// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 in the middle of writing: what was answered is there, and the data open. */
class KillTest {
    private static final int ROUNDS = Integer.getInteger("rockform.kill.rounds", 3);

    @TempDir
    Path directory;

    @Test
    void nothing_that_was_answered_is_lost() throws Exception {
        int tables = 0;
        int rows = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledSandbox.class.getName(),
                            directory.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Acknowledged acknowledged = new Acknowledged(tables, rows);
            try {
                acknowledged.write(port(process), () -> killLater(process));
            } finally {
                process.destroyForcibly().waitFor();
            }
            tables = acknowledged.tables;
            rows = acknowledged.rows;
            check(tables, rows);
        }
        System.out.printf("%d rounds of kill -9: %d tables and %d rows answered, all there%n", ROUNDS, tables, rows);
        assertThat(tables).isGreaterThan(ROUNDS);
        assertThat(rows).isGreaterThan(ROUNDS);
    }

    private static int port(Process process) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return Integer.parseInt(output.readLine());
    }

    private static void killLater(Process process) {
        Thread killer = new Thread(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(700);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            process.destroyForcibly();
        });
        killer.setDaemon(true);
        killer.start();
    }

    /** What the server has answered. */
    private static final class Acknowledged {
        private int tables;
        private int rows;

        Acknowledged(int tables, int rows) {
            this.tables = tables;
            this.rows = rows;
        }

        /** Writes until the connection breaks. */
        void write(int port, Runnable begun) {
            try (Connection connection =
                            DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/sc", "root", "");
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS rows_ (k INT NOT NULL) PRIMARY KEY(k)");
                statement.execute("INSERT INTO rows_ VALUES (0)");
                begun.run();
                while (true) {
                    statement.execute("CREATE TABLE IF NOT EXISTS t" + (tables + 1) + " (k INT) DUPLICATE KEY(k)");
                    tables++;
                    statement.execute("INSERT INTO rows_ VALUES (" + (rows + 1) + ")");
                    rows++;
                }
            } catch (SQLException killed) {
                assertThat(killed.getMessage()).isNotEmpty();
            }
        }
    }

    private void check(int tables, int rows) throws SQLException {
        SandboxOptions options = SandboxOptions.defaults().withData(directory).withJobDuration(Duration.ZERO);
        try (Sandbox sandbox = Sandbox.start(options);
                SandboxClient client = new SandboxClient(sandbox, "sc")) {
            assertThat(client.rows("SHOW TABLES").size()).isBetween(tables + 1, tables + 2);
            int found =
                    Integer.parseInt(client.rows("SELECT count(*) FROM rows_").get(0));
            assertThat(found).isBetween(rows + 1, rows + 2);
            client.run("SHOW CREATE TABLE t" + tables);
        }
    }
}
