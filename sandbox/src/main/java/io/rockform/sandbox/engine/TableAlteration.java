// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.ddl.AlterTableClause;
import io.rockform.ddl.DdlStatement.AlterTable;
import io.rockform.ddl.DdlWriter;
import io.rockform.operation.IndexOperation;
import io.rockform.operation.Operation;
import io.rockform.operation.OperationRefused;
import io.rockform.operation.TableOperation;
import io.rockform.plan.JobKind;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.RefusedException;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.Database;
import io.rockform.sandbox.catalog.SchemaJob;
import io.rockform.sandbox.catalog.SchemaJob.Outcome;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.fault.JobFault;
import io.rockform.schema.Index;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** ALTER TABLE: applied at once or by a job, refused while another job runs (facts 6.1 to 6.4). */
final class TableAlteration {
    /** Ids of a job, its new index and its transaction. */
    private static final int JOB_IDS = 3;

    private final DdlScope scope;
    private final AlterTable statement;

    private TableAlteration(DdlScope scope, AlterTable statement) {
        this.scope = scope;
        this.statement = statement;
    }

    static Catalog alter(DdlScope scope, AlterTable statement) {
        return new TableAlteration(scope, statement).alter();
    }

    private Catalog alter() {
        List<AlterTableClause> clauses = statement.clauses();
        ColumnComments.check(clauses, scope.text(), scope.session().version());
        AlterKind.check(clauses, scope.session().version());
        Optional<StoredObject> object = scope.database().find(statement.table().name());
        Optional<SchemaJob> running = object.flatMap(found -> scope.catalog().jobOf(found.id()));
        ClauseSequence.Result result = followed(running);
        if (!(object.orElse(null) instanceof StoredTable before)) {
            throw Refusals.notModelled("ALTER TABLE of a materialized view");
        }
        if (result.operations().isEmpty()) {
            return scope.catalog();
        }
        if (result.operations().get(0) instanceof TableOperation.SwapTables swap) {
            return swapped(before, swap.other());
        }
        Table applied = result.after().table(nameAfter(result.operations())).orElseThrow();
        Table changed = withIndexDefaults(applied, result.operations());
        if (changed.equals(before.definition())) {
            return scope.catalog();
        }
        return stored(before, changed, result.clauses(), result.operations());
    }

    /** What a server adds to the properties of an index. */
    private Table withIndexDefaults(Table table, List<Operation> operations) {
        boolean added = operations.stream().anyMatch(IndexOperation.AddIndex.class::isInstance);
        return added ? table.withIndexes(scope.defaults().complete(table).indexes()) : table;
    }

    /** The two exchange their names; ids and rows stay where they are. */
    private Catalog swapped(StoredTable table, String other) {
        StoredTable partner = (StoredTable) scope.database().find(other).orElseThrow();
        Database database =
                scope.database().with(renamed(partner, table.name())).with(renamed(table, partner.name()));
        Catalog swapped = scope.catalog().with(database);
        return new BaseChange(swapped, scope.session().version())
                .swapped(scope.database().name(), table.name(), partner.name());
    }

    private static StoredTable renamed(StoredTable table, String name) {
        return table.with(table.definition().named(new ObjectName(null, name)), table.columnIds());
    }

    /** What analysis refuses is told even while a job runs, the rest only when none does (facts 6.4). */
    private ClauseSequence.Result followed(Optional<SchemaJob> running) {
        try {
            ClauseSequence.Result result = ClauseSequence.of(scope, statement);
            result.operations().forEach(this::referencesExist);
            indexesAllowed(result);
            if (running.isPresent()) {
                throw inProgress(running.get());
            }
            return result;
        } catch (OperationRefused refused) {
            boolean analysis = refused.serverError().message().startsWith("Getting ");
            if (running.isPresent() && !analysis) {
                throw inProgress(running.get());
            }
            throw refused;
        }
    }

    /** A new index must be one that the table could have been created with. */
    private void indexesAllowed(ClauseSequence.Result result) {
        List<Index> added = new ArrayList<>();
        for (Operation operation : result.operations()) {
            if (operation instanceof IndexOperation.AddIndex add) {
                added.add(add.index());
            }
        }
        Optional<Table> table = result.after().table(statement.table());
        if (!added.isEmpty() && table.isPresent()) {
            scope.validate(table.get());
            scope.session().server().configuration().allow(added);
        }
    }

