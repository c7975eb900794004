// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import static io.rockform.verb.SandboxProject.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.declare.Types;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.run.Cancellation;
import io.rockform.run.RunListener;
import io.rockform.run.StatementRun;
import io.rockform.sandbox.Sandbox;
import io.rockform.sandbox.SandboxOptions;
import io.rockform.sandbox.fault.JobFault;
import io.rockform.schema.Schema;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several runners, slow jobs, and people who lose patience; on sandboxes with a time of their own. */
class RunnersTest {
    private static final String TABLE = """
            op.createTable("t", t -> t.column("k", INT).column("v", INT).duplicateKey("k")
                    .distributedBy("HASH(k) BUCKETS 1").property("replication_num", "1"));
            """;

    @TempDir
    Path directory;

    private static Sandbox sandbox(Duration jobDuration) {
        return Sandbox.start(SandboxOptions.defaults().withJobDuration(jobDuration))
                .createDatabase("shop");
    }

    private SandboxProject project(Sandbox sandbox) {
        return SandboxProject.create(directory, "starrocks://" + sandbox.host() + ":" + sandbox.port() + "/shop");
    }

    /** Trap 18, the other half: of several who upgrade at once, one does and the others find it done. */
    @Test
    void trap18FourAtOnce() throws Exception {
        try (Sandbox sandbox = sandbox(Duration.ofMillis(20));
                SandboxProject project = project(sandbox)) {
            project.revision("a1", "", TABLE, "").revision("b2", "a1", "op.addColumn(\"t\", \"w\", INT);", "");
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Callable<RunResult>> runners = new ArrayList<>();
            for (int runner = 0; runner < 4; runner++) {
                runners.add(() -> project.upgrade("head"));
            }
            int ran = 0;
            for (Future<RunResult> result : threads.invokeAll(runners)) {
                assertThat(result.get().current()).containsExactly("b2");
                ran += result.get().revisions().size();
            }
            threads.shutdown();
            assertThat(ran).isEqualTo(2);
            assertThat(project.run(new Status(), new StatusRequest()).lockOwner())
                    .isNull();
        }
    }

    /** Trap 4: a second change of a table waits for the job of the first one. */
    @Test
    void trap4ChangesOfOneTableQueue() {
        try (Sandbox sandbox = sandbox(Duration.ofMillis(300));
                SandboxProject project = project(sandbox)) {
            project.revision("a1", "", TABLE, "")
                    .revision("b2", "a1", "op.modifyColumn(\"t\", \"v\", BIGINT);", "")
                    .revision("c3", "b2", "op.addColumn(\"t\", \"b\", INT);", "");
            List<String> heard = new ArrayList<>();
            project.run(new Upgrade(), UpgradeRequest.to("head"), recording(heard, () -> {}));
            assertThat(project.schema().tables().get(0).columns()).hasSize(3);
            assertThat(heard)
                    .contains("jobProgress")
                    .containsSubsequence(
                            "revisionStarted", "statementStarted", "statementFinished", "revisionFinished");
        }
    }

    @Test
    void interruptedWhileAJobRuns() {
        try (Sandbox sandbox = sandbox(Duration.ofSeconds(2));
                SandboxProject project = project(sandbox)) {
            project.revision("a1", "", TABLE, "")
                    .revision(
                            "b2", "a1", "op.modifyColumn(\"t\", \"v\", BIGINT); op.setTableComment(\"t\", \"x\");", "");
            project.upgrade("a1");
            Cancellation cancellation = new Cancellation();
            RunListener impatient = recording(new ArrayList<>(), cancellation::request);
            Invocation invocation =
                    project.invocation().withCancellation(cancellation).withListener(impatient);
            RockformException failure = refused(() -> new Upgrade().run(invocation, UpgradeRequest.to("head")));
            assertThat(failure.code()).isEqualTo(ProblemCode.INTERRUPTED);
            assertThat(failure.problems().get(0).text())
                    .contains("its job goes on in the server:\n    1. ALTER TABLE `t` MODIFY COLUMN")
                    .contains("not sent:\n    2. ALTER TABLE `t` COMMENT")
                    .contains("it waits for the job");
            assertThat(project.run(new Status(), new StatusRequest()).interrupted())
                    .extracting(JournaledStatement::state)
                    .containsExactly("waiting", "intended");
            assertThat(project.upgrade("head").revisions().get(0).statements())
                    .extracting(StatementRun::outcome)
                    .containsExactly(StatementRun.Outcome.DONE_EARLIER, StatementRun.Outcome.DONE);
            assertThat(project.schema().tables().get(0).columns()).hasSize(2);
        }
    }

