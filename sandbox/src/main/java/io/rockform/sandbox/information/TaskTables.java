// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.information;

import io.rockform.ddl.DdlWriter;
import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.StoredObject.StoredMaterializedView;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.engine.ServerTime;
import io.rockform.sandbox.engine.ServerVersion;
import io.rockform.sandbox.engine.TaskRuns;
import io.rockform.sandbox.session.Answer;
import io.rockform.schema.Refresh;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * information_schema.tasks and task_runs: a materialized view has one task, which refreshes it (facts 10;
 * [TasksSystemTable]). Here a refresh has nothing to do, and is over at once unless a fault says otherwise.
 */
final class TaskTables {
    private static final String TASKS_BEGIN = "TASK_NAME CREATE_TIME:DATETIME SCHEDULE CATALOG";
    private static final String TASKS_END = " DATABASE DEFINITION EXPIRE_TIME:DATETIME PROPERTIES";
    private static final String RUNS_BEGIN =
            "QUERY_ID TASK_NAME CREATE_TIME:DATETIME FINISH_TIME:DATETIME STATE CATALOG";
    private static final String RUNS_END =
            " DATABASE DEFINITION EXPIRE_TIME:DATETIME ERROR_CODE:BIGINT ERROR_MESSAGE PROGRESS EXTRA_MESSAGE PROPERTIES"
                    + " JOB_ID";

    private static final long LISTED_MILLIS = 7L * 24 * 60 * 60 * 1000;

    private final ServerVersion version;

    TaskTables(ServerVersion version) {
        this.version = version;
    }

    /** 4.1 tells the warehouse too. */
    private String warehouse() {
        return newer() ? " WAREHOUSE" : "";
    }

    private boolean newer() {
        return version.isAtLeast(ServerVersion.V4_1);
    }

    Answer.Rows tasks(Catalog catalog) {
        ResultTable table = new ResultTable(
                EmptyTables.columns(TASKS_BEGIN + warehouse() + TASKS_END + (newer() ? " CREATOR" : "")));
        InformationSchema.forEach(catalog, (database, object) -> {
            if (object instanceof StoredMaterializedView view) {
                table.row(task(database, view));
            }
        });
        return table.answer();
    }

    private List<@Nullable String> task(String database, StoredMaterializedView view) {
        List<@Nullable String> row = new ArrayList<>();
        row.addAll(Arrays.asList(
                "mv-" + view.id(),
                ServerTime.text(view.createdMillis()),
                schedule(view),
                SandboxSession.DEFAULT_CATALOG));
        if (newer()) {
            row.add("default_warehouse");
        }
        row.add(database);
        row.add("insert overwrite `" + view.name() + "` " + view.storedQuery());
        row.add(null);
        row.add(null);
        if (newer()) {
            row.add("'root'@'%'");
        }
        return row;
    }

    private String schedule(StoredMaterializedView view) {
        Refresh.Scheme scheme = view.definition().refresh().scheme();
        if (scheme instanceof Refresh.Manual) {
            return "MANUAL";
        }
        boolean periodical = scheme instanceof Refresh.Async async && async.every() != null;
        return periodical
                ? "PERIODICAL"
                        + new DdlWriter(version.profile())
                                .refresh(view.definition().refresh())
                                .replaceFirst("^.*?ASYNC", "")
                : "EVENT_TRIGGERED";
    }

    Answer.Rows runs(TaskRuns runs) {
        ResultTable table = new ResultTable(
                EmptyTables.columns(RUNS_BEGIN + warehouse() + RUNS_END + (newer() ? " PROCESS_TIME:DATETIME" : "")));
        long now = runs.now();
        runs.all().forEach(run -> table.row(run(run, now)));
        return table.answer();
    }

    private List<@Nullable String> run(TaskRuns.TaskRun run, long now) {
        boolean over = run.isOver(now);
        boolean failed = run.isFailed(now);
        List<@Nullable String> row = new ArrayList<>();
        row.addAll(Arrays.asList(
                run.queryId(),
                run.task(),
                ServerTime.text(run.begun()),
                over ? ServerTime.text(run.ends()) : null,
                over ? failed ? "FAILED" : "SUCCESS" : "RUNNING",
                SandboxSession.DEFAULT_CATALOG));
        if (newer()) {
            row.add("default_warehouse");
        }
        row.addAll(Arrays.asList(
                run.database(),
                run.definition(),
                ServerTime.text(run.begun() + LISTED_MILLIS),
                failed ? "-1" : "0",
                failed ? run.course().reason() : null,
                over && !failed ? "100%" : "0%",
                "",
                "",
                run.queryId()));
        if (newer()) {
            row.add(ServerTime.text(run.begun()));
        }
        return row;
    }
}
