// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.sandbox.Sandbox;
import io.rockform.sandbox.SandboxClient;
import io.rockform.sandbox.SandboxOptions;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Faults asked for by the API and by control statements, which are two doors to the same. */
class FaultsTest {
    private static final String STATE = "SHOW ALTER TABLE COLUMN ORDER BY JobId DESC LIMIT 1";

    private Sandbox sandbox;
    private SandboxClient client;

    @BeforeEach
    void start() throws SQLException {
        sandbox = Sandbox.start(SandboxOptions.defaults().withJobDuration(Duration.ZERO))
                .createDatabase("sc");
        client = new SandboxClient(sandbox, "sc");
        client.run("CREATE TABLE t (k INT, v INT) DUPLICATE KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 1");
    }

    @AfterEach
    void stop() throws SQLException {
        client.close();
        sandbox.close();
    }

    private String job() throws SQLException {
        String[] cells = client.rows(STATE).get(0).split("\\|", -1);
        return cells[9] + " " + cells[10];
    }

    private String type() throws SQLException {
        return client.rows("SHOW COLUMNS FROM t LIKE 'v'").get(0).split("\\|")[1];
    }

    @Test
    void a_slow_job_of_one_table() throws SQLException, InterruptedException {
        client.run("ROCKFORM NEXT JOB OF other SLOW 100000", "ROCKFORM NEXT JOB OF t SLOW 300");
        client.run("ALTER TABLE t MODIFY COLUMN v BIGINT");
        assertThat(job()).startsWith("PENDING");
        assertThat(client.refusal("ALTER TABLE t ADD COLUMN w INT")).contains("schema change operation is in progress");
        Thread.sleep(320);
        assertThat(job()).startsWith("FINISHED");
        assertThat(type()).isEqualTo("bigint");
    }

    @Test
    void a_job_that_is_cancelled_leaves_the_table_as_it_was() throws SQLException {
        sandbox.faults().nextJob(JobFault.cancelled("tablet 10021 is missing"));
        client.run("ALTER TABLE t MODIFY COLUMN v BIGINT");
        assertThat(job()).isEqualTo("CANCELLED tablet 10021 is missing");
        assertThat(type()).isEqualTo("int");
        client.run("ALTER TABLE t MODIFY COLUMN v BIGINT");
        assertThat(type()).isEqualTo("bigint");
    }

    @Test
    void a_stuck_job_ends_when_it_is_cancelled() throws SQLException {
        client.run("ROCKFORM NEXT JOB STUCK", "ALTER TABLE t MODIFY COLUMN v BIGINT");
        assertThat(job()).startsWith("PENDING");
        client.run("CANCEL ALTER TABLE COLUMN FROM t");
        assertThat(job()).isEqualTo("CANCELLED user cancelled");
        assertThat(type()).isEqualTo("int");
    }

    @Test
    void a_lost_job_was_never_there() throws SQLException {
        client.run("ROCKFORM NEXT JOB LOST", "ALTER TABLE t MODIFY COLUMN v BIGINT");
        assertThat(client.rows(STATE)).isEmpty();
        assertThat(type()).isEqualTo("int");
    }

    @Test
    void a_statement_may_be_refused_or_slow_once() throws SQLException {
        client.run("ROCKFORM NEXT STATEMENT LIKE 'drop table%' REFUSED 'no leader'");
        client.run("SHOW TABLES");
        assertThat(client.refusal("DROP TABLE t")).isEqualTo("1064 no leader");
        sandbox.faults().nextStatement("SHOW TABLES", StatementFault.slow(Duration.ofMillis(150)));
        long begun = System.nanoTime();
        assertThat(client.rows("SHOW TABLES")).containsExactly("t");
        assertThat(System.nanoTime() - begun).isGreaterThan(150_000_000);
        client.run("ROCKFORM NEXT STATEMENT REFUSED 'x'", "ROCKFORM CLEAR", "DROP TABLE t");
    }

    @Test
    void a_connection_is_cut_before_or_after_the_statement() throws SQLException {
        client.run("ROCKFORM NEXT STATEMENT LIKE 'CREATE TABLE%' CUT BEFORE");
        assertThatThrownBy(() -> client.run("CREATE TABLE a (k INT)")).isInstanceOf(SQLException.class);
        try (SandboxClient again = new SandboxClient(sandbox, "sc")) {
            assertThat(again.rows("SHOW TABLES")).containsExactly("t");
            again.run("ROCKFORM NEXT STATEMENT LIKE 'CREATE TABLE%' CUT AFTER");
            assertThatThrownBy(() -> again.run("CREATE TABLE a (k INT)")).isInstanceOf(SQLException.class);
        }
        try (SandboxClient again = new SandboxClient(sandbox, "sc")) {
            assertThat(again.rows("SHOW TABLES")).containsExactly("a", "t");
        }
    }

    @Test
    void a_restart_cuts_everybody_and_keeps_everything() throws SQLException, InterruptedException {
        try (SandboxClient other = new SandboxClient(sandbox, "sc")) {
            other.run("SET GLOBAL query_timeout = 7");
            assertThatThrownBy(() -> client.run("ROCKFORM RESTART FOR 200")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> other.run("SHOW TABLES")).isInstanceOf(SQLException.class);
        }
        assertThatThrownBy(() -> new SandboxClient(sandbox, "sc")).isInstanceOf(SQLException.class);
        Thread.sleep(220);
        try (SandboxClient again = new SandboxClient(sandbox, "sc")) {
            assertThat(again.rows("SHOW TABLES")).containsExactly("t");
            assertThat(again.rows("SELECT @@global.query_timeout")).containsExactly("300");
            sandbox.restart(Duration.ZERO);
            assertThatThrownBy(() -> again.run("SHOW TABLES")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void control_statements_are_understood_whole_or_not_at_all() {
        for (String sql : new String[] {
            "ROCKFORM",
            "ROCKFORM NEXT JOB",
            "ROCKFORM NEXT JOB SLOW",
            "ROCKFORM NEXT JOB STUCK now",
            "ROCKFORM CLEAR all"
        }) {
            assertThat(client.refusal(sql)).as(sql).startsWith("1064 Rockform sandbox does not model: ");
        }
    }
}
