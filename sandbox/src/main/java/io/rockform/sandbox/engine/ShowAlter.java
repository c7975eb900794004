// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.plan.JobKind;
import io.rockform.sandbox.access.Rights;
import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.catalog.SchemaJob;
import io.rockform.sandbox.catalog.Securables;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.Token;
import io.rockform.sandbox.text.TokenReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
        Predicate<JobRow> condition = condition();
        Comparator<JobRow> order = order();
        int limit = limit();
        reader.expectEnd();
        return session -> {
            List<JobRow> rows = jobs(session, kind, session.databaseName(database))
                    .map(job -> row(job, session.store().now()))
                    .filter(condition)
                    .sorted(order)
                    .limit(limit)
                    .toList();
            return answer(kind, rows);
        };
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

    /** Comparisons of a column with a text, joined by AND. */
    private Predicate<JobRow> condition() {
        Predicate<JobRow> condition = row -> true;
        if (!reader.accept("WHERE")) {
            return condition;
        }
        do {
            String column = reader.name().toLowerCase(Locale.ROOT);
            reader.expect("=");
            String value = reader.text();
            condition = condition.and(row -> value.equals(row.cell(column)));
        } while (reader.accept("AND"));
        return condition;
    }

    /** A job's cells by the names of their columns. */
    private record JobRow(Map<String, @Nullable String> cells) {
        @Nullable
        String cell(String column) {
            for (Map.Entry<String, @Nullable String> cell : cells.entrySet()) {
                if (cell.getKey().equalsIgnoreCase(column)) {
                    return cell.getValue();
                }
            }
            return null;
        }
    }

    /** Ids are numbers, everything else sorts as text. */
    private Comparator<JobRow> order() {
        Comparator<JobRow> byId = Comparator.comparingLong(row -> Long.parseLong(String.valueOf(row.cell("JobId"))));
        if (!reader.accept("ORDER", "BY")) {
            return byId;
        }
        String column = reader.name().toLowerCase(Locale.ROOT);
        Comparator<JobRow> order = column.equals("jobid")
                ? byId
                : Comparator.comparing(row -> String.valueOf(row.cell(column)), String.CASE_INSENSITIVE_ORDER);
        if (reader.accept("DESC")) {
            return order.reversed();
        }
        reader.accept("ASC");
        return order;
    }

    private int limit() {
        if (!reader.accept("LIMIT")) {
            return Integer.MAX_VALUE;
        }
        Token number = reader.take();
        if (number.kind() != Token.Kind.NUMBER) {
            throw reader.notUnderstood();
        }
        return Integer.parseInt(number.value());
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

    private static JobRow row(SchemaJob job, long now) {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        SchemaJob.State state = job.state(now);
        boolean atOnce = job.indexId() == 0;
        boolean begun = state == SchemaJob.State.RUNNING || state == SchemaJob.State.FINISHED;
        row.put("JobId", String.valueOf(job.id()));
        row.put("TableName", job.tableName());
        row.put("CreateTime", ServerTime.text(job.createdMillis()));
        row.put(
                "FinishTime",
                job.outcome().ended() ? ServerTime.text(job.outcome().endedMillis()) : null);
        row.put("IndexName", job.tableName());
        row.put("IndexId", String.valueOf(atOnce ? job.target().id() + 1 : job.indexId()));
        row.put("OriginIndexId", String.valueOf(job.target().id() + 1));
        row.put("SchemaVersion", "1:0");
        row.put("Operation", state == SchemaJob.State.PENDING ? "" : job.operation());
        row.put("TransactionId", begun && !atOnce ? String.valueOf(job.id() + 1) : "-1");
        row.put("State", state.name());
        row.put("Msg", job.outcome().reason());
        row.put("Progress", job.kind() == JobKind.OPTIMIZE ? progress(state) : null);
        row.put("Timeout", atOnce ? NO_TIMEOUT : TIMEOUT_SECONDS);
        return new JobRow(row);
    }

    private static String progress(SchemaJob.State state) {
        return state == SchemaJob.State.FINISHED ? "100" : "0";
    }

    private static Answer answer(JobKind kind, List<JobRow> rows) {
        String[] columns =
                switch (kind) {
                    case COLUMN -> COLUMN;
                    case ROLLUP -> ROLLUP;
                    case OPTIMIZE -> OPTIMIZE;
                };
        ResultTable table = ResultTable.of(columns);
        for (JobRow row : rows) {
            List<@Nullable String> cells = new ArrayList<>();
            for (String column : columns) {
                cells.add(row.cell(column));
            }
            table.row(cells);
        }
        return table.answer();
    }
}
