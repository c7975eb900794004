// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wire as MariaDB Connector/J sees it. */
class WireServerTest {
    private final ScriptedEngine engine = new ScriptedEngine();
    private WireServer server;

    @BeforeEach
    void start() throws Exception {
        Authentication accounts = Authentication.of(Map.of("root", "", "ann", "p%@ss wörd"));
        server = WireServer.start(InetAddress.getLoopbackAddress(), 0, engine, accounts, null);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private Connection connect(String path, String user, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + server.port() + "/" + path, user, password);
    }

    private Connection connect() throws SQLException {
        return connect("", "root", "");
    }

    @Test
    void a_password_is_checked() throws Exception {
        try (Connection connection = connect("sc", "ann", "p%@ss wörd")) {
            assertThat(text(connection, "SELECT DATABASE()")).isEqualTo("sc");
        }
        assertThatThrownBy(() -> connect("", "ann", "wrong"))
                .isInstanceOfSatisfying(SQLException.class, e -> {
                    assertThat(e.getErrorCode()).isEqualTo(1045);
                    assertThat(e.getSQLState()).isEqualTo("28000");
                })
                .hasMessageContaining("Access denied for user 'ann' (using password: YES)");
        assertThatThrownBy(() -> connect("", "ann", ""))
                .hasMessageContaining("Access denied for user 'ann' (using password: NO)");
        assertThatThrownBy(() -> connect("", "nobody", "")).hasMessageContaining("Access denied for user 'nobody'");
    }