    /** Jobs of different tables run side by side up to the limit; those of one table one after the other. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "4, 4"})
    void jobsOfDifferentTables(int limit, int atOnce) {
        try (Sandbox sandbox = sandbox(Duration.ofMillis(1500));
                SandboxProject project = project(sandbox)) {
            StringBuilder tables = new StringBuilder();
            StringBuilder changes = new StringBuilder();
            for (String name : List.of("t1", "t2", "t3", "t4")) {
                tables.append(TABLE.replace("\"t\"", "\"" + name + "\""));
                changes.append("op.modifyColumn(\"" + name + "\", \"v\", BIGINT);");
            }
            project.revision("a1", "", tables.toString(), "").revision("b2", "a1", changes.toString(), "");
            project.upgrade("a1");
            List<String> heard = new ArrayList<>();
            RunOptions options = new RunOptions(null, null, null, null, limit, false);
            project.run(new Upgrade(), new UpgradeRequest("head", false, options), recording(heard, () -> {}));
            int running = 0;
            int most = 0;
            for (String event : heard) {
                running += event.equals("statementStarted") ? 1 : event.equals("statementFinished") ? -1 : 0;
                most = Math.max(most, running);
            }
            assertThat(most).isEqualTo(atOnce);
            assertThat(project.schema().tables())
                    .allMatch(table -> table.column("v").orElseThrow().type().equals(Types.BIGINT));
        }
    }

    @Test
    void timeoutOfARun() {
        try (Sandbox sandbox = sandbox(Duration.ofMillis(20));
                SandboxProject project = project(sandbox)) {
            project.revision("a1", "", TABLE, "").revision("b2", "a1", "op.modifyColumn(\"t\", \"v\", BIGINT);", "");
            project.upgrade("a1");
            sandbox.faults().nextJob(JobFault.stuck());
            RunOptions hurried = new RunOptions(null, Duration.ofSeconds(5), null, null, null, false);
            RockformException failure =
                    refused(() -> project.run(new Upgrade(), new UpgradeRequest("head", false, hurried)));
            assertThat(failure.code()).isEqualTo(ProblemCode.TIMED_OUT);
            assertThat(failure).hasMessageContaining("its job goes on in the server:");
            project.connection().execute("CANCEL ALTER TABLE COLUMN FROM t");
            assertThat(project.upgrade("head").current()).containsExactly("b2");
        }
    }

    @Test
    void timeoutOfAJob() {
        try (Sandbox sandbox = sandbox(Duration.ofSeconds(2));
                SandboxProject project = project(sandbox)) {
            project.revision("a1", "", TABLE, "").revision("b2", "a1", "op.modifyColumn(\"t\", \"v\", BIGINT);", "");
            project.upgrade("a1");
            RunOptions hurried = new RunOptions(null, null, Duration.ofMillis(500), null, null, false);
            RockformException failure =
                    refused(() -> project.run(new Upgrade(), new UpgradeRequest("head", false, hurried)));
            assertThat(failure.code()).isEqualTo(ProblemCode.JOB_FAILED);
            assertThat(failure).hasMessageContaining("its job goes on in the server:");
            assertThat(project.upgrade("head").current()).containsExactly("b2");
        }
    }

    /** Who interrupts may have the jobs cancelled too. */
    @Test
    void interruptedWithItsJobs() {
        try (Sandbox sandbox = sandbox(Duration.ofSeconds(5));
                SandboxProject project = project(sandbox)) {
            project.revision("a1", "", TABLE, "").revision("b2", "a1", "op.modifyColumn(\"t\", \"v\", BIGINT);", "");
            project.upgrade("a1");
            Cancellation cancellation = new Cancellation();
            cancellation.decideOnJobs(running -> true);
            Invocation invocation = project.invocation()
                    .withCancellation(cancellation)
                    .withListener(recording(new ArrayList<>(), cancellation::request));
            RockformException failure = refused(() -> new Upgrade().run(invocation, UpgradeRequest.to("head")));
            assertThat(failure.code()).isEqualTo(ProblemCode.INTERRUPTED);
            assertThat(failure).hasMessageContaining("refused, without effect:\n    1. ALTER TABLE `t` MODIFY");
            assertThat(project.connection()
                            .query("SHOW ALTER TABLE COLUMN")
                            .first()
                            .required("State"))
                    .isEqualTo("CANCELLED");
        }
    }

