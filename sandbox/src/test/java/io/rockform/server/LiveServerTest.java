// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.plan.Job;
import io.rockform.plan.JobKind;
import io.rockform.plan.Statement;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import io.rockform.server.history.HistoryTables;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server over the wire: the sandbox, or the one of {@code -Dstarrocks.url=…}. */
class LiveServerTest {
    private static final String TABLE = "CREATE TABLE `t` (`id` INT NOT NULL, `name` VARCHAR(50) COMMENT 'it''s')"
            + " PRIMARY KEY (`id`) COMMENT 'a table' DISTRIBUTED BY HASH (`id`) BUCKETS 1"
            + " PROPERTIES (\"replication_num\" = \"1\", \"fast_schema_evolution\" = \"false\")";

    private LiveServer server;

    @BeforeEach
    void start() {
        server = LiveServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theProfileIsReadInThreeRoundTrips() {
        ServerProfile profile = new ServerProfileReader(server, server.database()).read();

        assertThat(profile.version().isAtLeast(3, 3)).isTrue();
        assertThat(profile.runMode()).isIn(RunMode.SHARED_NOTHING, RunMode.SHARED_DATA);
        assertThat(profile.aliveBackends()).isPositive();
        assertThat(server.asked()).hasSize(3);
        assertThat(ServerProfileReader.read(server.connection())).isEqualTo(profile);
    }

    /** Traps 9 and 15. */
    @Test
    void whatWasCreatedIsRead() {
        server.execute(TABLE);
        server.execute(
                "CREATE VIEW `v` (`ID` COMMENT 'the id') COMMENT 'a view' AS SELECT id FROM t WHERE name IS NOT NULL");
        server.execute("CREATE MATERIALIZED VIEW `m` REFRESH DEFERRED MANUAL PROPERTIES (\"replication_num\" = \"1\")"
                + " AS SELECT id, COUNT(*) AS cnt FROM t GROUP BY id");
        int before = server.asked().size();

        SchemaReading reading = new SchemaReader(
                        server,
                        profile(),
                        server.database(),
                        name -> HistoryTables.DEFAULT.owns(name, server.database()))
                .read();

        assertThat(server.asked().size() - before).isEqualTo(3 + 2);
        assertThat(reading.unsupported()).isEmpty();
        Table table = reading.schema().table(ObjectName.of("t")).orElseThrow();
        assertThat(table.comment()).isEqualTo("a table");
        assertThat(table.column("name").orElseThrow().comment()).isEqualTo("it's");
        View view = reading.schema().view(ObjectName.of("v")).orElseThrow();
        assertThat(view.comment()).isEqualTo("a view");
        assertThat(view.query()).doesNotContain(server.database());
        MaterializedView materialized =
                reading.schema().materializedView(ObjectName.of("m")).orElseThrow();
        assertThat(materialized.query()).doesNotContain(server.database());
    }

    @Test
    void aBrokenViewIsReadLikeAnyOther() {
        server.execute(TABLE);
        server.execute("CREATE VIEW `v` AS SELECT id FROM t");
        server.execute("DROP TABLE `t` FORCE");

        SchemaReading reading = new SchemaReader(
                        server,
                        profile(),
                        server.database(),
                        name -> HistoryTables.DEFAULT.owns(name, server.database()))
                .read();

        assertThat(reading.schema().objects().keySet()).containsExactly(ObjectName.of("v"));
    }

    /** Trap 4: two ALTERs of one table. */
    @Test
    void twoChangesOfOneTableAreRunOneAfterTheOther() {
        server.execute(TABLE);
        JobWatch watch = new JobWatch(server, WaitClock.SYSTEM, JobSettings.DEFAULT);
        Job job = new Job(JobKind.COLUMN, ObjectName.of("t"));

        JobWatch.Sent first = watch.send(new Statement("ALTER TABLE `t` ADD COLUMN `a` INT", job), JobListener.SILENT);
        JobWatch.Sent second = watch.send(new Statement("ALTER TABLE `t` ADD COLUMN `b` INT", job), JobListener.SILENT);
        Long firstId = watch.await(first, JobListener.SILENT);
        Long secondId = watch.await(second, JobListener.SILENT);

        assertThat(secondId).isNotNull().isGreaterThanOrEqualTo(firstId);
        Table table = (Table) new SchemaReader(
                        server,
                        profile(),
                        server.database(),
                        name -> HistoryTables.DEFAULT.owns(name, server.database()))
                .read(List.of(ObjectName.of("t")))
                .schema()
                .find(ObjectName.of("t"))
                .orElseThrow();
        assertThat(table.column("a")).isPresent();
        assertThat(table.column("b")).isPresent();
    }

    @Test
    void aCancelledJobIsAFailure() {
        try (LiveServer slow = LiveServer.startWithSlowJobs()) {
            slow.execute(TABLE);
            JobWatch watch = new JobWatch(slow, WaitClock.SYSTEM, JobSettings.DEFAULT);
            Job job = new Job(JobKind.COLUMN, ObjectName.of("t"));
            JobWatch.Sent sent = watch.send(
                    new Statement("ALTER TABLE `t` MODIFY COLUMN `name` VARCHAR(80)", job), JobListener.SILENT);
            slow.execute("CANCEL ALTER TABLE COLUMN FROM `t`");

            assertThatThrownBy(() -> watch.await(sent, JobListener.SILENT))
                    .isInstanceOf(JobFailed.class)
                    .hasMessageContaining("was cancelled: user cancelled");
        }
    }

    /** Trap 4: what meets a running job waits, and tells so; the job's table is left alone. */
    @Test
    void aTableThatStaysBusyIsGivenUp() {
        try (LiveServer slow = LiveServer.startWithSlowJobs()) {
            slow.execute(TABLE);
            JobSettings settings =
                    new JobSettings(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMillis(200));
            JobWatch watch = new JobWatch(slow, WaitClock.SYSTEM, settings);
            Job job = new Job(JobKind.COLUMN, ObjectName.of("t"));
            JobWatch.Sent sent =
                    watch.send(new Statement("ALTER TABLE `t` ADD COLUMN `a` INT", job), JobListener.SILENT);

            assertThatThrownBy(() ->
                            watch.send(new Statement("ALTER TABLE `t` ADD COLUMN `b` INT", job), JobListener.SILENT))
                    .isInstanceOf(StatementRefused.class)
                    .hasMessageContaining("operation is in progress");
            assertThatThrownBy(() -> watch.await(sent, JobListener.SILENT))
                    .isInstanceOf(JobFailed.class)
                    .hasMessageContaining("did not end within");
        }
    }

    @Test
    void anUnknownDatabaseIsNamed() {
        if (server.connection().url() instanceof StarRocksUrl url) {
            assertThatThrownBy(() -> ServerConnection.open(url.withDatabase("nosuch_database")))
                    .isInstanceOfSatisfying(
                            RockformException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.UNKNOWN_DATABASE));
        }
    }

    /** Several connections of one process share the server of a directory; it keeps its data when the last one leaves. */
    @Test
    void aDirectoryHasOneServer(@TempDir Path directory) {
        String url = "sandbox:" + directory.resolve("data");
        try (ServerConnection one = ServerConnection.open(url);
                ServerConnection two = ServerConnection.open(url + "?database=second")) {
            one.execute(TABLE);
            two.execute("CREATE VIEW `v` AS SELECT id FROM `rockform`.`t`");
            assertThat(two.server()).isEqualTo(one.server());
        }
        try (ServerConnection again = ServerConnection.open(url)) {
            assertThat(again.query("SHOW TABLES").all()).hasSize(1);
            assertThat(again.query("SHOW TABLES FROM `second`").all()).hasSize(1);
        }
    }

    private ServerProfile profile() {
        return ServerProfileReader.read(server.connection());
    }
}
