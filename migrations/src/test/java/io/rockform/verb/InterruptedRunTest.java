// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import static io.rockform.verb.SandboxProject.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.rockform.plan.Job;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.project.OnFailure;
import io.rockform.run.Cancellation;
import io.rockform.run.Database;
import io.rockform.run.Direction;
import io.rockform.run.RevisionEntry;
import io.rockform.run.RevisionRun;
import io.rockform.run.RunListener;
import io.rockform.run.StatementRun;
import io.rockform.run.StatementRun.Outcome;
import io.rockform.schema.Schema;
import io.rockform.server.WaitClock;
import io.rockform.server.history.HistoryTables;
import io.rockform.server.history.Journal;
import io.rockform.server.history.JournalEntry;
import io.rockform.server.history.LockListener;
import io.rockform.server.history.LockSettings;
import io.rockform.server.history.RunRecord;
import io.rockform.server.history.Runner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs that stop in the middle, and go on. */
class InterruptedRunTest {
    private static final String FIRST = """
            op.createTable("t", t -> t.column("k", INT).column("v", VARCHAR(10)).duplicateKey("k")
                    .distributedBy("HASH(k) BUCKETS 1").property("replication_num", "1"));
            op.createTable("old", t -> t.column("k", INT).duplicateKey("k")
                    .distributedBy("HASH(k) BUCKETS 1").property("replication_num", "1"));
            op.createView("seen", v -> v.as("SELECT k FROM t"));
            """;

    private static final String FIRST_BACK = """
            op.dropView("seen");
            op.dropTable("old");
            op.dropTable("t");
            """;

    /** One of each kind: with and without a job, repeatable and not. */
    private static final String SECOND = """
            op.addColumn("t", "w", INT);
            op.setTableComment("t", "changed");
            op.createTable("u", t -> t.column("k", INT).duplicateKey("k")
                    .distributedBy("HASH(k) BUCKETS 1").property("replication_num", "1"));
            op.replaceView("seen", v -> v.as("SELECT k, v FROM t"));
            op.renameTable("old", "older");
            op.createView("seen2", v -> v.as("SELECT k FROM older"));
            op.modifyColumn("t", "v", VARCHAR(20));
            op.dropView("seen2");
            op.dropTable("older");
            """;

    private static final int STATEMENTS = 9;

    @TempDir
    Path directory;

    private SandboxProject project;

    @BeforeEach
    void begin() {
        project = SandboxProject.create(directory);
        project.revision("a1", "", FIRST, FIRST_BACK);
        project.revision("b2", "a1", SECOND, "op.irreversible(\"too much\");");
    }

    @AfterEach
    void end() {
        project.close();
    }

    /** Stops the runner as a kill does, before a statement is sent or after it was answered and journaled. */
    private record Kill(int statement, boolean before) implements RunListener {
        static final class Killed extends Error {
            private static final long serialVersionUID = 1L;
        }

        @Override
        public void statementStarted(String sql, int number, int count) {
            if (before && number == statement) {
                throw new Killed();
            }
        }

        @Override
        public void statementFinished(StatementRun run, int number, int count) {
            if (!before && number == statement) {
                throw new Killed();
            }
        }

        @Override
        public void notice(String text) {}

        @Override
        public void waitingForLock(String owner, Duration waited) {}

        @Override
        public void revisionStarted(RevisionEntry revision, Direction direction, int number, int count) {}

        @Override
        public void jobProgress(Job job, String state, @Nullable Integer percent, Duration elapsed) {}

        @Override
        public void tableBusy(String reason, Duration waited) {}

        @Override
        public void revisionFinished(RevisionRun run) {}
    }

    private void killed(int statement, boolean before) {
        Throwable thrown = catchThrowable(
                () -> project.run(new Upgrade(), UpgradeRequest.to("head"), new Kill(statement, before)));
        assertThat(thrown).isInstanceOf(Kill.Killed.class);
    }