    /** What somebody changed by hand in an object of the history stops a run, with nothing changed. */
    @Test
    void driftStopsTheRun() {
        try (Sandbox sandbox = sandbox(Duration.ofMillis(20));
                SandboxProject project = project(sandbox)) {
            project.revision("a1", "", TABLE, "").revision("b2", "a1", "op.setTableComment(\"t\", \"x\");", "");
            project.upgrade("a1");
            project.connection().execute("CREATE VIEW theirs AS SELECT k FROM t");
            project.connection().execute("ALTER TABLE t ADD COLUMN by_hand INT");
            Schema before = project.schema();
            RockformException failure = refused(() -> project.upgrade("head"));
            assertThat(failure.code()).isEqualTo(ProblemCode.DRIFT);
            assertThat(failure).hasMessageContaining("by_hand").hasMessageContaining("--accept-drift");
            assertThat(failure.getMessage()).doesNotContain("theirs");
            assertThat(project.schema()).isEqualTo(before);
            RunOptions accepting = new RunOptions(null, null, null, null, null, true);
            assertThat(project.run(new Upgrade(), new UpgradeRequest("head", false, accepting))
                            .current())
                    .containsExactly("b2");
        }
    }

    @Test
    void tooFewBackends() {
        try (Sandbox sandbox = sandbox(Duration.ofMillis(20));
                SandboxProject project = project(sandbox)) {
            String alive =
                    String.valueOf(project.connection().query("SHOW BACKENDS").size());
            project.revision("a1", "", TABLE.replace("\"1\"", "\"7\""), "");
            RockformException failure = refused(() -> project.upgrade("head"));
            assertThat(failure.code()).isIn(ProblemCode.NOT_READY, ProblemCode.OPERATION_REFUSED);
            assertThat(failure).hasMessageContaining("7").hasMessageContaining(alive);
            assertThat(project.connection().query("SHOW TABLES")).isEmpty();
        }
    }

    /** What is missing is told as the statements that grant it, before anything is written. */
    @Test
    void missingPrivilegesAreTold() {
        try (Sandbox sandbox = sandbox(Duration.ofMillis(20));
                SandboxProject owner = project(sandbox)) {
            owner.revision("a1", "", TABLE + "op.createView(\"w\", w -> w.as(\"SELECT k FROM t\"));", "");
            owner.connection().execute("CREATE USER deployer");
            owner.connection().execute("GRANT SELECT ON ALL TABLES IN DATABASE shop TO USER deployer");
            String url = "starrocks://deployer@" + sandbox.host() + ":" + sandbox.port() + "/shop";
            RockformException failure =
                    refused(() -> new Upgrade().run(owner.invocation().withUrl(url), UpgradeRequest.to("head")));
            assertThat(failure.code()).isEqualTo(ProblemCode.ACCESS_DENIED);
            assertThat(failure)
                    .hasMessageContaining("GRANT CREATE TABLE ON DATABASE shop TO USER 'deployer'@'%';")
                    .hasMessageContaining("GRANT CREATE VIEW ON DATABASE shop TO USER 'deployer'@'%';");
            assertThat(owner.connection().query("SHOW TABLES")).isEmpty();
        }
    }

    /** Writes down what it is told, and does something at each progress of a job. */
    private static RunListener recording(List<String> heard, Runnable atJobProgress) {
        return (RunListener) Proxy.newProxyInstance(
                RunListener.class.getClassLoader(), new Class<?>[] {RunListener.class}, (proxy, method, arguments) -> {
                    heard.add(method.getName());
                    if (method.getName().equals("jobProgress")) {
                        atJobProgress.run();
                    }
                    return null;
                });
    }
}