    @Test
    void an_unknown_database_ends_the_login() {
        assertThatThrownBy(() -> connect("nosuch", "root", ""))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(5501))
                .hasMessageContaining("Unknown database 'nosuch'");
    }

    @Test
    void an_error_carries_code_state_and_text() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("REFUSE"))
                    .isInstanceOfSatisfying(SQLException.class, e -> {
                        assertThat(e.getErrorCode()).isEqualTo(5502);
                        assertThat(e.getSQLState()).isEqualTo("42602");
                    })
                    .hasMessageContaining("Unknown table 'ü'");
            assertThat(text(connection, "SELECT after")).isEqualTo("after");
        }
    }

    @Test
    void a_fault_of_the_engine_is_answered_and_the_connection_lives_on() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("FAIL")).hasMessageContaining("on purpose");
            assertThat(text(connection, "SELECT after")).isEqualTo("after");
        }
    }

    @Test
    void several_statements_in_one_text_have_an_answer_each_up_to_the_first_error() throws Exception {
        try (Connection connection = connect("?allowMultiQueries=true", "root", "");
                Statement statement = connection.createStatement()) {
            assertThat(statement.execute("SELECT a; INSERT; SELECT b")).isTrue();
            assertThat(first(statement.getResultSet())).isEqualTo("a");
            assertThat(statement.getMoreResults()).isFalse();
            assertThat(statement.getUpdateCount()).isEqualTo(3);
            assertThat(statement.getMoreResults()).isTrue();
            assertThat(first(statement.getResultSet())).isEqualTo("b");
            assertThat(statement.getMoreResults()).isFalse();
            assertThat(statement.getUpdateCount()).isEqualTo(-1);
            assertThatThrownBy(() -> {
                        statement.execute("SELECT a; REFUSE; SELECT b");
                        statement.getMoreResults();
                    })
                    .hasMessageContaining("Unknown table");
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0xFFFFFF - 8, 0xFFFFFF - 7, 0xFFFFFF - 6, 0xFFFFFF, 0xFFFFFF + 1, 2 * 0xFFFFFF - 8, 40_000_000})
    void texts_around_and_beyond_sixteen_megabytes_pass_both_ways(int length) throws Exception {
        String text = "x".repeat(length);
        try (Connection connection = connect("?maxAllowedPacket=64000000", "root", "")) {
            assertThat(text(connection, "SELECT " + text).equals(text)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?useServerPrepStmts=true"})
    void values_keep_their_types(String options) throws Exception {
        try (Connection connection = connect(options, "root", "");
                PreparedStatement statement = connection.prepareStatement("SELECT types");
                ResultSet rows = statement.executeQuery()) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getObject("i")).isEqualTo(-7);
            assertThat(rows.getObject("b")).isEqualTo(9000000000L);
            assertThat(rows.getObject("d")).isEqualTo(1.5);
            assertThat(rows.getBigDecimal("m")).isEqualTo("12.340");
            assertThat(rows.getObject("day", LocalDate.class)).isEqualTo("2024-02-29");
            assertThat(rows.getObject("moment", LocalDateTime.class)).isEqualTo("2024-02-29T12:34:56.789");
            assertThat(rows.getObject("s")).isEqualTo("é");
            assertThat(rows.getBoolean("f")).isTrue();
            assertThat(rows.next()).isTrue();
            for (int column = 1; column <= 8; column++) {
                assertThat(rows.getObject(column)).isNull();
            }
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void parameters_of_a_prepared_statement_become_literals() throws Exception {
        try (Connection connection = connect("?useServerPrepStmts=true", "root", "");
                PreparedStatement statement = connection.prepareStatement("SELECT ?, '?', `?`, ?, ? -- ?")) {
            statement.setInt(1, -1);
            statement.setString(2, "it's \\ ü");
            statement.setObject(3, null);
            assertThat(first(statement.executeQuery())).isEqualTo("-1, '?', `?`, 'it\\'s \\\\ ü', NULL -- ?");
            statement.setLong(1, Long.MIN_VALUE);
            statement.setObject(2, LocalDateTime.parse("2024-02-29T12:34:56"));
            statement.setBigDecimal(3, new java.math.BigDecimal("1.50"));
            assertThat(first(statement.executeQuery()))
                    .isEqualTo("-9223372036854775808, '?', `?`, '2024-02-29 12:34:56', 1.50 -- ?");
        }
    }

    @Test
    void what_cannot_be_prepared_falls_back_to_the_text_protocol() throws Exception {
        try (Connection connection = connect("?useServerPrepStmts=true", "root", "");
                PreparedStatement statement = connection.prepareStatement("DROP TABLE t")) {
            statement.execute();
        }
        assertThat(engine.received).containsOnlyOnce("DROP TABLE t");
    }

    @Test
    void a_connection_and_a_statement_can_be_killed() throws Exception {
        try (Connection sleeper = connect();
                Statement statement = sleeper.createStatement()) {
            CompletableFuture<Boolean> sleep = CompletableFuture.supplyAsync(() -> {
                try {
                    return statement.execute("SLEEP");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            engine.sleeping.await();
            var state = server.all().get(0);
            assertThat(state.busy()).isTrue();
            assertThat(state.text()).isEqualTo("SLEEP");
            int id = state.client().connectionId();
            assertThat(server.kill(id, true)).isTrue();
            assertThatThrownBy(() -> sleep.get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("interrupted");
            assertThat(text(sleeper, "SELECT alive")).isEqualTo("alive");
            assertThat(server.kill(id, false)).isTrue();
            assertThatThrownBy(() -> text(sleeper, "SELECT dead")).isInstanceOf(SQLException.class);
        }
        assertThat(server.kill(4711, false)).isFalse();
    }

    @Test
    void the_session_can_be_reset_pinged_and_moved() throws Exception {
        try (Connection connection = connect("?useResetConnection=true", "root", "")) {
            connection.setCatalog("other");
            assertThat(connection.getCatalog()).isEqualTo("other");
            assertThat(connection.isValid(5)).isTrue();
        }
        assertThat(engine.received).contains("use other");
    }

    @Test
    void closing_ends_every_session_and_the_engine() throws Exception {
        List<Connection> connections = new ArrayList<>();
        for (int count = 0; count < 10; count++) {
            connections.add(connect());
        }
        server.close();
        assertThat(engine.received).filteredOn("session closed"::equals).hasSize(10);
        assertThat(engine.received).endsWith("engine closed");
        for (Connection connection : connections) {
            assertThatThrownBy(() -> text(connection, "SELECT a")).isInstanceOf(SQLException.class);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return first(rows);
        }
    }

    private static String first(ResultSet rows) throws SQLException {
        assertThat(rows.next()).isTrue();
        return rows.getString(1);
    }
}
