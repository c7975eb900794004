// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Figures that are printed, for docs/sandbox.md: {@code bench/sandbox.sh} runs them. What is asserted holds on any machine. */
@EnabledIfSystemProperty(named = "rockform.figures", matches = "true")
class FiguresTest {
    private static final int STARTS = 21;
    private static final int STATEMENTS = 10_000;
    private static final int TABLES = 10_000;

    @TempDir
    Path directory;

    private static SandboxOptions options() {
        return SandboxOptions.defaults().withJobDuration(Duration.ZERO);
    }

    @Test
    void start_to_first_answer() throws SQLException {
        long[] taken = new long[STARTS];
        for (int run = 0; run < STARTS; run++) {
            long begun = System.nanoTime();
            try (Sandbox sandbox = Sandbox.start(options()).createDatabase("sc");
                    SandboxClient client = new SandboxClient(sandbox, "sc")) {
                assertThat(client.rows("SHOW TABLES")).isEmpty();
                taken[run] = System.nanoTime() - begun;
            }
        }
        System.out.printf("start to first answer in this JVM: first %d ms, ", millis(taken[0]));
        Arrays.sort(taken);
        System.out.printf("median of %d %d ms%n", STARTS, millis(taken[STARTS / 2]));
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    @Test
    void simple_ddl_in_memory() throws SQLException {
        ddl("memory", options());
    }

    @Test
    void simple_ddl_on_disk() throws SQLException {
        ddl("a directory", options().withData(directory));
    }

    private static void ddl(String where, SandboxOptions options) throws SQLException {
        try (Sandbox sandbox = Sandbox.start(options).createDatabase("sc");
                SandboxClient client = new SandboxClient(sandbox, "sc")) {
            statements(client, STATEMENTS / 2);
            long begun = System.nanoTime();
            statements(client, STATEMENTS);
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    "simple DDL by one client, in %s: %.0f statements a second%n", where, STATEMENTS / seconds);
        }
    }

    private static void statements(SandboxClient client, int count) throws SQLException {
        for (int number = 0; number < count / 4; number++) {
            client.run("CREATE TABLE t (k INT, v VARCHAR(20)) DUPLICATE KEY(k)");
            client.run("ALTER TABLE t ADD COLUMN w INT", "ALTER TABLE t COMMENT = 'x'", "DROP TABLE t FORCE");
        }
    }

    @Test
    void ten_thousand_tables() throws SQLException {
        long before = used();
        try (Sandbox sandbox = Sandbox.start(options().withData(directory)).createDatabase("sc");
                SandboxClient client = new SandboxClient(sandbox, "sc")) {
            for (int number = 0; number < TABLES; number++) {
                client.run("CREATE TABLE t" + number + " (k BIGINT NOT NULL COMMENT 'the key', a INT, b VARCHAR(50),"
                        + " c DECIMAL(10, 2), d DATETIME, e STRING) PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 4"
                        + " PROPERTIES ('replication_num' = '1')");
            }
            long begun = System.nanoTime();
            assertThat(client.rows("SHOW TABLES")).hasSize(TABLES);
            long listed = System.nanoTime() - begun;
            begun = System.nanoTime();
            client.run("ALTER TABLE t5000 ADD COLUMN f INT");
            long altered = System.nanoTime() - begun;
            System.out.printf(
                    "%d tables of 6 columns: %d MiB; SHOW TABLES %d ms, an ALTER %d ms%n",
                    TABLES, (used() - before) >> 20, millis(listed), millis(altered));
        }
        long begun = System.nanoTime();
        try (Sandbox sandbox = Sandbox.start(options().withData(directory));
                SandboxClient client = new SandboxClient(sandbox, "sc")) {
            assertThat(client.rows("SHOW TABLES")).hasSize(TABLES);
            System.out.printf("opened again with them in %d ms%n", millis(System.nanoTime() - begun));
        }
    }

    @Test
    void snapshot_and_reset() throws SQLException {
        try (Sandbox sandbox = Sandbox.start(options()).createDatabase("sc");
                SandboxClient client = new SandboxClient(sandbox, "sc")) {
            for (int number = 0; number < 100; number++) {
                client.run("CREATE TABLE t" + number + " (k INT) PRIMARY KEY(k)");
            }
            client.run("INSERT INTO t0 VALUES (1)", "INSERT INTO t1 VALUES (1)");
            long[] taken = new long[STARTS];
            var snapshot = sandbox.snapshot();
            for (int run = 0; run < STARTS; run++) {
                client.run("DROP TABLE t5", "INSERT INTO t0 VALUES (2)", "CREATE TABLE u (k INT)");
                long begun = System.nanoTime();
                sandbox.reset(snapshot);
                taken[run] = System.nanoTime() - begun;
                assertThat(client.rows("SELECT k FROM t0")).containsExactly("1");
            }
            Arrays.sort(taken);
            System.out.printf(
                    "reset of 100 tables, of which one had new rows: median %d ms%n", millis(taken[STARTS / 2]));
        }
    }

    private static long used() {
        for (int time = 0; time < 3; time++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
