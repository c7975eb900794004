// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.sandbox.wire.Authentication;
import io.rockform.sandbox.wire.WireServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The connection as the driver makes it, over TCP. */
class ServerConnectionTest {
    private static final String PASSWORD = "p%@s:/s?#wörd";
    private static final String WRITTEN = "p%25%40s%3A%2Fs%3F%23w%C3%B6rd";

    private final EchoEngine engine = new EchoEngine();
    private WireServer server;

    @BeforeEach
    void start() throws IOException {
        server = WireServer.start(
                InetAddress.getLoopbackAddress(),
                0,
                engine,
                Authentication.of(Map.of("root", "", "ann", PASSWORD)),
                null);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private String at() {
        return "127.0.0.1:" + server.port();
    }

    private String url() {
        return "starrocks://" + at() + "/d";
    }

    /** The driver's own talk is one statement; the barrier is the other. */
    @ParameterizedTest
    @CsvSource({"starrocks://AT/d", "jdbc:mariadb://AT/d?user=root"})
    void openingCostsTwoStatements(String url) {
        ServerConnection.open(url.replace("AT", at())).close();

        assertThat(engine.received).containsExactly("use d", "set NAMES utf8mb4", "SYNC");
    }

    @Test
    void sessionVariablesOfTheUrlAreSet() {
        ServerConnection.open(url() + "?session.query_timeout=600&session.sql_mode=PIPES%27_AS")
                .close();

        assertThat(engine.received).contains("SET query_timeout = 600, sql_mode = 'PIPES\\'_AS'");
    }

    @Test
    void aCatalogIsPartOfTheLogin() {
        ServerConnection.open("starrocks://" + at() + "/default_catalog.d").close();

        assertThat(engine.received).startsWith("use default_catalog.d");
    }

    @Test
    void rowsAreReadAsText() {
        try (ServerConnection connection = ServerConnection.open(url())) {
            Rows rows = connection.query("SELECT {fn now()}");

            assertThat(rows.columns()).containsExactly("A", "b");
            assertThat(rows.first().text("a")).isEqualTo("1");
            assertThat(rows.first().text("B")).isNull();
            assertThat(rows.all().get(1).text("A")).isEqualTo("é🔑");
            assertThat(rows.all().get(1).required("b")).isEmpty();
            assertThatThrownBy(() -> rows.first().text("c")).hasMessageContaining("no column c");
        }
        // Braces are the text's own, not JDBC's escapes.
        assertThat(engine.received).contains("SELECT {fn now()}");
    }

    @Test
    void anErrorCarriesEverything() {
        try (ServerConnection connection = ServerConnection.open(url())) {
            assertThatThrownBy(() -> connection.execute("REFUSE t"))
                    .isInstanceOfSatisfying(StatementRefused.class, refused -> {
                        assertThat(refused.code()).isEqualTo(ProblemCode.STATEMENT_REFUSED);
                        assertThat(refused.error().code()).isEqualTo(5502);
                        assertThat(refused.error().sqlState()).isEqualTo("42602");
                        assertThat(refused.error().message()).isEqualTo("Unknown table 'd.t'");
                        assertThat(refused.statement()).isEqualTo("REFUSE t");
                    })
                    .hasMessage("the server refused a statement (5502, 42602): Unknown table 'd.t'\n    REFUSE t");
            assertThatThrownBy(() -> connection.execute("SECOND; WRONG")).hasMessageContaining("the second is wrong");
            connection.execute("GO ON");
        }
    }

    @Test
    void aLostConnectionLeavesTheStatementInDoubt() {
        try (ServerConnection connection = ServerConnection.open(url())) {
            assertThatThrownBy(() -> connection.execute("HANG UP"))
                    .isInstanceOfSatisfying(ConnectionLost.class, lost -> assertThat(lost.statement())
                            .isEqualTo("HANG UP"))
                    .hasMessageContaining("it may or may not have taken effect");
            assertThatThrownBy(() -> connection.execute("AFTER")).isInstanceOf(ConnectionLost.class);

            connection.reconnect();
            connection.execute("GO ON");
        }
        assertThat(engine.received)
                .endsWith("use d", "set NAMES utf8mb4", "SYNC", "GO ON")
                .doesNotContain("AFTER");
    }

    @Test
    void theJdbcConnectionIsAtHand() throws Exception {
        try (ServerConnection connection = ServerConnection.open(url());
                Statement statement = connection.jdbc().createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("1");
        }
    }

    @Test
    void anotherConnectionStandsBesideTheFirst() {
        ServerConnection connection = ServerConnection.open(url());
        try (ServerConnection another = connection.another()) {
            connection.close();
            another.execute("STILL HERE");
        }
        assertThat(engine.received).endsWith("STILL HERE");
    }

    /** Trap 17. */
    @Test
    void aPasswordWithSpecialCharactersLogsIn() {
        String url = "starrocks://ann:" + WRITTEN + "@" + at() + "/d";
        try (ServerConnection connection = ServerConnection.open(url)) {
            assertThat(connection.url().toString()).doesNotContain(WRITTEN).doesNotContain(PASSWORD);
            connection.execute("GO ON");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "starrocks://ann:HIDDEN@AT/d, ACCESS_DENIED, Access denied for user 'ann' (using password: YES)",
        "starrocks://AT/nosuch, UNKNOWN_DATABASE, there is no database nosuch on 127.0.0.1",
        "starrocks://AT/nowhere.d, UNKNOWN_DATABASE, there is no catalog nowhere on 127.0.0.1",
        "jdbc:mariadb://AT/d?user=ann&password=HIDDEN, ACCESS_DENIED, Access denied for user 'ann'",
        "jdbc:mariadb://AT/nosuch?user=root, UNKNOWN_DATABASE, there is no database nosuch",
        "starrocks://ann:HIDDEN@127.0.0.1:1/d, UNREACHABLE, no frontend answered: 127.0.0.1:1 (",
        "jdbc:mariadb://127.0.0.1:1/d?user=ann&password=HIDDEN, UNREACHABLE, no frontend answered",
        "jdbc:mysql://ann:HIDDEN@127.0.0.1:1/d, UNREACHABLE, no frontend answered",
    })
    void whatPreventsAConnectionIsSaidWithoutThePassword(String url, ProblemCode code, String text) {
        assertThatThrownBy(() -> ServerConnection.open(url.replace("AT", at())))
                .isInstanceOfSatisfying(RockformException.class, e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.problems().get(0).remedy()).isNotBlank();
                    assertThat(stackTrace(e)).doesNotContain("HIDDEN");
                })
                .hasMessageContaining(text);
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void theNextHostIsTriedWhenOneDoesNotAnswer() throws IOException {
        int silent = freePort();
        try (ServerConnection connection =
                ServerConnection.open("starrocks://127.0.0.1:" + silent + "," + at() + "/d")) {
            assertThat(connection.server()).isEqualTo(at());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return taken.getLocalPort();
        }
    }

    @Test
    void aHostThatAcceptsAndStaysSilentIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String hosts = "127.0.0.1:" + silent.getLocalPort() + "," + at();
            try (ServerConnection connection =
                    ServerConnection.open("starrocks://" + hosts + "/d?connect-timeout=200ms")) {
                assertThat(connection.server()).isEqualTo(at());
            }
        }
    }

    @Test
    void allHostsAreNamedWhenNoneAnswers() {
        assertThatThrownBy(() -> ServerConnection.open("starrocks://127.0.0.1:1,127.0.0.1:2/d"))
                .hasMessageContaining("127.0.0.1:1 (")
                .hasMessageContaining("127.0.0.1:2 (")
                .hasMessageContaining("query_port");
    }

    /** A wrong password is wrong everywhere: trying it on every host may lock the account. */
    @Test
    void aWrongPasswordIsNotTriedOnTheNextHost() {
        String url = "starrocks://ann:wrong@" + at() + ",127.0.0.1:1/d";

        assertThatThrownBy(() -> ServerConnection.open(url))
                .hasMessageContaining("Access denied")
                .hasMessageNotContaining("127.0.0.1:1 ");
        assertThat(List.copyOf(engine.received)).isEmpty();
    }
}
