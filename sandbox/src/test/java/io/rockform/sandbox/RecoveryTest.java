// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is dropped can be brought back with its rows, unless it was dropped by force. */
class RecoveryTest {
    private static final SandboxOptions OPTIONS = SandboxOptions.defaults().withJobDuration(Duration.ZERO);
    private static final String PARTITIONED = "CREATE TABLE p (d DATE NOT NULL, v INT) DUPLICATE KEY(d)"
            + " PARTITION BY RANGE(d) (PARTITION p1 VALUES LESS THAN ('2024-01-01'),"
            + " PARTITION p2 VALUES LESS THAN ('2025-01-01'), PARTITION p3 VALUES LESS THAN MAXVALUE)"
            + " DISTRIBUTED BY HASH(d) BUCKETS 1";

    @TempDir
    Path directory;

    @Test
    void tables() throws SQLException {
        try (Sandbox sandbox = Sandbox.start(OPTIONS).createDatabase("sc");
                SandboxClient client = new SandboxClient(sandbox, "sc")) {
            client.run("CREATE TABLE t (k INT) DUPLICATE KEY(k)", "INSERT INTO t VALUES (1)", "DROP TABLE t");
            client.run("CREATE TABLE t (other INT) DUPLICATE KEY(other)", "INSERT INTO t VALUES (2)");
            assertThat(client.refusal("RECOVER TABLE t")).isEqualTo("1050 Table 't' already exists");
            client.run("ALTER TABLE t RENAME t2", "RECOVER TABLE t");
            assertThat(client.rows("SELECT k FROM t")).containsExactly("1");
            assertThat(client.rows("SELECT other FROM t2")).containsExactly("2");
            client.run("DROP TABLE t FORCE");
            assertThat(client.refusal("RECOVER TABLE t")).isEqualTo("5502 Unknown table 't'");
        }
    }

    @Test
    void databases_and_after_a_restart() throws SQLException {
        SandboxOptions kept = OPTIONS.withData(directory);
        try (Sandbox sandbox = Sandbox.start(kept).createDatabase("sc");
                SandboxClient client = new SandboxClient(sandbox, "sc")) {
            client.run("CREATE TABLE t (k INT) DUPLICATE KEY(k)", "INSERT INTO t VALUES (1)");
            client.run("CREATE VIEW v AS SELECT k FROM t", "DROP DATABASE sc", "CREATE DATABASE other");
            assertThat(client.refusal("USE sc")).startsWith("5501");
        }
        try (Sandbox sandbox = Sandbox.start(kept);
                SandboxClient client = new SandboxClient(sandbox, "other")) {
            client.run("RECOVER DATABASE sc");
            assertThat(client.rows("SELECT k FROM sc.v")).containsExactly("1");
            assertThat(client.refusal("RECOVER DATABASE sc")).isEqualTo("1064 Database[sc] already exist.");
            client.run("DROP DATABASE sc FORCE");
            assertThat(client.refusal("RECOVER DATABASE sc")).isEqualTo("5501 Unknown database 'sc'");
        }
    }

    @Test
    void partitions_with_their_rows() throws SQLException {
        try (Sandbox sandbox = Sandbox.start(OPTIONS).createDatabase("sc");
                SandboxClient client = new SandboxClient(sandbox, "sc")) {
            client.run(PARTITIONED, "INSERT INTO p VALUES ('2023-05-05', 1), ('2024-05-05', 2), ('2030-01-01', 3)");
            client.run("ALTER TABLE p DROP PARTITION p2");
            assertThat(client.rows("SELECT v FROM p ORDER BY v")).containsExactly("1", "3");
            client.run("RECOVER PARTITION p2 FROM p");
            assertThat(client.rows("SELECT v FROM p ORDER BY v")).containsExactly("1", "2", "3");
            assertThat(client.refusal("RECOVER PARTITION p2 FROM p"))
                    .isEqualTo("1064 partition[p2] already exist in table[p]");
            client.run("TRUNCATE TABLE p PARTITION (p1, p3)");
            assertThat(client.rows("SELECT v FROM p")).containsExactly("2");
            client.run("ALTER TABLE p DROP PARTITION p2 FORCE");
            assertThat(client.rows("SELECT COUNT(*) FROM p")).containsExactly("0");
            assertThat(client.refusal("RECOVER PARTITION p2 FROM p"))
                    .isEqualTo("1064 No partition named 'p2' in recycle bin that belongs to table 'p'");
            client.run("INSERT INTO p VALUES ('2023-05-05', 1)", "TRUNCATE TABLE p");
            assertThat(client.rows("SELECT COUNT(*) FROM p")).containsExactly("0");
        }
    }
}
