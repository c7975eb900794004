// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.sandbox.engine.Snapshot;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
    private static void makeEverythingDifferent(SandboxClient client) throws SQLException {
        client.run(
                "INSERT INTO t VALUES (3, 'c')",
                "DELETE FROM t WHERE k = 1",
                "ALTER TABLE t DROP COLUMN v",
                "ALTER TABLE t RENAME other",
                "CREATE TABLE t (k BIGINT) DUPLICATE KEY(k)",
                "INSERT INTO t VALUES (99)",
                "DROP TABLE untouched",
                "DROP VIEW w",
                "CREATE USER ann",
                "CREATE DATABASE more",
                "DROP DATABASE gone FORCE");
    }

    private static void checkEverything(SandboxClient client) throws SQLException {
        assertThat(client.rows("SHOW TABLES")).containsExactly("counted", "t", "untouched", "w");
        assertThat(client.rows("SELECT * FROM t ORDER BY k")).containsExactly("1|a", "2|b");
        assertThat(client.rows("SELECT * FROM w ORDER BY k")).containsExactly("1", "2");
        assertThat(client.rows("SELECT * FROM untouched")).containsExactly("7");
        assertThat(client.rows("SELECT * FROM gone.g")).containsExactly("5");
        assertThat(client.rows("SHOW DATABASES")).contains("gone").doesNotContain("more");
        assertThat(client.refusal("SHOW GRANTS FOR ann")).contains("cannot find user");
        client.run("INSERT INTO counted (v) VALUES (1)");
        assertThat(client.rows("SELECT COUNT(*), MIN(id) FROM counted")).containsExactly("2|1");
    }

    private static void fill(SandboxClient client) throws SQLException {
        client.run(
                "CREATE TABLE t (k INT NOT NULL, v VARCHAR(9)) PRIMARY KEY(k) DISTRIBUTED BY HASH(k)",
                "INSERT INTO t VALUES (1, 'a'), (2, 'b')",
                "CREATE TABLE untouched (k INT) DUPLICATE KEY(k)",
                "INSERT INTO untouched VALUES (7)",
                "CREATE TABLE counted (id BIGINT NOT NULL AUTO_INCREMENT, v INT) PRIMARY KEY(id)"
                        + " DISTRIBUTED BY HASH(id)",
                "INSERT INTO counted (v) VALUES (0)",
                "CREATE VIEW w AS SELECT k FROM t",
                "CREATE DATABASE gone",
                "CREATE TABLE gone.g (k INT) DUPLICATE KEY(k)",
                "INSERT INTO gone.g VALUES (5)");
    }

    @Test
    void a_reset_brings_back_objects_users_and_rows_again_and_again() throws SQLException {
        SandboxOptions options = SandboxOptions.defaults().withJobDuration(Duration.ZERO);
        try (Sandbox sandbox = Sandbox.start(options);
                SandboxClient client = new SandboxClient(sandbox.connect("sc"))) {
            fill(client);
            Snapshot snapshot = sandbox.snapshot();
            for (int round = 0; round < 3; round++) {
                makeEverythingDifferent(client);
                sandbox.faults().nextStatement("%", io.rockform.sandbox.fault.StatementFault.refused("no"));
                sandbox.reset(snapshot);
                checkEverything(client);
            }
        }
    }

    @Test
    void what_was_reset_is_what_is_kept(@TempDir Path directory) throws SQLException {
        SandboxOptions options =
                SandboxOptions.defaults().withJobDuration(Duration.ZERO).withData(directory);
        try (Sandbox sandbox = Sandbox.start(options);
                SandboxClient client = new SandboxClient(sandbox.connect("sc"))) {
            fill(client);
        }
        try (Sandbox sandbox = Sandbox.start(options);
                SandboxClient client = new SandboxClient(sandbox.connect("sc"))) {
            Snapshot snapshot = sandbox.snapshot();
            makeEverythingDifferent(client);
            sandbox.reset(snapshot);
        }
        try (Sandbox sandbox = Sandbox.start(options);
                SandboxClient client = new SandboxClient(sandbox.connect("sc"))) {
            checkEverything(client);
        }
    }

    @Test
    void a_snapshot_from_before_the_first_row_has_none() throws SQLException {
        try (Sandbox sandbox = Sandbox.start();
                SandboxClient client = new SandboxClient(sandbox.connect("sc"))) {
            client.run("CREATE TABLE t (k INT) DUPLICATE KEY(k)");
            Snapshot snapshot = sandbox.snapshot();
            client.run("INSERT INTO t VALUES (1)");
            sandbox.reset(snapshot);
            assertThat(client.rows("SELECT * FROM t")).isEqualTo(List.of());
        }
    }
}