    /** Trap 18: wherever a runner is killed, the next one goes on from there, and each statement takes effect once. */
    @Test
    void trap18KilledAnywhere() {
        project.upgrade("head");
        Schema expected = project.schema();
        List<String> failures = new ArrayList<>();
        int cases = 0;
        for (int statement = 1; statement <= STATEMENTS; statement++) {
            for (Moment moment : Moment.values()) {
                cases++;
                startAgain();
                stop(statement, moment);
                RunResult result = project.upgrade("head");
                int earlier = (int) result.revisions().get(0).statements().stream()
                        .filter(run -> run.outcome() == Outcome.DONE_EARLIER)
                        .count();
                boolean right = project.schema().equals(expected)
                        && result.current().equals(List.of("b2"))
                        && earlier >= statement - 1
                        && project.run(new Status(), new StatusRequest())
                                .interrupted()
                                .isEmpty()
                        && project.run(new Status(), new StatusRequest()).lockOwner() == null;
                if (!right) {
                    failures.add(statement + " " + moment);
                }
            }
        }
        System.out.println("killed and continued: " + (cases - failures.size()) + " of " + cases);
        assertThat(failures).isEmpty();
    }

    private enum Moment {
        BEFORE_SENDING,
        SENT_WITHOUT_EFFECT,
        SENT_WITH_EFFECT,
        WAITING_WITH_EFFECT,
        ANSWERED
    }

    private void startAgain() {
        for (String table : List.of("t", "u", "old", "older")) {
            project.connection().execute("DROP TABLE IF EXISTS " + table + " FORCE");
        }
        project.connection().execute("DROP VIEW IF EXISTS seen");
        project.connection().execute("DROP VIEW IF EXISTS seen2");
        project.run(new Stamp(), new StampRequest(List.of("base"), false, false));
        project.upgrade("a1");
    }

    private void stop(int statement, Moment moment) {
        if (moment == Moment.ANSWERED) {
            killed(statement, false);
            return;
        }
        killed(statement, true);
        if (moment == Moment.BEFORE_SENDING) {
            return;
        }
        try (Database database = Database.open(project.url(), HistoryTables.DEFAULT)) {
            Journal journal = database.history().journal();
            String run = journal.unfinished().orElseThrow().id();
            JournalEntry entry = journal.entries(run).get(statement - 1);
            JournalEntry sent = entry.sent(Instant.EPOCH);
            journal.write(moment == Moment.WAITING_WITH_EFFECT ? sent.waiting(null) : sent);
            if (moment != Moment.SENT_WITHOUT_EFFECT) {
                database.connection().execute(entry.statement());
            }
        }
    }

    @Test
    void secondStatementFails() {
        project.upgrade("a1");
        project.connection()
                .execute("CREATE TABLE u (k INT) DUPLICATE KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 1"
                        + " PROPERTIES (\"replication_num\" = \"1\")");
        RockformException early = refused(() -> project.upgrade("head"));
        assertThat(early.code()).as("known before the first statement").isEqualTo(ProblemCode.OPERATION_REFUSED);
        project.connection().execute("DROP TABLE u FORCE");

        project.revision(
                "b2", "a1", "op.addColumn(\"t\", \"w\", INT); op.execute(\"NONSENSE 1\"); op.dropTable(\"old\");", "");
        RockformException failure = refused(() -> project.upgrade("head"));
        assertThat(failure.code()).isEqualTo(ProblemCode.STATEMENT_REFUSED);
        assertThat(failure.problems().get(0).text())
                .contains("the upgrade of revision b2 stopped at statement 2 of 3")
                .contains("done:\n    1. ALTER TABLE `t` ADD COLUMN")
                .contains("refused, without effect:\n    2. NONSENSE 1")
                .contains("not sent:\n    3. DROP TABLE `old`")
                .contains("it goes on with statement 2");
        StatusResult status = project.run(new Status(), new StatusRequest());
        assertThat(status.current()).containsExactly("a1");
        assertThat(status.interrupted())
                .extracting(JournaledStatement::state)
                .containsExactly("done", "failed", "intended");

        assertThat(refused(() -> project.downgrade("base")).code()).isEqualTo(ProblemCode.INTERRUPTED_RUN);

        project.revision("b2", "a1", "op.dropColumn(\"t\", \"v\"); op.dropTable(\"old\");", "");
        RockformException changed = refused(() -> project.upgrade("head"));
        assertThat(changed.code()).isEqualTo(ProblemCode.INTERRUPTED_RUN);
        assertThat(changed).hasMessageContaining("ADD COLUMN").hasMessageContaining("rockform stamp b2");

        project.revision("b2", "a1", "op.addColumn(\"t\", \"w\", INT); op.dropTable(\"old\");", "");
        assertThat(project.upgrade("head").revisions().get(0).statements())
                .extracting(StatementRun::outcome)
                .containsExactly(Outcome.DONE_EARLIER, Outcome.DONE);
        assertThat(project.run(new Status(), new StatusRequest()).interrupted()).isEmpty();
    }

