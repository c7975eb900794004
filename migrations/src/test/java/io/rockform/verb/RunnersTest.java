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
                    .extracting(StatusResult.InterruptedStatement::state)
                    .containsExactly("waiting", "intended");
            assertThat(project.upgrade("head").revisions().get(0).statements())
                    .extracting(StatementRun::outcome)
                    .containsExactly(StatementRun.Outcome.DONE_EARLIER, StatementRun.Outcome.DONE);
            assertThat(project.schema().tables().get(0).columns()).hasSize(2);
        }
    }

    /** Jobs of different tables run side by side up to the limit; those of one table one after the other. */
    @ParameterizedTest
    @CsvSource({"1, 1500", "4, 400"})
    void jobsOfDifferentTables(int limit, long atLeast) {
        try (Sandbox sandbox = sandbox(Duration.ofMillis(400));
                SandboxProject project = project(sandbox)) {
            StringBuilder tables = new StringBuilder();
            StringBuilder changes = new StringBuilder();
            for (String name : List.of("t1", "t2", "t3", "t4")) {
                tables.append(TABLE.replace("\"t\"", "\"" + name + "\""));
                changes.append("op.modifyColumn(\"" + name + "\", \"v\", BIGINT);");
            }
            project.revision("a1", "", tables.toString(), "").revision("b2", "a1", changes.toString(), "");
            project.upgrade("a1");
            long started = System.nanoTime();
            RunOptions options = new RunOptions(null, null, null, null, limit, false);
            project.run(new Upgrade(), new UpgradeRequest("head", false, options));
            long elapsed = (System.nanoTime() - started) / 1_000_000;
            assertThat(elapsed).isGreaterThanOrEqualTo(atLeast);
            if (limit == 4) {
                assertThat(elapsed).as("four jobs of 400 ms").isLessThan(1500);
            }
            assertThat(project.schema().tables())
                    .allMatch(table -> table.column("v").orElseThrow().type().equals(Types.BIGINT));
        }
    }

    @Test
    void timeoutOfARun() {
        try (Sandbox sandbox = sandbox(Duration.ofSeconds(2));
                SandboxProject project = project(sandbox)) {
            project.revision("a1", "", TABLE, "").revision("b2", "a1", "op.modifyColumn(\"t\", \"v\", BIGINT);", "");
            project.upgrade("a1");
            RunOptions hurried = new RunOptions(null, Duration.ofMillis(500), null, null, null, false);
            RockformException failure =
                    refused(() -> project.run(new Upgrade(), new UpgradeRequest("head", false, hurried)));
            assertThat(failure.code()).isEqualTo(ProblemCode.TIMED_OUT);
            assertThat(failure).hasMessageContaining("its job goes on in the server:");
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