    private void referencesExist(Operation operation) {
        String constraints = operation instanceof TableOperation.SetTableProperties set
                ? set.properties().getOrDefault("foreign_key_constraints", "")
                : "";
        ClusterRules.missingReference(scope, constraints).ifPresent(missing -> {
            throw Refusals.plain("analyze table foreign key constraint:" + constraints + " failed, msg: " + missing);
        });
    }

    private ObjectName nameAfter(List<Operation> operations) {
        return operations.stream()
                .filter(TableOperation.RenameTable.class::isInstance)
                .map(rename -> new ObjectName(null, ((TableOperation.RenameTable) rename).newName()))
                .findFirst()
                .orElse(statement.table());
    }

    private Catalog stored(
            StoredTable before, Table changed, List<AlterTableClause> clauses, List<Operation> operations) {
        AlterEffect effect = AlterEffect.of(clauses, operations, before.definition(), changed);
        Catalog numbered = scope.catalog().withIds(JOB_IDS + changed.columns().size());
        long jobId = scope.catalog().lastId() + 1;
        StoredTable after = before.with(
                changed,
                ColumnNumbers.after(
                        before, changed, operations, (int) scope.catalog().lastId() + 1 + JOB_IDS));
        if (effect.isJob()) {
            return started(numbered, jobId, effect, after);
        }
        Catalog applied = numbered.with(scope.database().with(after));
        if (effect == AlterEffect.AT_ONCE_WITH_ROW) {
            SchemaJob job = job(jobId, 0, effect, after, Duration.ZERO, null);
            applied = applied.with(job.with(Outcome.finished(scope.now())));
        }
        return new BaseChange(applied, scope.session().version())
                .altered(scope.database().name(), before, after, operations);
    }

    private Catalog started(Catalog numbered, long jobId, AlterEffect effect, StoredTable after) {
        SandboxServer server = scope.session().server();
        JobFault course = server.faults().ofJob(after.name()).orElse(JobFault.slow(server.jobDuration()));
        Duration duration =
                switch (course.kind()) {
                    case SLOW, STUCK, LOST -> course.duration();
                    case CANCELLED -> server.jobDuration();
                };
        if (course.kind() == JobFault.Kind.LOST) {
            return numbered;
        }
        String failure = course.kind() == JobFault.Kind.CANCELLED ? course.reason() : null;
        SchemaJob job = job(jobId, jobId + 1, effect, after, duration, failure);
        Catalog started = numbered.with(job);
        return duration.isZero() && failure == null ? ended(started, job) : started;
    }

    private Catalog ended(Catalog started, SchemaJob job) {
        SchemaJob done = job.with(Outcome.finished(scope.now()));
        return new BaseChange(started, scope.session().version()).finished(done);
    }

    private SchemaJob job(
            long id,
            long indexId,
            AlterEffect effect,
            StoredTable target,
            Duration duration,
            @Nullable String failure) {
        long now = scope.now();
        JobKind kind = effect == AlterEffect.OPTIMIZE_JOB ? JobKind.OPTIMIZE : JobKind.COLUMN;
        return new SchemaJob(
                id,
                kind,
                scope.database().name(),
                target.name(),
                indexId,
                now,
                now + duration.toMillis(),
                operationText(kind, target.definition()),
                failure,
                Outcome.RUNNING,
                target);
    }

    private String operationText(JobKind kind, Table target) {
        return kind == JobKind.OPTIMIZE && target.distribution() != null
                ? "ALTER DISTRIBUTED BY " + new DdlWriter(scope.profile()).distribution(target.distribution())
                : "";
    }

    /** Recorded jobs/*: 4.1 has no quotes, no line break and another link. */
    private RefusedException inProgress(SchemaJob job) {
        boolean newer = scope.session().version().isAtLeast(ServerVersion.V4_1);
        String table = newer ? job.tableName() : "\"" + job.tableName() + "\"";
        if (job.kind() == JobKind.OPTIMIZE) {
            String state = newer ? "OPTIMIZE" : "\"OPTIMIZE\"";
            return Refusals.plain("The table " + table + " is currently in state " + state);
        }
        String words = "A schema change operation is in progress on the table " + table
                + ". Please wait until the current operation completes.";
        String link =
                "To check the status of the operation, see https://docs.starrocks.io/docs/sql-reference/sql-statements/";
        return Refusals.plain(
                newer
                        ? words + " " + link + "table_bucket_part_index/SHOW_ALTER"
                        : words + "\n" + link + "data-manipulation/SHOW_ALTER");
    }
}