    @Test
    void statementOfUnknownEffectIsLeftToAPerson() {
        project.upgrade("a1");
        project.revision("b2", "a1", "op.execute(\"DELETE FROM t WHERE k = 1\"); op.dropTable(\"old\");", "");
        stop(1, Moment.SENT_WITHOUT_EFFECT);
        RockformException failure = refused(() -> project.upgrade("head"));
        assertThat(failure.code()).isEqualTo(ProblemCode.INTERRUPTED_RUN);
        assertThat(failure).hasMessageContaining("DELETE FROM t").hasMessageContaining("rockform resolve --retry");
        project.connection().execute("DROP TABLE old");
        project.run(new Stamp(), new StampRequest(List.of("b2"), false, false));
        assertThat(project.upgrade("head").revisions()).isEmpty();
        assertThat(project.run(new Status(), new StatusRequest()).interrupted()).isEmpty();
    }

    /** A run that is killed before it writes its first entry must not hide what the one before it has left. */
    @Test
    void killedTwice() {
        project.upgrade("a1");
        stop(3, Moment.SENT_WITH_EFFECT);
        try (Database database = Database.open(project.url(), HistoryTables.DEFAULT)) {
            Instant later = project.invocation().clock().instant().plusSeconds(1);
            database.history().journal().write(RunRecord.begun("later", "upgrade head", "me", "0", later));
        }
        assertThat(project.run(new Status(), new StatusRequest()).interrupted()).hasSize(STATEMENTS);
        assertThat(project.upgrade("head").revisions().get(0).statements())
                .filteredOn(run -> run.outcome() == Outcome.DONE_EARLIER)
                .hasSize(3);
        assertThat(project.run(new Status(), new StatusRequest()).interrupted()).isEmpty();
    }

    @Test
    void cancelledBetweenStatements() {
        project.upgrade("a1");
        Cancellation cancellation = new Cancellation();
        cancellation.request();
        Invocation invocation = project.invocation().withCancellation(cancellation);
        Schema before = project.schema();
        RockformException failure = refused(() -> new Upgrade().run(invocation, UpgradeRequest.to("head")));
        assertThat(failure.code()).isEqualTo(ProblemCode.INTERRUPTED);
        assertThat(failure).hasMessageContaining("stopped before statement 1 of " + STATEMENTS);
        assertThat(project.schema()).isEqualTo(before);
        assertThat(project.upgrade("head").current()).containsExactly("b2");
    }

