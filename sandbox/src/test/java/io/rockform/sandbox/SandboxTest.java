// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rockform.problem.RockformException;
import io.rockform.sandbox.engine.ServerVersion;
import io.rockform.server.EmbeddedServer;
import io.rockform.server.EmbeddedServerOptions;
import io.rockform.server.EmbeddedServerProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The front doors and what needs no recording. */
class SandboxTest {
    private static Sandbox quick() {
        return Sandbox.start(SandboxOptions.defaults().withJobDuration(Duration.ZERO))
                .createDatabase("sc");
    }

    @ParameterizedTest
    @EnumSource
    void a_version_says_who_it_is(ServerVersion version) throws SQLException {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withVersion(version));
                SandboxClient client = new SandboxClient(sandbox, "")) {
            assertThat(client.rows("SELECT current_version(), VERSION()"))
                    .containsExactly(version.text() + "|" + version.mysqlVersion());
            assertThat(client.connection().getMetaData().getDatabaseProductVersion())
                    .isEqualTo(version.mysqlVersion());
            assertThat(ServerVersion.named(version.title())).contains(version);
        }
    }

    @Test
    void the_provider_is_found_and_makes_the_database() throws SQLException {
        EmbeddedServerProvider provider =
                ServiceLoader.load(EmbeddedServerProvider.class).findFirst().orElseThrow();
        try (EmbeddedServer server = provider.start(new EmbeddedServerOptions(null, "mine", "4.1"));
                Connection connection = DriverManager.getConnection(
                        "jdbc:mariadb://" + server.host() + ":" + server.port() + "/mine", "root", "")) {
            assertThat(connection.getCatalog()).isEqualTo("mine");
        }
        assertThatThrownBy(() -> provider.start(new EmbeddedServerOptions(null, "mine", "2.5")))
                .isInstanceOf(RockformException.class)
                .hasMessageContaining("3.3, 3.5, 4.1");
    }

    @Test
    void several_statements_in_one_text_are_read_before_the_first_runs() throws SQLException {
        try (Sandbox sandbox = quick();
                SandboxClient client = new SandboxClient(sandbox, "sc?allowMultiQueries=true")) {
            assertThat(client.refusal("CREATE DATABASE a; CREATE TABLE t (k INT,) DUPLICATE KEY(k)"))
                    .contains("Getting syntax error");
            assertThat(client.rows("SHOW DATABASES")).doesNotContain("a");
            assertThat(client.refusal("CREATE DATABASE a; CREATE DATABASE a; CREATE DATABASE b"))
                    .isEqualTo("1007 Can't create database 'a'; database exists");
            assertThat(client.rows("SHOW DATABASES")).contains("a").doesNotContain("b");
        }
    }

    /** What the mariadb command line asks for its status. */
    @Test
    void constants_take_a_limit() throws SQLException {
        try (Sandbox sandbox = quick();
                SandboxClient client = new SandboxClient(sandbox, "sc")) {
            assertThat(client.rows("select DATABASE(), USER() limit 1")).containsExactly("sc|'root'@'127.0.0.1'");
        }
    }

    @Test
    void what_is_not_modelled_is_refused_by_name() throws SQLException {
        try (Sandbox sandbox = quick();
                SandboxClient client = new SandboxClient(sandbox, "sc")) {
            for (String sql : List.of(
                    "CREATE ROLE r1",
                    "GRANT ALL ON *.* TO u1",
                    "SHOW PROC '/statistic'",
                    "CREATE ROLE r2",
                    "SET no_such_variable = 1",
                    "EXPLAIN SELECT 1",
                    "SELECT * FROM information_schema.be_configs")) {
                assertThat(client.refusal(sql)).as(sql).startsWith("1064 Rockform sandbox does not model: ");
            }
            assertThat(client.rows("SHOW TABLES")).isEmpty();
        }
    }

    @Test
    void catalogs_databases_and_variables() throws SQLException {
        try (Sandbox sandbox = quick();
                SandboxClient client = new SandboxClient(sandbox, "default_catalog.sc")) {
            assertThat(client.rows("SELECT DATABASE(), CATALOG()")).containsExactly("sc|default_catalog");
            client.run("SET CATALOG default_catalog", "USE default_catalog.sc", "SET NAMES utf8mb4");
            assertThat(client.refusal("SET CATALOG hive")).isEqualTo("5078 Unknown catalog 'hive'");
            assertThat(client.refusal("USE nosuch")).isEqualTo("5501 Unknown database 'nosuch'");
            client.run("SET query_timeout = 600, @a = 'x'", "SET GLOBAL insert_timeout = 1");
            assertThat(client.rows("SELECT @@query_timeout, @a, @@global.insert_timeout, @@insert_timeout"))
                    .containsExactly("600|x|1|14400");
            assertThat(client.rows("SHOW VARIABLES LIKE 'version'")).containsExactly("version|8.0.33");
            assertThat(client.refusal("SET version = 1")).contains("read only");
        }
    }

    /** CREATE is what Rockform builds its lock on (facts 13). */
    @Test
    void of_many_racing_clients_exactly_one_creates_the_table() throws Exception {
        int clients = 16;
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try (Sandbox sandbox = quick()) {
            for (int round = 0; round < 10; round++) {
                String sql = "CREATE TABLE lock_" + round + " (k INT) DUPLICATE KEY(k)";
                List<Callable<String>> racers = new ArrayList<>();
                for (int count = 0; count < clients; count++) {
                    racers.add(() -> {
                        try (SandboxClient client = new SandboxClient(sandbox, "sc")) {
                            return client.refusal(sql);
                        }
                    });
                }
                List<String> answers = new ArrayList<>();
                for (Future<String> answer : pool.invokeAll(racers)) {
                    answers.add(answer.get());
                }
                assertThat(answers).filteredOn("accepted"::equals).hasSize(1);
                assertThat(answers)
                        .filteredOn(answer -> answer.startsWith("1050"))
                        .hasSize(clients - 1);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Each in a database of its own, with jobs and rows; none may notice the others. */
    @Test
    void many_clients_work_side_by_side() throws Exception {
        int clients = 12;
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withJobDuration(Duration.ofMillis(3)))) {
            List<Callable<String>> work = new ArrayList<>();
            for (int number = 0; number < clients; number++) {
                String database = "d" + number;
                sandbox.createDatabase(database);
                work.add(() -> {
                    try (SandboxClient client = new SandboxClient(sandbox, database)) {
                        for (int round = 0; round < 12; round++) {
                            round(client);
                        }
                        return "done";
                    }
                });
            }
            for (Future<String> done : pool.invokeAll(work)) {
                assertThat(done.get()).isEqualTo("done");
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void round(SandboxClient client) throws Exception {
        client.run(
                "CREATE TABLE t (k INT NOT NULL, v STRING) PRIMARY KEY(k)",
                "INSERT INTO t VALUES (1, 'a'), (2, 'b')",
                "ALTER TABLE t ADD COLUMN w INT DEFAULT '7'",
                "ALTER TABLE t MODIFY COLUMN w BIGINT DEFAULT '7'");
        while (!client.rows("SHOW ALTER TABLE COLUMN ORDER BY JobId DESC LIMIT 1")
                .get(0)
                .contains("|FINISHED|")) {
            Thread.sleep(1);
        }
        assertThat(client.rows("SELECT k, v, w FROM t ORDER BY k")).containsExactly("1|a|7", "2|b|7");
        client.run("DROP TABLE t");
    }

    @Test
    void the_process_list_shows_and_kill_ends_a_connection() throws SQLException {
        try (Sandbox sandbox = quick();
                SandboxClient client = new SandboxClient(sandbox, "sc");
                SandboxClient other = new SandboxClient(sandbox, "sc")) {
            String id = other.rows("SELECT CONNECTION_ID()").get(0);
            assertThat(client.rows("SHOW PROCESSLIST")).anyMatch(row -> row.startsWith(id + "|root|"));
            client.run("KILL " + id);
            assertThat(other.refusal("SELECT 1")).isNotEqualTo("accepted");
            assertThat(client.refusal("KILL 4711")).contains("Unknown thread id: 4711");
        }
    }

    @Test
    void the_mariadb_command_line_connects() throws Exception {
        Path program = Path.of("/usr/bin/mariadb");
        assumeTrue(Files.isExecutable(program), "the mariadb client is not installed here");
        try (Sandbox sandbox = quick()) {
            String script = "CREATE TABLE t (k INT COMMENT 'é') DUPLICATE KEY(k); SHOW TABLES; DESC t; status; USE sc;";
            assertThat(output(sandbox, program, script)).contains("Tables_in_sc\nt\n", "k\tint\tYES\ttrue\tNULL\t\n");
        }
    }

    private static String output(Sandbox sandbox, Path program, String script)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--no-defaults",
                        "-h127.0.0.1",
                        "-P" + sandbox.port(),
                        "-uroot",
                        "--batch",
                        "sc",
                        "-e",
                        script)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
