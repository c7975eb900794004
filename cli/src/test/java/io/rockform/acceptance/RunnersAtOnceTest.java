// SPDX-License-Identifier: Apache-2.0
package io.rockform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.cli.TestServer;
import io.rockform.sandbox.Sandbox;
import io.rockform.sandbox.SandboxOptions;
import io.rockform.sandbox.fault.JobFault;
import io.rockform.server.ServerConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several runner processes on one database. {@code -Drockform.rounds=20} repeats the race; {@code -Dstarrocks.url=…} has it on a
 * real server.
 */
class RunnersAtOnceTest {
    private static final int ROUNDS = Integer.getInteger("rockform.rounds", 2);
    private static final int RUNNERS = 8;
    private static final String REVISION = """
            import static io.rockform.declare.Types.*;
            import io.rockform.revision.*;

            @Revision(id = "%s"%s)
            final class R%s implements Migration {
                public void upgrade(Operations op) {
                    %s
                }
                public void downgrade(Operations op) {}
            }
            """;

    @TempDir
    Path project;

    @BeforeEach
    void write() throws Exception {
        Path revisions = Files.createDirectories(project.resolve("revisions"));
        Files.writeString(project.resolve("rockform.toml"), "url = \"sandbox:mem\"\n[run]\nlock-lease = \"3s\"\n");
        String table = "op.createTable(\"t\", t -> t.column(\"k\", INT).column(\"v\", INT).duplicateKey(\"k\")"
                + ".distributedBy(\"HASH(k) BUCKETS 1\").property(\"replication_num\", \"1\"));";
        Files.writeString(revisions.resolve("a1_.java"), REVISION.formatted("a1", "", "a1", table));
        Files.writeString(
                revisions.resolve("b2_.java"),
                REVISION.formatted(
                        "b2",
                        ", parents = \"a1\"",
                        "b2",
                        "op.execute(\"INSERT INTO t (k, v) VALUES (1, 1)\"); op.modifyColumn(\"t\", \"v\", BIGINT);"
                                + " op.renameColumn(\"t\", \"v\", \"w\");"
                                + " op.execute(\"INSERT INTO t (k, w) VALUES (2, 2)\");"));
    }

    /** One does it, once; the others wait and find it done. */
    @Test
    void trap18EightProcessesAtOnce() throws Exception {
        try (TestServer server = new TestServer()) {
            for (int round = 1; round <= ROUNDS; round++) {
                String url = server.url(server.freshDatabase());
                List<PackedCommand> runners = new ArrayList<>();
                for (int runner = 0; runner < RUNNERS; runner++) {
                    runners.add(PackedCommand.start(project, "upgrade", "head", "--url", url));
                }
                int found = 0;
                for (PackedCommand runner : runners) {
                    assertThat(runner.exitCode()).as(runner.stderr()).isZero();
                    found += runner.stdout().contains("Nothing to do; the database is at b2") ? 1 : 0;
                    runner.close();
                }
                assertThat(found).isEqualTo(RUNNERS - 1);
                assertThat(query(url, "SELECT k, w FROM t ORDER BY k")).isEqualTo("[1, 1][2, 2]");
                assertThat(query(url, "SELECT COUNT(*) FROM rockform_runs")).isEqualTo("[1]");
                server.dropDatabases();
            }
            System.out.println("eight processes at once: " + ROUNDS + " rounds");
        }
    }

    /** A process that sleeps past its lease finds its lock taken, and writes nothing: no statement, no journal. */
    @Test
    @DisabledIfSystemProperty(
            named = "starrocks.url",
            matches = ".+",
            disabledReason = "only the sandbox can be told to be slow")
    void trap18StoppedPastItsLeaseItDoesNotWriteAgain() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withJobDuration(Duration.ofMillis(20)))
                .createDatabase("shop")) {
            String url = sandbox.url("shop");
            try (PackedCommand first = PackedCommand.run(project, "upgrade", "a1", "--url", url)) {
                assertThat(first.exitCode()).as(first.stderr()).isZero();
            }
            sandbox.faults().nextJob(JobFault.slow(Duration.ofSeconds(4)));
            try (PackedCommand stopped = PackedCommand.start(project, "upgrade", "head", "--url", url)) {
                stopped.await(printed -> printed.contains("job of t"));
                stopped.signal("STOP");
                try (PackedCommand second = PackedCommand.run(project, "upgrade", "head", "--url", url)) {
                    assertThat(second.exitCode()).as(second.stderr()).isZero();
                }
                String before = written(url);
                stopped.signal("CONT");
                assertThat(stopped.exitCode()).isEqualTo(1);
                assertThat(stopped.stderr()).contains("this run lost the lock of the history");
                assertThat(written(url)).isEqualTo(before);
            }
            assertThat(query(url, "SELECT k, w FROM t ORDER BY k")).isEqualTo("[1, 1][2, 2]");
        }
    }

    private static String written(String url) {
        return query(url, "SELECT * FROM rockform_journal ORDER BY run, position")
                + query(url, "SELECT * FROM rockform_runs ORDER BY run")
                + query(url, "SELECT * FROM rockform_revisions ORDER BY revision")
                + query(url, "SHOW CREATE TABLE t");
    }

    private static String query(String url, String sql) {
        try (ServerConnection connection = ServerConnection.open(url)) {
            StringBuilder rows = new StringBuilder();
            connection.query(sql).forEach(rows::append);
            return rows.toString();
        }
    }
}
