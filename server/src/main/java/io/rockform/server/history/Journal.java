// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import io.rockform.plan.JobKind;
import io.rockform.server.Rows;
import io.rockform.server.Session;
import io.rockform.server.SqlText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What each run was going to do, and how far it came. A statement's entry is written before it is sent and again after it
 * was answered, so that after a kill at any point the next run knows which statement is in doubt. Each write is one
 * statement, which takes effect as a whole.
 */
public final class Journal {
    private static final List<String> RUN_COLUMNS =
            List.of("run", "command", "runner", "version", "state", "started_at", "ended_at", "message");
    private static final List<String> ENTRY_COLUMNS = List.of(
            "run",
            "position",
            "revision",
            "direction",
            "statement",
            "statement_hash",
            "state",
            "job_kind",
            "job_table",
            "job_id",
            "error_code",
            "message",
            "sent_at",
            "ended_at");
    private static final int LONGEST_STATEMENT = 1_048_576;
    private static final int LONGEST_MESSAGE = 65_533;

    private final Session session;
    private final HistoryTables tables;

    Journal(Session session, HistoryTables tables) {
        this.session = session;
        this.tables = tables;
    }

    /** Writes a run that begins, or replaces what was written of it. */
    public void write(RunRecord run) {
        RowWriter writer = new RowWriter(tables.runs(), RUN_COLUMNS);
        writer.text(run.id(), 40)
                .text(run.command(), 4000)
                .text(run.runner(), 400)
                .text(run.version(), 40)
                .name(run.state())
                .moment(run.startedAt())
                .moment(run.endedAt())
                .text(run.message(), LONGEST_MESSAGE)
                .next();
        session.execute(writer.insert());
    }

    /** Writes entries, or replaces what was written of them. */
    public void write(Collection<JournalEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        RowWriter writer = new RowWriter(tables.journal(), ENTRY_COLUMNS);
        for (JournalEntry entry : entries) {
            writer.text(entry.run(), 40)
                    .number(entry.position())
                    .text(entry.revision(), 120)
                    .name(entry.direction())
                    .text(entry.statement(), LONGEST_STATEMENT)
                    .text(entry.statementHash(), 64)
                    .name(entry.state())
                    .name(entry.jobKind())
                    .text(entry.jobTable(), 600)
                    .number(entry.jobId())
                    .number(entry.errorCode())
                    .text(entry.message(), LONGEST_MESSAGE)
                    .moment(entry.sentAt())
                    .moment(entry.endedAt())
                    .next();
        }
        session.execute(writer.insert());
    }

    /** Writes one entry, or replaces what was written of it. */
    public void write(JournalEntry entry) {
        write(List.of(entry));
    }

    /** The newest runs, the newest first. */
    public List<RunRecord> runs(int limit) {
        return readRuns("", limit);
    }

    /** The entries of a run, in order. */
    public List<JournalEntry> entries(String run) {
        return readEntries(" WHERE `run` = " + SqlText.literal(run) + " ORDER BY `position`");
    }

    /** The entries of all runs, those of each run in order. */
    public List<JournalEntry> entries() {
        return readEntries(" ORDER BY `run`, `position`");
    }

    private List<JournalEntry> readEntries(String rest) {
        String sql = RowWriter.select(tables.journal(), ENTRY_COLUMNS) + rest;
        List<JournalEntry> entries = new ArrayList<>();
        for (Rows.Row row : session.query(sql)) {
            entries.add(entry(row));
        }
        return entries;
    }

    /**
     * The newest run that did not end well and that nobody has resolved. Only for the holder of the lock, to whom a run
     * that is still marked as running is a run that was killed.
     */
    public Optional<RunRecord> unfinished() {
        return readRuns(" WHERE `state` IN ('running', 'failed')", 1).stream().findFirst();
    }

    private List<RunRecord> readRuns(String where, int limit) {
        String sql =
                RowWriter.select(tables.runs(), RUN_COLUMNS) + where + " ORDER BY `started_at` DESC LIMIT " + limit;
        List<RunRecord> runs = new ArrayList<>();
        for (Rows.Row row : session.query(sql)) {
            runs.add(new RunRecord(
                    row.required("run"),
                    row.required("command"),
                    row.required("runner"),
                    row.required("version"),
                    RunRecord.State.valueOf(upper(row.required("state"))),
                    Instant.parse(row.required("started_at")),
                    moment(row.text("ended_at")),
                    row.required("message")));
        }
        return runs;
    }

    private static JournalEntry entry(Rows.Row row) {
        String kind = row.text("job_kind");
        String job = row.text("job_id");
        return new JournalEntry(
                row.required("run"),
                Integer.parseInt(row.required("position")),
                row.required("revision"),
                JournalEntry.Direction.valueOf(upper(row.required("direction"))),
                row.required("statement"),
                row.required("statement_hash"),
                JournalEntry.State.valueOf(upper(row.required("state"))),
                kind == null ? null : JobKind.valueOf(upper(kind)),
                row.required("job_table"),
                job == null ? null : Long.valueOf(job),
                Integer.parseInt(row.required("error_code")),
                row.required("message"),
                moment(row.text("sent_at")),
                moment(row.text("ended_at")));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static @Nullable Instant moment(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
