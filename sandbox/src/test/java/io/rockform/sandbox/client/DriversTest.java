// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.sandbox.Sandbox;
import io.rockform.sandbox.SandboxClient;
import io.rockform.sandbox.SandboxOptions;
import io.rockform.sandbox.engine.ServerVersion;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the JDBC drivers of MySQL and MariaDB ask by themselves, with texts and with server-prepared statements. */
class DriversTest {
    private static final String MYSQL = "jdbc:mysql://%s:%d/sc?useSSL=false&allowPublicKeyRetrieval=true";
    private static final String MARIADB = "jdbc:mariadb://%s:%d/sc?x=1";

    private static Sandbox start(ServerVersion version) {
        return Sandbox.start(SandboxOptions.defaults().withVersion(version).withJobDuration(Duration.ZERO))
                .createDatabase("sc");
    }

    private static Connection connect(Sandbox sandbox, String url) throws SQLException {
        return DriverManager.getConnection(String.format(url, sandbox.host(), sandbox.port()), "root", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {MYSQL, MYSQL + "&useServerPrepStmts=true", MARIADB, MARIADB + "&useServerPrepStmts=true"})
    void statements_and_parameters(String url) throws SQLException {
        for (ServerVersion version : ServerVersion.values()) {
            try (Sandbox sandbox = start(version);
                    Connection connection = connect(sandbox, url);
                    SandboxClient client = new SandboxClient(connection)) {
                client.run("CREATE TABLE t (k INT NOT NULL, name VARCHAR(20), price DECIMAL(10,2), day DATE)"
                        + " PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 1");
                client.run("INSERT INTO t VALUES (1, 'o''ne', 1.50, '2024-05-06'), (2, NULL, NULL, NULL)");
                try (PreparedStatement query =
                        connection.prepareStatement("SELECT name, price, day FROM t WHERE k = ?")) {
                    query.setInt(1, 1);
                    try (ResultSet rows = query.executeQuery()) {
                        assertThat(rows.next()).isTrue();
                        assertThat(rows.getString("name")).isEqualTo("o'ne");
                        assertThat(rows.getBigDecimal(2)).isEqualTo(new BigDecimal("1.50"));
                        assertThat(rows.getDate(3)).isEqualTo(Date.valueOf("2024-05-06"));
                    }
                    query.setInt(1, 2);
                    try (ResultSet rows = query.executeQuery()) {
                        assertThat(rows.next()).isTrue();
                        assertThat(rows.getString(1)).isNull();
                        assertThat(rows.next()).isFalse();
                    }
                }
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {MYSQL, MARIADB})
    void transactions_and_catalogs_as_drivers_set_them(String url) throws SQLException {
        try (Sandbox sandbox = start(ServerVersion.V3_5).createDatabase("other");
                Connection connection = connect(sandbox, url)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.commit();
            connection.setAutoCommit(true);
            assertThat(connection.getCatalog()).isEqualTo("sc");
            connection.setCatalog("other");
            assertThat(connection.getCatalog()).isEqualTo("other");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {MYSQL, MARIADB})
    void the_metadata_of_drivers(String url) throws SQLException {
        try (Sandbox sandbox = start(ServerVersion.V3_5);
                Connection connection = connect(sandbox, url);
                SandboxClient client = new SandboxClient(connection)) {
            client.run("CREATE TABLE t (k INT NOT NULL, v VARCHAR(20) COMMENT 'x') DUPLICATE KEY(k)");
            client.run("CREATE VIEW w AS SELECT k FROM t");
            DatabaseMetaData metadata = connection.getMetaData();
            assertThat(metadata.getDatabaseProductVersion()).isNotEmpty();
            assertThat(names(metadata.getCatalogs(), "TABLE_CAT")).contains("sc", "information_schema");
            assertThat(names(metadata.getTables("sc", null, "%", null), "TABLE_NAME"))
                    .contains("t", "w");
            assertThat(names(metadata.getColumns("sc", null, "t", "%"), "COLUMN_NAME"))
                    .containsExactly("k", "v");
        }
    }

    private static List<String> names(ResultSet rows, String column) throws SQLException {
        List<String> names = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                names.add(rows.getString(column));
            }
        }
        return names;
    }
}
