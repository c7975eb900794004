// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.sandbox.engine.ServerVersion;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Explicit transactions as the versions treat them (facts 12.2). */
class TransactionsTest {
    private static Sandbox start(ServerVersion version) {
        return Sandbox.start(SandboxOptions.defaults().withVersion(version).withJobDuration(Duration.ZERO))
                .createDatabase("sc");
    }

    private static void table(SandboxClient client) throws SQLException {
        client.run("CREATE TABLE t (k INT NOT NULL, v INT) PRIMARY KEY(k) DISTRIBUTED BY HASH(k)");
    }

    @Test
    void begin_and_commit_do_nothing_in_3_3() throws SQLException {
        try (Sandbox sandbox = start(ServerVersion.V3_3);
                SandboxClient client = new SandboxClient(sandbox, "sc")) {
            table(client);
            client.run("BEGIN", "INSERT INTO t VALUES (1, 1)", "CREATE TABLE u (k INT)", "ROLLBACK");
            assertThat(client.rows("SELECT * FROM t")).containsExactly("1|1");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V3_5", "V4_1"})
    void inserts_are_seen_after_the_commit_all_at_once(ServerVersion version) throws SQLException {
        try (Sandbox sandbox = start(version);
                SandboxClient client = new SandboxClient(sandbox, "sc");
                SandboxClient other = new SandboxClient(sandbox, "sc")) {
            table(client);
            client.run("START TRANSACTION", "COMMIT", "BEGIN WORK");
            assertThat(client.changed("INSERT INTO t VALUES (1, 1), (2, 2)")).isEqualTo(2);
            client.run("INSERT INTO t SELECT 3, 3");
            assertThat(other.rows("SELECT * FROM t")).isEmpty();
            assertThat(client.refusal("CREATE TABLE u (k INT)"))
                    .isEqualTo("5305 Explicit transaction only support insert statement");
            assertThat(client.refusal("INSERT INTO t (nosuch) VALUES (1)")).contains("nosuch");
            client.run("COMMIT");
            assertThat(other.rows("SELECT k FROM t ORDER BY k")).containsExactly("1", "2", "3");
            client.run("BEGIN", "INSERT INTO t VALUES (4, 4)", "ROLLBACK");
            assertThat(client.rows("SELECT COUNT(*) FROM t")).containsExactly("3");
        }
    }

    @Test
    void nothing_of_a_transaction_stays_whose_connection_ends() throws SQLException {
        try (Sandbox sandbox = start(ServerVersion.V3_5);
                SandboxClient client = new SandboxClient(sandbox, "sc")) {
            table(client);
            try (SandboxClient leaving = new SandboxClient(sandbox, "sc")) {
                leaving.run("BEGIN", "INSERT INTO t VALUES (1, 1)");
            }
            assertThat(client.rows("SELECT * FROM t")).isEmpty();
        }
    }
}
