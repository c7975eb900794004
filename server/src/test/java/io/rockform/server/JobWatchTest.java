// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.plan.Job;
import io.rockform.plan.JobKind;
import io.rockform.plan.Statement;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.schema.ObjectName;
import io.rockform.server.JobWatch.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts and the columns are those recorded in jobs/*. */
class JobWatchTest {
    private static final String ALTER = "ALTER TABLE t ADD COLUMN n2 INT";
    private static final String SHOW = "SHOW ALTER TABLE COLUMN WHERE TableName = 't'";
    private static final Job JOB = new Job(JobKind.COLUMN, ObjectName.of("t"));
    private static final List<String> COLUMNS = List.of(
            "JobId",
            "TableName",
            "CreateTime",
            "FinishTime",
            "IndexName",
            "IndexId",
            "OriginIndexId",
            "SchemaVersion",
            "TransactionId",
            "State",
            "Msg",
            "Progress",
            "Timeout");
    private static final String IN_PROGRESS = "A schema change operation is in progress on the table \"t\". "
            + "Please wait until the current operation completes.\nTo check the status of the operation, see https://…";

    private final ScriptedSession session = new ScriptedSession();
    private final VirtualClock clock = new VirtualClock();
    private final List<String> heard = new ArrayList<>();
    private final JobWatch watch = new JobWatch(
            session, clock, new JobSettings(Duration.ofSeconds(1), Duration.ofMinutes(10), Duration.ofMinutes(2)));
    private final JobListener listener = new JobListener() {
        @Override
        public void progress(Job job, String state, @Nullable Integer percent, Duration elapsed) {
            heard.add(state + " " + percent);
        }

        @Override
        public void busy(String reason, Duration waited) {
            heard.add("busy");
        }
    };

    private record Listed(
            int id, String state, String message, @Nullable String progress) {
        private List<@Nullable String> cells() {
            return Arrays.asList(
                    "" + id,
                    "t",
                    "2026-11-22 18:09:51",
                    null,
                    "t",
                    "2",
                    "1",
                    "1:2",
                    "-1",
                    state,
                    message,
                    progress,
                    "86400");
        }
    }

    private static Listed row(int id, String state, String message, @Nullable String progress) {
        return new Listed(id, state, message, progress);
    }

    private static Rows jobs(Listed... rows) {
        return Rows.of(COLUMNS, Stream.of(rows).map(Listed::cells).toList());
    }

    @Test
    void aJobIsWaitedForUntilItsEffectCanBeRead() {
        session.on(SHOW, jobs(row(7, "CANCELLED", "an old one", null)))
                .done(ALTER)
                .on(SHOW, jobs(row(7, "CANCELLED", "an old one", null), row(9, "PENDING", "", "NULL")))
                .on(SHOW, jobs(row(9, "WAITING_TXN", "", null), row(7, "CANCELLED", "an old one", null)))
                .on(SHOW, jobs(row(9, "RUNNING", "", "3/12")))
                .on(SHOW, jobs(row(9, "FINISHED", "", null), row(9, "RUNNING", "", "2/3")))
                .on(SHOW, jobs(row(9, "FINISHED", "", null), row(9, "FINISHED", "", null)));

        Sent sent = watch.send(new Statement(ALTER, JOB), listener);
        Long id = watch.await(sent, listener);

        assertThat(id).isEqualTo(9);
        assertThat(heard).containsExactly("PENDING null", "WAITING_TXN null", "RUNNING 25", "RUNNING 66");
        assertThat(session.asked).endsWith(SHOW, "SYNC");
    }

    /** RENAME, COMMENT, SET and changes that change nothing leave no row (facts 6.3). */
    @Test
    void aStatementMayStartNoJob() {
        session.on(SHOW, jobs(row(7, "FINISHED", "", null))).done(ALTER);

        assertThat(watch.await(watch.send(new Statement(ALTER, JOB), listener), listener))
                .isNull();
        assertThat(session.asked).containsExactly(SHOW, ALTER, SHOW);
    }

    @Test
    void aStatementWithoutAJobCostsNothingMore() {
        session.done("DROP TABLE t");

        assertThat(watch.await(watch.send(Statement.immediate("DROP TABLE t"), listener), listener))
                .isNull();
        assertThat(session.asked).containsExactly("DROP TABLE t");
    }

    /** Trap 4: the second ALTER of a table meets the job of the first. */
    @Test
    void aBusyTableIsWaitedFor() {
        session.on(SHOW, jobs(row(7, "RUNNING", "", null)))
                .refuse(ALTER, 1064, IN_PROGRESS)
                .refuse(ALTER, 1064, IN_PROGRESS)
                .done(ALTER)
                .on(SHOW, jobs(row(7, "RUNNING", "", null)))
                .on(SHOW, jobs(row(8, "FINISHED", "", null)))
                .on(SHOW, jobs(row(8, "FINISHED", "", null), row(9, "FINISHED", "", null)));

        Sent sent = watch.send(new Statement(ALTER, JOB), listener);

        assertThat(sent.newestBefore()).isEqualTo(8);
        assertThat(watch.await(sent, listener)).isEqualTo(9);
        assertThat(heard).containsExactly("busy", "busy");
    }

