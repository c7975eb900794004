// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.sandbox.Sandbox;
import io.rockform.sandbox.SandboxClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@RockformSandbox(version = "4.1", database = "shop", jobMillis = 0)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SandboxExtensionTest {
    @BeforeAll
    static void tables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (k INT) DUPLICATE KEY(k)");
            statement.execute("INSERT INTO t VALUES (1)");
        }
    }

    @Test
    @Order(1)
    void a_test_may_do_what_it_likes(Sandbox sandbox) throws SQLException {
        try (SandboxClient client = new SandboxClient(sandbox.connect("shop"))) {
            assertThat(client.rows("SELECT current_version()").get(0)).startsWith("4.1");
            client.run("INSERT INTO t VALUES (2)", "ALTER TABLE t RENAME u", "CREATE DATABASE other");
        }
    }

    @Test
    @Order(2)
    void the_next_one_meets_what_was_there_before_all(Connection connection) throws SQLException {
        try (SandboxClient client = new SandboxClient(connection)) {
            assertThat(client.rows("SHOW TABLES")).containsExactly("t");
            assertThat(client.rows("SELECT * FROM t")).containsExactly("1");
            assertThat(client.rows("SELECT DATABASE()")).containsExactly("shop");
        }
    }

    @Test
    void versions_stand_side_by_side(
            Sandbox newer, @RockformSandbox(version = "3.3") Sandbox older, @RockformSandbox Connection between)
            throws SQLException {
        assertThat(older.port()).isNotEqualTo(newer.port());
        try (SandboxClient client = new SandboxClient(older.connect("test"));
                SandboxClient third = new SandboxClient(between)) {
            assertThat(client.rows("SELECT current_version()").get(0)).startsWith("3.3");
            assertThat(third.rows("SELECT current_version()").get(0)).startsWith("3.5");
        }
    }

    @Nested
    class Inner {
        @Test
        void has_the_sandbox_of_the_outer_class(Connection connection) throws SQLException {
            try (SandboxClient client = new SandboxClient(connection)) {
                assertThat(client.rows("SHOW TABLES")).containsExactly("t");
            }
        }
    }
}
