// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.definition;

import io.rockform.ddl.AlterTableClause;
import io.rockform.ddl.DdlStatement.AlterTable;
import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.PartitionClause;
import io.rockform.operation.IndexOperation;
import io.rockform.operation.Operation;
import io.rockform.operation.OperationRefused;
import io.rockform.operation.PartitionOperation;
import io.rockform.operation.RollupOperation;
import io.rockform.operation.TableOperation;
import io.rockform.operation.apply.ClauseSequence;
import io.rockform.plan.JobKind;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.Database;
import io.rockform.sandbox.catalog.Recycled.RecycledPartition;
import io.rockform.sandbox.catalog.SchemaJob;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredMaterializedView;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.engine.BaseChange;
import io.rockform.schema.Index;
import io.rockform.schema.ObjectName;
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ALTER TABLE: applied at once or by a job, refused while another job runs (facts 6.1 to 6.4). */
final class TableAlteration {
    private final DdlScope scope;
    private final AlterTable statement;
    private final SchemaJobs jobs;

    private TableAlteration(DdlScope scope, AlterTable statement) {
        this.scope = scope;
        this.statement = statement;
        this.jobs = new SchemaJobs(scope);
    }

    static Catalog alter(DdlScope scope, AlterTable statement) {
        return new TableAlteration(scope, statement).alter();
    }

    private Catalog alter() {
        List<AlterTableClause> clauses = statement.clauses();
        ColumnComments.check(clauses, scope.text(), scope.session().version());
        ClauseSequence.refuseConflicts(statement, scope.profile());
        Optional<StoredObject> object = scope.database().find(statement.table().name());
        if (object.orElse(null) instanceof StoredMaterializedView view) {
            return ViewIndexes.alter(scope, statement, view);
        }
        if (clauses.get(0) instanceof AlterTableClause.Optimize && object.orElse(null) instanceof StoredTable table) {
            return optimized(table);
        }
        Optional<SchemaJob> running = object.flatMap(found -> scope.catalog().jobOf(found.id()));
        ClauseSequence.Result result = followed(running);
        if (!(object.orElse(null) instanceof StoredTable before)) {
            throw Refusals.notFound(statement.table().name());
        }
        if (result.operations().isEmpty()) {
            return scope.catalog();
        }
        if (result.operations().size() > 1 && result.operations().get(0) instanceof RollupOperation.AddRollup) {
            throw Refusals.notModelled("several rollups in one ALTER TABLE, which one job builds");
        }
        if (result.operations().get(0) instanceof TableOperation.SwapTables swap) {
            return swapped(before, swap.other());
        }
        Table applied = result.after().table(nameAfter(result.operations())).orElseThrow();
        Table changed = withDefaults(applied, result.operations());
        if (changed.equals(before.definition())) {
            return scope.catalog();
        }
        return stored(before, changed, result.clauses(), result.operations());
    }

    /** Rewrites the rows in a job, also where nothing is to change (recorded alter-*&#47;partition by of 3.3). */
    private Catalog optimized(StoredTable table) {
        ClauseSequence.Result result = followed(scope.catalog().jobOf(table.id()));
        Table changed = result.after().table(statement.table()).orElseThrow();
        long jobId = scope.catalog().lastId() + 1;
        return jobs.start(
                scope.catalog().withIds(SchemaJobs.IDS),
                jobId,
                JobKind.OPTIMIZE,
                changed.equals(table.definition()) ? "" : operationText(JobKind.OPTIMIZE, result.operations(), changed),
                table.with(changed, table.columnIds()));
    }

    /** What a server adds to the properties of an index, and to the bounds of a partition. */
    private Table withDefaults(Table table, List<Operation> operations) {
        if (operations.stream().anyMatch(IndexOperation.AddIndex.class::isInstance)) {
            return table.withIndexes(scope.defaults().complete(table).indexes());
        }
        if (operations.stream().anyMatch(PartitionOperation.AddPartition.class::isInstance)) {
            return table.withPartitioning(new AddedPartitions(scope, table).completed());
        }
        return table;
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
            ClauseSequence.Result result = ClauseSequence.of(
                    statement, scope.schema(), scope.profile(), scope.database().name());
            result.operations().forEach(this::referencesExist);
            indexesAllowed(result);
            if (running.isPresent()) {
                throw jobs.inProgress(running.get());
            }
            return result;
        } catch (OperationRefused refused) {
            boolean analysis = refused.serverError().message().startsWith("Getting ");
            if (running.isPresent() && !analysis) {
                throw jobs.inProgress(running.get());
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
        Catalog numbered =
                scope.catalog().withIds(SchemaJobs.IDS + changed.columns().size());
        long jobId = scope.catalog().lastId() + 1;
        StoredTable after = before.with(
                        changed, ColumnNumbers.after(before, changed, operations, (int) jobId + SchemaJobs.IDS))
                .withRollups(RollupNumbers.after(before.rollupIndexes(), operations, jobId + 1));
        if (effect.isJob()) {
            JobKind kind = effect.jobKind();
            return jobs.start(numbered, jobId, kind, operationText(kind, operations, changed), after);
        }
        Catalog applied = recycled(numbered.with(scope.database().with(after)), clauses.get(0), before);
        if (effect == AlterEffect.AT_ONCE_WITH_ROW) {
            applied = applied.with(jobs.done(jobId, after));
        }
        return new BaseChange(applied, scope.session().version())
                .altered(scope.database().name(), before, after, operations);
    }

    /** Partitions of a RANGE that were dropped without FORCE can be brought back (facts 6.9). */
    private Catalog recycled(Catalog applied, AlterTableClause clause, StoredTable before) {
        Catalog recycled = applied;
        if (clause instanceof PartitionClause.DropPartitions drop && !drop.force()) {
            for (PartitionDefinition dropped : droppedPartitions(before.definition(), drop)) {
                if (dropped instanceof RangePartition range) {
                    recycled = recycled.withIds(1);
                    recycled = recycled.recycling(
                            new RecycledPartition(recycled.lastId(), before.id(), range, scope.now()));
                }
            }
        }
        return recycled;
    }

    /** The partitions that a clause names, as the table has them. */
    static List<PartitionDefinition> droppedPartitions(Table table, PartitionClause.DropPartitions drop) {
        Partitioning partitioning = table.partitioning();
        if (partitioning == null || !(drop.partitions() instanceof PartitionClause.PartitionSelection.Named named)) {
            return List.of();
        }
        return named.partitions().stream()
                .flatMap(name -> partitioning.partition(name).stream())
                .toList();
    }

    /** A ROLLUP job is listed with the rollup, an OPTIMIZE job with what it does. */
    private String operationText(JobKind kind, List<Operation> operations, Table target) {
        return switch (kind) {
            case COLUMN -> "";
            case ROLLUP ->
                ((RollupOperation.AddRollup) operations.get(0)).rollup().name();
            case OPTIMIZE ->
                target.distribution() == null
                        ? ""
                        : "ALTER DISTRIBUTED BY " + new DdlWriter(scope.profile()).distribution(target.distribution());
        };
    }
}