    /** Trap 8: what cannot be undone is known when the revision is written, and refused before the first statement. */
    @Test
    void trap8IrreversibleDowngrade() {
        String table = "CREATE TABLE t (k INT, v VARCHAR(%s)%s) DUPLICATE KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 1"
                + " PROPERTIES (\"replication_num\" = \"1\");";
        project.upgrade("a1");
        project.downgrade("base");
        for (String id : List.of("a1", "b2")) {
            assertThat(directory.resolve("revisions/" + id + "_.java").toFile().delete())
                    .isTrue();
        }
        project.models(table.formatted("10", ""));
        project.autogenerate("one");
        project.upgrade("head");
        project.models(table.formatted("20", ", w INT"));
        NewRevisionResult result = project.autogenerate("two");
        assertThat(result.irreversible()).hasSize(1);
        assertThat(result.source()).contains("op.irreversible(\"").contains("// rockform downgrade refuses");
        project.upgrade("head");
        Schema before = project.schema();
        RockformException failure = refused(() -> project.downgrade("-1"));
        assertThat(failure.code()).isEqualTo(ProblemCode.UNSAFE);
        assertThat(project.schema()).isEqualTo(before);
        assertThat(project.run(new Current(), new CurrentRequest()).revisions()).hasSize(1);
        assertThat(project.run(new Status(), new StatusRequest()).interrupted()).isEmpty();
    }

    private static final String INSERTS =
            "op.execute(\"INSERT INTO t (k, v) VALUES (1, 'a')\"%s); op.dropTable(\"old\");";

    private long rows() {
        return Long.parseLong(String.valueOf(
                project.connection().query("SELECT COUNT(*) FROM t").first().text(0)));
    }

    /** The same interruption, each way that a person can resolve it. */
    @ParameterizedTest
    @CsvSource({"DONE, 0, resolved", "SKIP, 0, resolved", "RETRY, 1, intended"})
    void resolvedByAPerson(ResolveRequest.How how, long rowsAfter, String state) {
        project.upgrade("a1");
        project.revision("b2", "a1", INSERTS.formatted(""), "");
        stop(1, Moment.SENT_WITHOUT_EFFECT);
        assertThat(refused(() -> project.upgrade("head")).code()).isEqualTo(ProblemCode.INTERRUPTED_RUN);
        ResolveResult resolved = project.run(new Resolve(), new ResolveRequest(how, null, false));
        assertThat(resolved.number()).isEqualTo(1);
        assertThat(resolved.was()).isEqualTo("sent");
        assertThat(resolved.state()).isEqualTo(state);
        assertThat(project.upgrade("head").current()).containsExactly("b2");
        assertThat(rows()).isEqualTo(rowsAfter);
        assertThat(refused(() -> project.run(new Resolve(), new ResolveRequest(how, null, false)))
                        .code())
                .isEqualTo(ProblemCode.INTERRUPTED_RUN);
    }

    /** A statement that fails at once has done nothing, and can be left out all the same. */
    @Test
    void aRefusedFirstStatementCanBeSkipped() {
        project.upgrade("a1");
        project.revision("b2", "a1", "op.execute(\"NONSENSE\"); op.dropTable(\"old\");", "");
        assertThat(refused(() -> project.upgrade("head")).code()).isEqualTo(ProblemCode.STATEMENT_REFUSED);
        project.run(new Resolve(), new ResolveRequest(ResolveRequest.How.SKIP, 1, false));
        assertThat(project.upgrade("head").current()).containsExactly("b2");
    }