    @Test
    void aTableThatStaysBusyIsGivenUp() {
        session.on(SHOW, jobs()).refuse(ALTER, 1064, IN_PROGRESS);

        assertThatThrownBy(() -> watch.send(new Statement(ALTER, JOB), listener))
                .isInstanceOf(StatementRefused.class)
                .hasMessageContaining("operation is in progress");
        assertThat(Duration.ofNanos(clock.nanoTime())).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(3));
    }

    @Test
    void anyOtherRefusalIsNotRetried() {
        session.on(SHOW, jobs()).refuse(ALTER, 1060, "Duplicate column name 'n2'");

        assertThatThrownBy(() -> watch.send(new Statement(ALTER, JOB), listener))
                .isInstanceOfSatisfying(StatementRefused.class, refused -> {
                    assertThat(refused.error().code()).isEqualTo(1060);
                    assertThat(refused.statement()).isEqualTo(ALTER);
                });
        assertThat(session.asked).containsExactly(SHOW, ALTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                IN_PROGRESS,
                "A schema change operation is in progress on the table t. Please wait until the current operation completes.",
                "A materialized view or rollup index is being created on the table \"t\". Please wait until …",
                "The table \"t\" is currently in state \"OPTIMIZE\"",
                "The table t is currently in state OPTIMIZE",
                "The table \"t\" is being altered or having a materialized view built on it. Please wait until …",
                "Table[t] is under SCHEMA_CHANGE",
                "Can not rename column of table in SCHEMA_CHANGE state",
            })
    void theTextsOfABusyTable(String text) {
        session.refuse("x", 1064, text);

        assertThatThrownBy(() -> session.execute("x"))
                .isInstanceOfSatisfying(StatementRefused.class, refused -> assertThat(JobWatch.isBusy(refused))
                        .isTrue());
    }

    @Test
    void aCancelledJobFailsWithTheServersReason() {
        session.on(SHOW, jobs())
                .done(ALTER)
                .on(SHOW, jobs(row(9, "PENDING", "", null)))
                .on(SHOW, jobs(row(9, "CANCELLED", "user cancelled", null)));

        assertThatThrownBy(() -> watch.await(watch.send(new Statement(ALTER, JOB), listener), listener))
                .isInstanceOfSatisfying(JobFailed.class, failed -> {
                    assertThat(failed.isOver()).isTrue();
                    assertThat(failed.id()).isEqualTo(9);
                })
                .hasMessageContaining("job 9 (COLUMN) on table t was cancelled: user cancelled");
    }

    @Test
    void aJobThatGetsLostIsReported() {
        session.on(SHOW, jobs())
                .done(ALTER)
                .on(SHOW, jobs(row(9, "RUNNING", "", null)))
                .on(SHOW, jobs());

        assertThatThrownBy(() -> watch.await(watch.send(new Statement(ALTER, JOB), listener), listener))
                .isInstanceOfSatisfying(
                        JobFailed.class, failed -> assertThat(failed.isOver()).isFalse())
                .hasMessageContaining("no longer listed");
    }

    @Test
    void aJobThatDoesNotEndIsLeftRunning() {
        session.on(SHOW, jobs()).done(ALTER).on(SHOW, jobs(row(9, "RUNNING", "", "1/2")));

        assertThatThrownBy(() -> watch.await(watch.send(new Statement(ALTER, JOB), listener), listener))
                .isInstanceOfSatisfying(RockformException.class, failed -> assertThat(failed.code())
                        .isEqualTo(ProblemCode.JOB_FAILED))
                .hasMessageContaining("did not end within 600 s; it is RUNNING")
                .hasMessageContaining("CANCEL ALTER TABLE COLUMN FROM t");
        assertThat(heard).hasSizeBetween(600, 620);
    }

    @Test
    void aJobOfAnEarlierRunIsFoundById() {
        session.on(SHOW, jobs(row(9, "RUNNING", "", null), row(8, "CANCELLED", "other", null)))
                .on(SHOW, jobs(row(10, "PENDING", "", null), row(9, "FINISHED", "", null)));

        watch.awaitEarlier(JOB, 9, listener);

        assertThat(heard).containsExactly("RUNNING null");
    }

    @Test
    void aTableIsIdleWhenItsJobHasEndedInWhateverWay() {
        session.on(SHOW, jobs(row(9, "RUNNING", "", null), row(8, "CANCELLED", "other", null)))
                .on(SHOW, jobs(row(9, "CANCELLED", "user cancelled", null)));

        watch.awaitIdle(JOB, listener);

        assertThat(heard).containsExactly("RUNNING null");
        assertThat(session.asked).containsExactly(SHOW, SHOW, "SYNC");
        watch.awaitIdle(JOB, listener);
        assertThat(session.asked).hasSize(4);
    }

    /** A frontend that gives up waiting, or loses the leader, cannot tell whether the statement was carried out. */
    @ParameterizedTest
    @CsvSource({"5024, true", "5401, true", "1064, false", "5203, false"})
    void someRefusalsLeaveDoubt(int code, boolean doubt) {
        session.refuse("x", code, "some text");

        assertThatThrownBy(() -> session.execute("x"))
                .isInstanceOfSatisfying(StatementRefused.class, refused -> assertThat(refused.leavesDoubt())
                        .isEqualTo(doubt));
    }

    /** A ROLLUP listing ignores its WHERE (facts 6.3). */
    @Test
    void otherTablesOfAListingAreLeftOut() {
        String show = "SHOW ALTER TABLE ROLLUP FROM `d` WHERE TableName = 't'";
        List<String> columns = List.of("JobId", "TableName", "State", "Msg", "Progress");
        session.on(show, Rows.of(columns, List.of(List.of("5", "other", "RUNNING", "", ""))));

        assertThat(JobRow.read(session, new Job(JobKind.ROLLUP, ObjectName.of("d.t"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3/12, 25", "0/3, 0", "3/3, 100", "25, 25", "0/0,", "NULL,", "'',", ","})
    void progressIsAShare(@Nullable String text, @Nullable Integer percent) {
        assertThat(JobRow.percent(text)).isEqualTo(percent);
    }
}
