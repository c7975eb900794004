// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.show;

import io.rockform.plan.JobKind;
import io.rockform.sandbox.access.Rights;
import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.catalog.SchemaJob;
import io.rockform.sandbox.catalog.Securables;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.engine.ServerTime;
import io.rockform.sandbox.engine.ServerVersion;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.TokenReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** SHOW ALTER TABLE COLUMN, ROLLUP or OPTIMIZE: the schema-change jobs (facts 6.3; recorded jobs/*). */
final class ShowAlter {
    private static final String[] COLUMN = {
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
        "Timeout"
    };
    private static final String[] ROLLUP = {
        "JobId",
        "TableName",
        "CreateTime",
        "FinishedTime",
        "BaseIndexName",
        "RollupIndexName",
        "RollupId",
        "TransactionId",
        "State",
        "Msg",
        "Progress",
        "Timeout"
    };
    private static final String[] OPTIMIZE = {
        "JobId",
        "TableName",
        "CreateTime",
        "FinishTime",
        "Operation",
        "TransactionId",
        "State",
        "Msg",
        "Progress",
        "Timeout"
    };
    /** alter_table_timeout_second. */
    private static final String TIMEOUT_SECONDS = "86400";
    /** What jobs that were done at once show. */
    private static final String NO_TIMEOUT = "1";

    private final TokenReader reader;

    private ShowAlter(TokenReader reader) {
        this.reader = reader;
    }

    /** Reads what follows ALTER. */
    static Command read(TokenReader reader) {
        return new ShowAlter(reader).read();
    }

    private Command read() {
        JobKind kind = kind();
        Optional<String> database = ShowStatement.database(reader);
        RowOptions options = RowOptions.read(reader);
        reader.expectEnd();
        // For rollups WHERE, ORDER BY and LIMIT are taken and not heeded (facts 6.3).
        RowOptions heeded = kind == JobKind.ROLLUP ? RowOptions.NONE : options;
        return session -> answer(session, kind, session.databaseName(database), heeded);
    }

    /** All jobs of a kind, as SHOW PROC lists them. */
    static Answer answer(SandboxSession session, JobKind kind, String database) {
        return answer(session, kind, database, RowOptions.NONE);
    }

    private static Answer answer(SandboxSession session, JobKind kind, String database, RowOptions options) {
        return answer(
                kind,
                options.of(jobs(session, kind, database)
                        .sorted(Comparator.comparingLong(SchemaJob::id))
                        .map(job -> row(job, session.store().now(), session.version()))));
    }

    private JobKind kind() {
        if (reader.accept("MATERIALIZED", "VIEW")) {
            return JobKind.ROLLUP;
        }
        reader.expect("TABLE");
        String kind = reader.name().toUpperCase(Locale.ROOT);
        return Stream.of(JobKind.values())
                .filter(candidate -> candidate.name().equals(kind))
                .findFirst()
                .orElseThrow(reader::notUnderstood);
    }

    private static Stream<SchemaJob> jobs(SandboxSession session, JobKind kind, String database) {
        var catalog = session.catalog();
        session.database(catalog, database);
        Rights rights = session.rights();
        List<SchemaJob> all = new ArrayList<>(catalog.ended().values());
        all.addAll(catalog.running().values());
        return all.stream()
                .filter(job -> job.kind() == kind)
                .filter(job -> job.database().equals(database) && rights.hasAny(Securables.of(database, job.target())));
    }

    private static ShownRow row(SchemaJob job, long now, ServerVersion version) {
        ShownRow row = new ShownRow();
        SchemaJob.State state = job.state(now);
        boolean atOnce = job.indexId() == 0;
        boolean begun = state == SchemaJob.State.RUNNING || state == SchemaJob.State.FINISHED;
        row.put("JobId", String.valueOf(job.id()));
        row.put("TableName", job.tableName());
        row.put("CreateTime", ServerTime.text(job.createdMillis()));
        String finished = job.outcome().ended() ? ServerTime.text(job.outcome().endedMillis()) : null;
        row.put("FinishTime", finished);
        row.put("FinishedTime", finished);
        row.put("IndexName", job.tableName());
        row.put("BaseIndexName", job.tableName());
        row.put("RollupIndexName", job.operation());
        row.put("RollupId", String.valueOf(job.indexId()));
        row.put("IndexId", String.valueOf(atOnce ? job.target().id() + 1 : job.indexId()));
        row.put("OriginIndexId", String.valueOf(job.target().id() + 1));
        row.put("SchemaVersion", "1:0");
        row.put("Operation", state == SchemaJob.State.PENDING ? "" : job.operation());
        row.put("TransactionId", begun && !atOnce ? String.valueOf(job.id() + 1) : "-1");
        row.put("State", state.name());
        row.put("Msg", job.outcome().reason());
        row.put("Progress", job.kind() == JobKind.OPTIMIZE ? progress(state) : null);
        row.put("Timeout", atOnce ? NO_TIMEOUT : timeout(job, version));
        return row;
    }

    /** Seconds, but for a ROLLUP of 3.5 and newer microseconds (recorded jobs/rollup). */
    private static String timeout(SchemaJob job, ServerVersion version) {
        boolean inMicroseconds = job.kind() == JobKind.ROLLUP && version.isAtLeast(ServerVersion.V3_5);
        return inMicroseconds ? TIMEOUT_SECONDS + "000000" : TIMEOUT_SECONDS;
    }

    private static String progress(SchemaJob.State state) {
        return state == SchemaJob.State.FINISHED ? "100" : "0";
    }

    private static Answer answer(JobKind kind, List<ShownRow> rows) {
        String[] columns =
                switch (kind) {
                    case COLUMN -> COLUMN;
                    case ROLLUP -> ROLLUP;
                    case OPTIMIZE -> OPTIMIZE;
                };
        ResultTable table = ResultTable.of(columns);
        for (ShownRow row : rows) {
            List<@Nullable String> cells = new ArrayList<>();
            for (String column : columns) {
                cells.add(row.cell(column));
            }
            table.row(cells);
        }
        return table.answer();
    }
}