    /** What the user declared tells whether it is to be sent again. */
    @ParameterizedTest
    @CsvSource({"SENT_WITHOUT_EFFECT", "SENT_WITH_EFFECT"})
    void declaredCheckOfADataStatement(Moment moment) {
        project.upgrade("a1");
        String check = ", s -> s.doneWhen(\"SELECT COUNT(*) = 1 FROM t WHERE k = 1\")";
        project.revision("b2", "a1", INSERTS.formatted(check), "");
        stop(1, moment);
        assertThat(project.upgrade("head").current()).containsExactly("b2");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void requirementThatIsNotTrue() {
        project.upgrade("a1");
        project.revision(
                "b2",
                "a1",
                "op.require(\"SELECT COUNT(*) > 0 FROM t\", \"t has no rows\"); op.dropTable(\"old\");",
                "");
        RockformException failure = refused(() -> project.upgrade("head"));
        assertThat(failure.code()).isEqualTo(ProblemCode.PRECONDITION);
        assertThat(failure).hasMessageContaining("t has no rows");
        assertThat(project.schema().tables()).hasSize(2);
        project.connection().execute("INSERT INTO t (k, v) VALUES (1, 'a')");
        assertThat(project.upgrade("head").current()).containsExactly("b2");
    }

    @Test
    void onFailureRevert() {
        project.upgrade("a1");
        Schema before = project.schema();
        project.revision(
                "b2",
                "a1",
                "op.addColumn(\"t\", \"w\", INT); op.setTableComment(\"t\", \"x\");"
                        + " op.createTable(\"u\", u -> u.column(\"k\", INT).duplicateKey(\"k\")"
                        + ".distributedBy(\"HASH(k) BUCKETS 1\").property(\"replication_num\", \"1\"));"
                        + " op.execute(\"NONSENSE\");",
                "");
        RunOptions revert = new RunOptions(OnFailure.REVERT, null, null, null, null, false);
        RockformException failure =
                refused(() -> project.run(new Upgrade(), new UpgradeRequest("head", false, revert)));
        assertThat(failure).hasMessageContaining("taken back: all that was done of the revision");
        // A created table is dropped, which loses nothing: nobody else knew of it.
        assertThat(project.schema()).isEqualTo(before);
        project.revision("b2", "a1", "op.addColumn(\"t\", \"other\", INT);", "");
        assertThat(project.upgrade("head").current()).containsExactly("b2");
    }

    @Test
    void onFailureRevertStopsWhereDataWouldBeNeeded() {
        project.upgrade("a1");
        String statements = "op.setTableComment(\"t\", \"x\"); op.dropTable(\"old\");"
                + " op.addColumn(\"t\", \"w\", INT); op.execute(\"%s\");";
        project.revision("b2", "a1", statements.formatted("NONSENSE"), "");
        RunOptions revert = new RunOptions(OnFailure.REVERT, null, null, null, null, false);
        RockformException failure =
                refused(() -> project.run(new Upgrade(), new UpgradeRequest("head", false, revert)));
        assertThat(failure)
                .hasMessageContaining("taken back: 1 of the statements; not statement 2")
                .hasMessageContaining("cannot be brought back");
        assertThat(project.run(new Status(), new StatusRequest()).interrupted())
                .extracting(JournaledStatement::state)
                .containsExactly("done", "done", "intended", "failed");
        project.revision("b2", "a1", statements.formatted("INSERT INTO t (k) VALUES (1)"), "");
        assertThat(project.upgrade("head").current()).containsExactly("b2");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void unlocked() {
        project.upgrade("a1");
        assertThat(project.run(new Unlock(), new UnlockRequest(false)).owner()).isNull();
        try (Database database = Database.open(project.url(), HistoryTables.DEFAULT)) {
            Runner other = new Runner("someone", "elsewhere", 1, "1", "another machine");
            database.history().locks().acquire(other, LockSettings.DEFAULT, WaitClock.SYSTEM, LockListener.SILENT);
            RunOptions impatient = new RunOptions(null, null, null, Duration.ZERO, null, false);
            RockformException locked =
                    refused(() -> project.run(new Upgrade(), new UpgradeRequest("head", false, impatient)));
            assertThat(locked.code()).isEqualTo(ProblemCode.LOCKED);
            assertThat(locked).hasMessageContaining("someone@elsewhere, process 1, since ");
            assertThat(project.run(new Unlock(), new UnlockRequest(false)).owner())
                    .contains("someone@elsewhere");
        }
        assertThat(project.upgrade("head").current()).containsExactly("b2");
    }
}
