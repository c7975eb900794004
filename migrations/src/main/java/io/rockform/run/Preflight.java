// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.operation.MaterializedViewOperation;
import io.rockform.operation.Operation;
import io.rockform.operation.Operation.Require;
import io.rockform.operation.TableOperation;
import io.rockform.plan.Job;
import io.rockform.plan.JobKind;
import io.rockform.plan.Statement;
import io.rockform.plan.Step;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.StarRocksVersion;
import io.rockform.project.RunSettings;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.Table;
import io.rockform.server.Grants;
import io.rockform.server.JobWatch;
import io.rockform.server.Rows;
import io.rockform.server.SchemaReading;
import io.rockform.server.StatementRefused;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks, before anything is written, whether a run can be carried through. What is wrong is told all at once. */
final class Preflight {
    private static final StarRocksVersion OLDEST = new StarRocksVersion(3, 3, 0);
    /** Beyond that a listing of all jobs costs less than one for each table. */
    private static final int TABLES_ASKED_SINGLY = 20;
    /** StarRocks refuses writes at 95% (its storage_flood_stage_usage_percent); who is near it should know. */
    private static final double FULL = 90;

    private final Database database;
    private final RunSettings settings;
    private final CancellableClock clock;
    private final RunListener listener;
    private final Drift drift;
    private final List<Problem> problems = new ArrayList<>();

    Preflight(Database database, RunSettings settings, CancellableClock clock, RunListener listener, Drift drift) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.listener = listener;
        this.drift = drift;
    }

    /** @throws RockformException with all that stands in the way; nothing was changed */
    void require(PreparedRun prepared) {
        SchemaReading live = prepared.live();
        if (prepared.isEmpty() || live == null) {
            return;
        }
        version();
        backends(prepared);
        privileges(prepared, live);
        jobs(prepared, live);
        requirements(prepared);
        if (!settings.acceptDrift()) {
            drift.of(prepared, live).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new RockformException(problems, null);
        }
    }

    private void version() {
        StarRocksVersion version = database.profile().version();
        if (!version.isAtLeast(OLDEST)) {
            problems.add(Problem.of(
                            ProblemCode.NOT_IN_THIS_VERSION,
                            "the server is StarRocks " + version + ", older than Rockform knows")
                    .remedy("Upgrade it to " + OLDEST.major() + "." + OLDEST.minor() + " or newer."));
        }
    }

    private void backends(PreparedRun prepared) {
        ServerProfile profile = database.profile();
        Integer alive = profile.aliveBackends();
        if (alive == null) {
            return;
        }
        for (Operation operation : operations(prepared)) {
            SchemaObject created = created(operation);
            String wanted = created == null ? "" : properties(created).getOrDefault("replication_num", "");
            boolean tooMany = wanted.matches("\\d{1,4}") && Integer.parseInt(wanted) > alive;
            if (created != null && (alive == 0 || tooMany)) {
                problems.add(
                        Problem.of(
                                        ProblemCode.NOT_READY,
                                        created.name() + " is to have " + (wanted.isEmpty() ? "" : wanted + " ")
                                                + "replicas, and " + alive + " backends are alive")
                                .remedy(
                                        "Bring backends up (SHOW BACKENDS), or override replication_num for this environment."));
            }
        }
        disks();
    }

    private static @Nullable SchemaObject created(Operation operation) {
        if (operation instanceof TableOperation.CreateTable create) {
            return create.table();
        }
        return operation instanceof MaterializedViewOperation.CreateMaterializedView create ? create.view() : null;
    }

    private static Map<String, String> properties(SchemaObject object) {
        if (object instanceof Table table) {
            return table.properties();
        }
        return object instanceof MaterializedView view ? view.properties() : Map.of();
    }

    /** Only told: a disk that is nearly full stops loads before it stops schema changes. */
    private void disks() {
        try {
            for (Rows.Row backend : database.session().query("SHOW BACKENDS")) {
                String used = String.valueOf(backend.text("MaxDiskUsedPct"))
                        .replace("%", "")
                        .strip();
                if (used.matches("\\d+(\\.\\d+)?") && Double.parseDouble(used) >= FULL) {
                    listener.notice("a disk of backend " + backend.required("BackendId") + " is " + used + "% full");
                }
            }
        } catch (StatementRefused e) {
            // The user may not ask (recorded privileges/*).
        }
    }

    private void privileges(PreparedRun prepared, SchemaReading live) {
        String name = database.connection().url().requiredDatabase();
        RequiredPrivileges required = new RequiredPrivileges(Grants.read(database.session()), live.schema(), name);
        required.ofHistory(database.historyDatabase());
        operations(prepared).forEach(required::of);
        if (!required.missing().isEmpty()) {
            problems.add(Problem.of(ProblemCode.ACCESS_DENIED, "the user lacks privileges that this run needs")
                    .remedy("Have them granted:\n    " + String.join("\n    ", required.missing())));
        }
    }

    /** A job of somebody else's is waited for when its table's turn comes, unless nobody wants to wait. */
    private void jobs(PreparedRun prepared, SchemaReading live) {
        Set<Job> asked = new LinkedHashSet<>();
        for (Resumption work : prepared.work()) {
            for (Statement statement : work.plan().statements()) {
                Job job = statement.job();
                if (job != null
                        && live.schema().objects().containsKey(job.table())
                        && work.earlier().isEmpty()) {
                    asked.add(new Job(JobKind.COLUMN, job.table()));
                    asked.add(new Job(JobKind.OPTIMIZE, job.table()));
                }
            }
        }
        if (asked.size() > 2 * TABLES_ASKED_SINGLY) {
            return;
        }
        JobWatch watch = new JobWatch(database.session(), clock, settings.jobs());
        for (Job job : asked) {
            for (String running : watch.running(job)) {
                if (settings.jobs().busyTimeout().isZero()) {
                    problems.add(Problem.of(ProblemCode.NOT_READY, running + ", is in the way")
                            .remedy("Wait for it to end, or cancel it, then run the command again."));
                } else {
                    listener.notice(running + ", was started by someone else; it is waited for");
                }
            }
        }
    }

    /** Those that stand before everything else; what is required later is asked then. */
    private void requirements(PreparedRun prepared) {
        Resumption first = prepared.work().get(0);
        if (!first.earlier().isEmpty()) {
            return;
        }
        for (Step step : first.plan().plan().steps()) {
            if (!(step.operations().get(0) instanceof Require requirement)) {
                return;
            }
            if (!Condition.isTrue(database.session(), requirement.condition())) {
                problems.add(Condition.isNotTrue(requirement));
            }
        }
    }

    private static List<Operation> operations(PreparedRun prepared) {
        List<Operation> operations = new ArrayList<>();
        for (Resumption work : prepared.work()) {
            for (Step step : work.plan().plan().steps()) {
                operations.addAll(step.operations());
            }
        }
        return operations;
    }
}
