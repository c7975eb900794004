// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.plan.Job;
import io.rockform.plan.JobKind;
import io.rockform.schema.ObjectName;
import io.rockform.server.LiveServer;
import io.rockform.server.ServerProfileReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** History and journal over the wire: in the sandbox, or on the server of {@code -Dstarrocks.url=…}. */
class LiveHistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T18:09:51.512Z");

    private LiveServer server;
    private History history;

    @BeforeEach
    void start() {
        server = LiveServer.start();
        history = History.open(server, ServerProfileReader.read(server.connection()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static AppliedRevision revision(String id, AppliedRevision.State state, String message, String... parents) {
        return new AppliedRevision(
                id, state, List.of(parents), message, "c0ffee", "run", NOW, "ann@host", Duration.ofMillis(7));
    }

    @Test
    void revisionsAreReadBackAsTheyWereWritten() {
        assertThat(history.heads()).isEmpty();
        AppliedRevision first = revision("a1", AppliedRevision.State.APPLIED, "it's \"one\" \\ two\n\tthree é漢🔑 -- ;");
        AppliedRevision second = revision("b2", AppliedRevision.State.APPLIED, "", "a1");
        AppliedRevision third = revision("c3", AppliedRevision.State.APPLIED, "%_", "a1");

        history.record(List.of(first, second));
        history.record(third);
        assertThat(history.revisions()).containsExactlyInAnyOrder(first, second, third);
        assertThat(history.heads()).containsExactly("b2", "c3");

        history.record(revision("c3", AppliedRevision.State.REVERTED, "%_", "a1"));
        assertThat(history.revisions()).hasSize(3);
        assertThat(history.heads()).containsExactly("b2");
        History again = History.open(server.connection(), ServerProfileReader.read(server.connection()));
        assertThat(again.heads()).containsExactly("b2");
    }

    @Test
    void theJournalTellsWhichStatementIsInDoubt() {
        history.create();
        Journal journal = history.journal();
        RunRecord run = RunRecord.begun("run-1", "upgrade head", "ann@host, process 7", "0.1.0", NOW);
        List<JournalEntry> planned = List.of(
                entry(1, "CREATE TABLE `t` (`a` INT COMMENT 'it''s; \\\\ \"')", null),
                entry(2, "ALTER TABLE `t` ADD COLUMN `b` INT", new Job(JobKind.COLUMN, ObjectName.of("t"))),
                entry(3, "x".repeat(70_000) + " 漢", null));

        journal.write(run);
        journal.write(planned);
        assertThat(journal.entries("run-1")).isEqualTo(planned);
        journal.write(planned.get(0).sent(NOW));
        journal.write(planned.get(0).sent(NOW).done(null, NOW));
        JournalEntry doubtful = planned.get(1).sent(NOW).waiting(4711L);
        journal.write(doubtful);

        // The process is killed here; the next one asks.
        Journal later = History.open(server.connection(), ServerProfileReader.read(server.connection()))
                .journal();
        assertThat(later.unfinished()).contains(run);
        assertThat(later.entries("run-1")).filteredOn(JournalEntry::isInDoubt).containsExactly(doubtful);
        later.write(doubtful.failed(1064, "user cancelled", NOW));
        later.write(run.ended(RunRecord.State.RESOLVED, NOW.plusSeconds(1), "resumed by run-2"));
        assertThat(later.unfinished()).isEmpty();
        assertThat(later.runs(10)).hasSize(1);
        assertThat(later.entries("run-1").get(1).message()).isEqualTo("user cancelled");
    }

    private static JournalEntry entry(int position, String sql, @Nullable Job job) {
        return JournalEntry.intended("run-1", position, "a1", JournalEntry.Direction.UPGRADE, sql, job);
    }

    /** Whatever a message holds, it comes back, and it cannot end the literal that it stands in. */
    @Test
    void anyTextIsKept() {
        history.create();
        Random random = new Random(13);
        List<AppliedRevision> written = new ArrayList<>();
        int[] points = "'\"`\\%_;-#/*n0Zt\n\t\r\b ?${}é漢🔑".codePoints().toArray();
        for (int number = 0; number < 100; number++) {
            StringBuilder message = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                message.appendCodePoint(points[random.nextInt(points.length)]);
            }
            written.add(revision("r" + number, AppliedRevision.State.APPLIED, message.toString()));
        }

        history.record(written);

        assertThat(history.revisions()).containsExactlyInAnyOrderElementsOf(written);
    }
}
