// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.sandbox.Sandbox;
import io.rockform.sandbox.SandboxClient;
import io.rockform.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users who log in themselves; what EXECUTE AS shows of them is recorded (conformance, group privileges). */
class UsersTest {
    private static final String TABLE =
            "CREATE TABLE t (k INT, v INT) DUPLICATE KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 1";

    @Test
    void a_user_reads_and_writes_what_was_granted_and_nothing_else() throws SQLException {
        try (Sandbox sandbox = Sandbox.start().createDatabase("sc");
                SandboxClient root = new SandboxClient(sandbox, "sc")) {
            root.run(TABLE, "CREATE VIEW v AS SELECT k FROM t", "INSERT INTO t VALUES (1, 2)");
            root.run(
                    "CREATE USER ann IDENTIFIED BY 's%cret'",
                    "GRANT SELECT ON TABLE sc.t TO USER ann",
                    "GRANT SELECT, INSERT ON ALL TABLES IN DATABASE sc TO USER 'ann'@'%'",
                    "REVOKE INSERT ON ALL TABLES IN DATABASE sc FROM USER ann");
            try (SandboxClient ann = new SandboxClient(connect(sandbox, "ann", "s%cret"))) {
                assertThat(ann.rows("SELECT current_user()")).containsExactly("'ann'@'%'");
                assertThat(ann.rows("SELECT * FROM t")).containsExactly("1|2");
                assertThat(ann.refusal("SELECT * FROM v")).startsWith("5203 Access denied");
                assertThat(ann.refusal("CREATE VIEW w AS SELECT k FROM t"))
                        .contains("CREATE VIEW privilege(s) on DATABASE sc");
                assertThat(ann.refusal("INSERT INTO t VALUES (1, 2)")).contains("the INSERT privilege(s) on TABLE t");
                assertThat(ann.refusal("TRUNCATE TABLE t")).contains("the DELETE privilege(s) on TABLE t");
                assertThat(ann.refusal("CREATE USER bob")).contains("the GRANT privilege(s) on SYSTEM");
                assertThat(ann.refusal("SET GLOBAL query_timeout = 1")).contains("the OPERATE privilege(s) on SYSTEM");
                assertThat(ann.rows("SELECT table_name FROM information_schema.tables WHERE table_schema = 'sc'"))
                        .containsExactly("t");
                assertThat(root.rows("SELECT table_name FROM information_schema.tables WHERE table_schema = 'sc'"))
                        .containsExactlyInAnyOrder("t", "v");
                assertThat(ann.rows("SELECT COUNT(*) FROM information_schema.views"))
                        .containsExactly("0");
                root.run("DROP USER ann");
                assertThat(ann.refusal("SELECT * FROM t")).startsWith("5203 Access denied");
            }
        }
    }

    @Test
    void passwords_are_checked_changed_and_kept(@TempDir Path directory) throws SQLException {
        SandboxOptions options = SandboxOptions.defaults().withData(directory);
        try (Sandbox sandbox = Sandbox.start(options).createDatabase("sc");
                SandboxClient root = new SandboxClient(sandbox, "sc")) {
            root.run("CREATE USER IF NOT EXISTS ann IDENTIFIED BY 'one'", "GRANT db_admin TO USER ann");
            root.run("SET PASSWORD FOR ann = PASSWORD('two')", "ALTER USER ann DEFAULT ROLE db_admin");
            assertThat(root.refusal("CREATE USER ann")).contains("user already exists");
            assertThatThrownBy(() -> connect(sandbox, "ann", "one"))
                    .hasMessageContaining("Access denied for user 'ann' (using password: YES)");
        }
        try (Sandbox sandbox = Sandbox.start(options);
                SandboxClient ann = new SandboxClient(connect(sandbox, "ann", "two"))) {
            assertThat(ann.rows("SHOW GRANTS")).containsExactly("'ann'@'%'|NULL|GRANT 'db_admin' TO 'ann'@'%'");
            ann.run(TABLE, "SET ROLE NONE");
            assertThat(ann.refusal("DROP TABLE t")).endsWith("Current role(s): NONE. Inactivated role(s): [db_admin].");
            ann.run("SET ROLE db_admin", "DROP TABLE t");
        }
    }

    @Test
    void users_of_the_options_may_do_everything() throws SQLException {
        SandboxOptions options = SandboxOptions.defaults().withPasswords(Map.of("app", "pw"));
        try (Sandbox sandbox = Sandbox.start(options).createDatabase("sc");
                SandboxClient app = new SandboxClient(connect(sandbox, "app", "pw"))) {
            app.run(TABLE, "CREATE USER other", "DROP USER other");
            assertThatThrownBy(() -> connect(sandbox, "root", "")).isInstanceOf(SQLException.class);
        }
    }

    private static Connection connect(Sandbox sandbox, String user, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mariadb://" + sandbox.host() + ":" + sandbox.port() + "/sc", user, password);
    }
}
