// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.problem.RockformException;
import io.rockform.problem.ServerError;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.StarRocksVersion;
import io.rockform.schema.ObjectName;
import io.rockform.server.Rows;
import io.rockform.server.Session;
import io.rockform.server.StatementRefused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
    private static final StarRocksVersion VERSION = new StarRocksVersion(3, 5, 0);
    private static final Instant NOW = Instant.parse("2026-11-22T18:09:51.5Z");

    /** Knows which tables there are, and refuses replicas that no backend could hold. */
    private static final class Catalog implements Session {
        private final List<String> asked = new ArrayList<>();
        private final List<String> tables = new ArrayList<>();
        private final int backends;

        Catalog(int backends) {
            this.backends = backends;
        }

        @Override
        public void execute(String sql) {
            asked.add(sql);
            int replicas = sql.contains("replication_num")
                    ? Integer.parseInt(sql.replaceAll("(?s).*\"replication_num\" = \"(\\d)\".*", "$1"))
                    : 3;
            if (sql.startsWith("CREATE TABLE") && replicas > backends) {
                String text = "Table replication num should be less than or equal to the number of available BE nodes.";
                throw new StatementRefused(new ServerError(1064, "HY000", text), sql, null);
            }
            if (sql.startsWith("CREATE TABLE")) {
                tables.add(sql.replaceAll("(?s)CREATE TABLE IF NOT EXISTS (?:`\\w+`\\.)?`(\\w+)`.*", "$1"));
            }
        }

        @Override
        public Rows query(String sql) {
            asked.add(sql);
            return Rows.of(List.of("Tables_in_d"), tables.stream().map(List::of).toList());
        }
    }

    private static AppliedRevision revision(String id, AppliedRevision.State state, String... parents) {
        return new AppliedRevision(
                id,
                state,
                List.of(parents),
                "it's a \\ message",
                "c0ffee",
                "run",
                NOW,
                "ann@host",
                Duration.ofMillis(7));
    }

    @ParameterizedTest
    @CsvSource({
        "SHARED_NOTHING, 1, 1, 1",
        "SHARED_NOTHING, 2, 2, 2",
        "SHARED_NOTHING, 5, 5, 3",
        "SHARED_NOTHING, , 3, ",
        "SHARED_NOTHING, , 1, 1",
        "SHARED_DATA, 1, 3, ",
    })
    void replicasFitTheBackendsWithoutConfiguration(
            RunMode mode, @Nullable Integer known, int backends, @Nullable Integer replicas) {
        Catalog catalog = new Catalog(backends);

        History.open(catalog, new ServerProfile(VERSION, mode, known)).create();

        assertThat(catalog.tables).containsExactly("rockform_revisions", "rockform_runs", "rockform_journal");
        String last = catalog.asked.get(catalog.asked.size() - 1);
        if (replicas == null) {
            assertThat(last).doesNotContain("replication_num");
        } else {
            assertThat(last).endsWith("PROPERTIES (\"replication_num\" = \"" + replicas + "\")");
        }
    }

    @Test
    void readingMakesNoTables() {
        Catalog catalog = new Catalog(3);
        History history = History.open(catalog, ServerProfile.OFFLINE);

        assertThat(history.revisions()).isEmpty();
        assertThat(history.heads()).isEmpty();
        assertThat(catalog.asked).allMatch(sql -> sql.startsWith("SHOW TABLES"));
    }

    @Test
    void aWriteIsOneStatementOnceTheTablesAreKnown() {
        Catalog catalog = new Catalog(3);
        History history = History.open(catalog, ServerProfile.OFFLINE, new HistoryTables("admin", "team_"));
        history.create();
        history.create();
        assertThat(catalog.asked).hasSize(4).first().isEqualTo("SHOW TABLES FROM `admin` LIKE 'team_%'");

        history.record(List.of(
                revision("b", AppliedRevision.State.APPLIED, "a"), revision("a", AppliedRevision.State.REVERTED)));

        assertThat(catalog.asked).hasSize(5);
        assertThat(catalog.asked.get(4))
                .isEqualTo(
                        "INSERT INTO `admin`.`team_revisions` (`revision`, `state`, `parents`, `message`, `checksum`,"
                                + " `run`, `changed_at`, `changed_by`, `duration_ms`) VALUES"
                                + " ('b', 'applied', 'a', 'it\\'s a \\\\ message', 'c0ffee', 'run', '2026-11-22T18:09:51.500Z',"
                                + " 'ann@host', 7),"
                                + " ('a', 'reverted', '', 'it\\'s a \\\\ message', 'c0ffee', 'run', '2026-11-22T18:09:51.500Z',"
                                + " 'ann@host', 7)");
    }

    @Test
    void headsAreTheAppliedRevisionsThatNoAppliedOneFollows() {
        assertThat(History.heads(List.of(
                        revision("a", AppliedRevision.State.APPLIED),
                        revision("b", AppliedRevision.State.APPLIED, "a"),
                        revision("c", AppliedRevision.State.APPLIED, "a"),
                        revision("d", AppliedRevision.State.REVERTED, "b", "c"))))
                .containsExactly("b", "c");
        assertThat(History.heads(List.of(revision("a", AppliedRevision.State.REVERTED))))
                .isEmpty();
    }

    @Test
    void anEntryGoesFromIntendedToDone() {
        JournalEntry entry = JournalEntry.intended("r", 1, "a1", JournalEntry.Direction.UPGRADE, "SELECT 1", null);

        assertThat(entry.isInDoubt()).isFalse();
        assertThat(entry.sent(NOW).isInDoubt()).isTrue();
        assertThat(entry.sent(NOW).waiting(7L).isInDoubt()).isTrue();
        assertThat(entry.sent(NOW).waiting(7L).done(7L, NOW))
                .returns(JournalEntry.State.DONE, JournalEntry::state)
                .returns(7L, JournalEntry::jobId)
                .returns(NOW, JournalEntry::sentAt)
                .returns(false, JournalEntry::isInDoubt);
        assertThat(entry.sent(NOW).failed(1064, "no", NOW).sent(NOW)).isEqualTo(entry.sent(NOW));
        assertThat(entry.statementHash()).isEqualTo("e004ebd5b5532a4b85984a62f8ad48a81aa3460c1ca07701f386135d72cdecf5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "ééééééééééééééééé", "漢漢漢漢漢漢漢漢漢漢漢", "🔑🔑🔑🔑🔑🔑🔑🔑"})
    void whatIsTooLongIsCutBetweenCharacters(String text) {
        for (int limit = 12; limit < 40; limit++) {
            String cut = RowWriter.cut(text, limit);
            assertThat(cut.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(limit);
            assertThat(cut).doesNotContain("\uFFFD");
            if (!cut.equals(text)) {
                assertThat(cut).endsWith(" … (cut)");
                assertThat(text).startsWith(cut.replace(" … (cut)", ""));
            }
        }
    }

    @Test
    void theTablesKnowTheirOwn() {
        assertThat(HistoryTables.DEFAULT.owns(ObjectName.of("rockform_lock_7"), "d"))
                .isTrue();
        assertThat(HistoryTables.DEFAULT.owns(ObjectName.of("d.rockform_runs"), "d"))
                .isTrue();
        assertThat(HistoryTables.DEFAULT.owns(ObjectName.of("e.rockform_runs"), "d"))
                .isFalse();
        assertThat(HistoryTables.DEFAULT.owns(ObjectName.of("rockform_lock_07"), "d"))
                .isFalse();
        assertThat(HistoryTables.DEFAULT.owns(ObjectName.of("rockform_other"), "d"))
                .isFalse();
        assertThat(new HistoryTables("admin", "x_").owns(ObjectName.of("admin.x_runs"), "d"))
                .isTrue();
        assertThat(new HistoryTables("admin", "x_").owns(ObjectName.of("x_runs"), "admin"))
                .isTrue();
        assertThat(new HistoryTables("admin", "x_").owns(ObjectName.of("x_runs"), "d"))
                .isFalse();
        assertThatThrownBy(() -> new HistoryTables(null, "it's"))
                .isInstanceOf(RockformException.class)
                .hasMessageContaining("is not a name: it's");
    }
}
