// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.declare.Declaration;
import io.rockform.operation.ColumnOperation.RenameColumn;
import io.rockform.operation.MaterializedViewOperation;
import io.rockform.operation.MaterializedViewOperation.CreateSynchronousMaterializedView;
import io.rockform.operation.MaterializedViewOperation.DropMaterializedView;
import io.rockform.operation.Operation;
import io.rockform.operation.OperationRefused;
import io.rockform.operation.TableOperation.CreateTable;
import io.rockform.operation.TableOperation.DropTable;
import io.rockform.operation.TableOperation.RenameTable;
import io.rockform.operation.TableRebuild;
import io.rockform.operation.ViewOperation;
import io.rockform.operation.apply.SchemaChange;
import io.rockform.profile.ServerProfile;
import io.rockform.query.TableReferences;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Schema;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Writes the plan for tables that cannot be altered into what is declared, where that was asked for: all other changes
 * of such a table go with the rebuild, and its findings are gone.
 */
public final class Rebuilds {
    /** The way out where StarRocks cannot alter a table. */
    static final String REMEDY = "rebuild the table: rockform revision --autogenerate --rebuild TABLE";

    private static final String NO_VALUE = "the rows that are there have no value for it";

    private final Schema actual;
    private final Declaration declared;
    private final ServerProfile profile;
    private final String database;
    private List<Operation> operations;
    private final List<Finding> findings;

    private Rebuilds(Comparison comparison, Schema actual, Declaration declared, ComparisonContext context) {
        this.actual = actual;
        this.declared = declared;
        this.profile = context.profile();
        this.database = context.database();
        this.operations = new ArrayList<>(comparison.operations());
        this.findings = new ArrayList<>(comparison.findings());
    }

    /**
     * The same with the tables rebuilt that are meant and that have findings.
     *
     * @param comparison of the two
     */
    public static Comparison of(
            Comparison comparison,
            Schema actual,
            Declaration declared,
            ComparisonContext context,
            Predicate<Table> meant) {
        Rebuilds rebuilds = new Rebuilds(comparison, actual, declared, context);
        Set<ObjectName> found =
                comparison.findings().stream().map(Finding::object).collect(Collectors.toSet());
        for (Table table : declared.schema().tables()) {
            if (found.contains(table.name()) && meant.test(table)) {
                rebuilds.add(table);
            }
        }
        return new Comparison(rebuilds.operations, rebuilds.findings);
    }

    private void add(Table wanted) {
        ObjectName name = wanted.name();
        List<Operation> kept = new ArrayList<>();
        for (Operation operation : operations) {
            if (!name.equals(operation.target()) || isRename(operation) || operation instanceof CreateTable) {
                kept.add(operation);
            }
        }
        Schema renamed = actual;
        for (Operation operation : kept) {
            renamed = isRename(operation) ? SchemaChange.apply(renamed, operation, profile) : renamed;
        }
        Table existing = renamed.table(name).orElse(null);
        if (existing == null) {
            return;
        }
        TableRebuild rebuild = TableRebuild.of(existing, withPartitions(wanted, existing), renamed);
        if (!rebuild.withoutValue().isEmpty()) {
            rebuild.withoutValue().forEach(column -> noValue(name, column));
            return;
        }
        List<Operation> planned = inserted(kept, rebuild, renamed);
        try {
            SchemaChange.applyAll(actual, planned, profile);
        } catch (OperationRefused refused) {
            findings.add(new Finding(
                    name,
                    "rebuild",
                    "not possible",
                    "wanted",
                    refused.serverError().message(),
                    "change it in steps, in revisions written by hand"));
            return;
        }
        operations = planned;
        findings.removeIf(finding -> finding.object().equals(name));
    }

    /** Why no rebuild mends the findings that there are. */
    private void noValue(ObjectName table, String column) {
        findings.add(new Finding(
                table,
                "column " + column,
                "missing",
                "NOT NULL without a default",
                NO_VALUE,
                "give the column a default, or let it be NULL"));
    }

    private static boolean isRename(Operation operation) {
        return operation instanceof RenameTable || operation instanceof RenameColumn;
    }

    /** A model names the first partitions only; rows need all that are there. */
    private static Table withPartitions(Table wanted, Table existing) {
        Partitioning now = existing.partitioning();
        Partitioning then = wanted.partitioning();
        boolean same = now != null
                && then != null
                && now.getClass() == then.getClass()
                && PartitionItemComparison.compare(
                                now.items(), then.items(), wanted.name().name())
                        .isSame();
        return same ? wanted.withPartitioning(now) : wanted;
    }

    /** After what is renamed and created, before what reads the new columns, and before what is dropped. */
    private List<Operation> inserted(List<Operation> kept, TableRebuild rebuild, Schema renamed) {
        int place = 0;
        while (place < kept.size() && !comesAfter(kept.get(place))) {
            place++;
        }
        List<Operation> planned = new ArrayList<>(kept.subList(0, place));
        List<SynchronousMaterializedView> own = renamed.synchronousMaterializedViews().stream()
                .filter(view -> reads(view, rebuild.from().name()))
                .toList();
        for (SynchronousMaterializedView view : own) {
            Operation drop = new DropMaterializedView(view.name());
            if (!planned.contains(drop)) {
                planned.add(drop);
            }
        }
        planned.addAll(rebuild.operations());
        planned.addAll(kept.subList(place, kept.size()));
        for (SynchronousMaterializedView view : declared.schema().synchronousMaterializedViews()) {
            Operation create = new CreateSynchronousMaterializedView(view);
            if (own.stream().anyMatch(each -> each.name().equals(view.name())) && !planned.contains(create)) {
                planned.add(create);
            }
        }
        return planned;
    }

    private static boolean comesAfter(Operation operation) {
        boolean creates =
                operation instanceof MaterializedViewOperation && !(operation instanceof DropMaterializedView);
        return creates || operation instanceof ViewOperation || operation instanceof DropTable;
    }

    private boolean reads(SynchronousMaterializedView view, ObjectName table) {
        return TableReferences.of(view.query(), database).contains(table);
    }
}
