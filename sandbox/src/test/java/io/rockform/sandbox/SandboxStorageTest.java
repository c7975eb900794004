// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.problem.RockformException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sandbox with a directory keeps. */
class SandboxStorageTest {
    @TempDir
    Path directory;

    private Sandbox start(Duration jobs) {
        return Sandbox.start(SandboxOptions.defaults().withData(directory).withJobDuration(jobs))
                .createDatabase("sc");
    }

    private static List<String> definitions(SandboxClient client) throws SQLException {
        return List.of(
                client.rows("SHOW CREATE TABLE t").get(0),
                client.rows("SHOW CREATE VIEW v").get(0),
                client.rows("SHOW CREATE MATERIALIZED VIEW m").get(0),
                client.rows("SELECT * FROM t ORDER BY k").toString(),
                client.rows("SHOW FULL TABLES").toString(),
                client.rows("DESC v").toString());
    }

    private static void fill(SandboxClient client) throws SQLException {
        client.run(
                "CREATE TABLE t (k BIGINT NOT NULL COMMENT 'it''s', v VARCHAR(10) DEFAULT 'x', n DECIMAL(10, 2),"
                        + " a ARRAY<STRUCT<b INT, c MAP<STRING, DATE>>>, d DATETIME DEFAULT CURRENT_TIMESTAMP)"
                        + " PRIMARY KEY(k) COMMENT \"c\" DISTRIBUTED BY HASH(k) BUCKETS 3 ORDER BY (k)"
                        + " PROPERTIES (\"replication_num\" = \"1\")",
                "ALTER TABLE t DROP COLUMN a",
                "INSERT INTO t (k, v) VALUES (1, 'a'), (2, 'b')",
                "CREATE VIEW v (a COMMENT 'first', b) COMMENT 'w' SECURITY INVOKER AS SELECT k, v FROM t",
                "CREATE MATERIALIZED VIEW m DISTRIBUTED BY RANDOM REFRESH DEFERRED ASYNC START('2031-01-01 00:00:00')"
                        + " EVERY(INTERVAL 1 DAY) AS SELECT k, count(*) c FROM t GROUP BY k");
    }

    @Test
    void everything_is_there_after_a_restart() throws SQLException {
        List<String> before;
        try (Sandbox sandbox = start(Duration.ZERO);
                SandboxClient client = new SandboxClient(sandbox, "sc")) {
            fill(client);
            before = definitions(client);
        }
        try (Sandbox sandbox = start(Duration.ZERO);
                SandboxClient client = new SandboxClient(sandbox, "sc")) {
            assertThat(definitions(client)).isEqualTo(before);
            client.run("INSERT INTO t (k) VALUES (3)", "ALTER TABLE t RENAME COLUMN v TO w");
            assertThat(client.rows("SELECT k, w FROM t ORDER BY k")).containsExactly("1|a", "2|b", "3|x");
        }
    }

    @Test
    void a_job_that_ran_when_the_sandbox_stopped_ends_in_the_next_one() throws Exception {
        try (Sandbox sandbox = start(Duration.ofMillis(300));
                SandboxClient client = new SandboxClient(sandbox, "sc")) {
            client.run("CREATE TABLE t (k INT, v INT) DUPLICATE KEY(k)", "ALTER TABLE t MODIFY COLUMN v BIGINT");
            assertThat(client.rows("DESC t").get(1)).startsWith("v|int|");
            assertThat(client.refusal("ALTER TABLE t COMMENT = 'x'"))
                    .contains("schema change operation is in progress");
        }
        Thread.sleep(400);
        try (Sandbox sandbox = start(Duration.ofMillis(300));
                SandboxClient client = new SandboxClient(sandbox, "sc")) {
            assertThat(client.rows("SHOW ALTER TABLE COLUMN").get(0)).contains("|FINISHED|");
            assertThat(client.rows("DESC t").get(1)).startsWith("v|bigint|");
        }
    }

    /** The last statement may be lost by that, none before it. */
    @Test
    void a_catalog_cut_anywhere_in_its_last_record_opens() throws Exception {
        Path catalog = directory.resolve("catalog");
        long before;
        try (Sandbox sandbox = start(Duration.ZERO);
                SandboxClient client = new SandboxClient(sandbox, "sc")) {
            client.run("CREATE TABLE t (k INT) DUPLICATE KEY(k)");
            before = Files.size(catalog);
            client.run("CREATE TABLE u (k INT) DUPLICATE KEY(k)");
        }
        byte[] whole = Files.readAllBytes(catalog);
        for (int length = (int) before; length < whole.length; length++) {
            Files.write(catalog, Arrays.copyOf(whole, length));
            try (Sandbox sandbox = start(Duration.ZERO);
                    SandboxClient client = new SandboxClient(sandbox, "sc")) {
                assertThat(client.rows("SHOW TABLES")).as("cut at %s", length).containsExactly("t");
            }
        }
    }

    @Test
    void a_second_sandbox_on_the_directory_says_who_has_it() {
        try (Sandbox first = start(Duration.ZERO)) {
            assertThat(first.port()).isPositive();
            assertThatThrownBy(() -> start(Duration.ZERO))
                    .isInstanceOf(RockformException.class)
                    .hasMessageContaining(
                            "is in use by process " + ProcessHandle.current().pid());
        }
        start(Duration.ZERO).close();
    }

    @Test
    void a_port_that_is_taken_is_told_and_the_directory_is_free_again() {
        try (Sandbox other = Sandbox.start()) {
            SandboxOptions options =
                    SandboxOptions.defaults().withData(directory).withPort(other.port());
            assertThatThrownBy(() -> Sandbox.start(options)).hasMessageContaining("cannot listen on");
        }
        start(Duration.ZERO).close();
    }
}
