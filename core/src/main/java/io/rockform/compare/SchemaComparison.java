// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.declare.Declaration;
import io.rockform.operation.MaterializedViewOperation.CreateMaterializedView;
import io.rockform.operation.MaterializedViewOperation.CreateSynchronousMaterializedView;
import io.rockform.operation.MaterializedViewOperation.DropMaterializedView;
import io.rockform.operation.Operation;
import io.rockform.operation.TableOperation.CreateTable;
import io.rockform.operation.TableOperation.DropTable;
import io.rockform.operation.ViewOperation.CreateView;
import io.rockform.operation.ViewOperation.DropView;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds the operations that lead from the actual schema to the declared one.
 *
 * <p>What the model does not say of what the server chooses too (properties, distribution, sort key, key) is no
 * difference. What StarRocks cannot change in place becomes a {@link Finding} and stops nothing else.
 */
public final class SchemaComparison {
    private final Schema actual;
    private final Schema declared;
    private final ServerProfile profile;
    private final Changes changes;
    private final QueryComparison queries;
    private final TakenBack takenBack;
    private final Predicate<ObjectName> managedPartitions;

    private SchemaComparison(Schema actual, Declaration declaration, Changes changes, ComparisonContext context) {
        this.actual = actual;
        this.declared = declaration.schema();
        this.managedPartitions = context.managedPartitions();
        this.takenBack = new TakenBack(context.agreed(), declaration.renames(), changes, context.profile());
        this.changes = changes;
        this.profile = context.profile();
        this.queries = new QueryComparison(actual, declared, changes, context);
    }

    /** Compares two schemas without renames. */
    public static Comparison compare(Schema actual, Schema declared, ServerProfile profile) {
        return compare(actual, Declaration.of(declared), new ComparisonContext(profile, ""));
    }

    /** Compares where queries do not name the default database. */
    public static Comparison compare(Schema actual, Declaration declaration, ServerProfile profile) {
        return compare(actual, declaration, new ComparisonContext(profile, ""));
    }

    /**
     * Compares.
     *
     * @param actual what is there, as read from a server or replayed
     * @param declaration what is wanted; its silence leaves choices to the server
     */
    public static Comparison compare(Schema actual, Declaration declaration, ComparisonContext context) {
        Changes changes = new Changes(actual, context.profile());
        RenameComparison.compare(declaration, changes);
        SchemaComparison comparison = new SchemaComparison(changes.schema(), declaration, changes, context);
        DatabaseComparison databases = new DatabaseComparison(actual, context.agreed(), changes, context.profile());
        declaration.schema().databases().values().forEach(databases::compare);
        comparison.dropped();
        declaration.schema().objects().values().forEach(comparison::declared);
        return new Comparison(
                OperationOrder.sort(changes.operations(), actual, declaration.schema(), context.database()),
                changes.findings());
    }

    private void dropped() {
        for (SchemaObject object : actual.objects().values()) {
            if (declared.find(object.name()).isEmpty()) {
                changes.attempt(drop(object));
            }
        }
    }

    private void declared(SchemaObject object) {
        SchemaObject existing = actual.objects().get(object.name());
        if (existing == null) {
            changes.attempt(create(object));
        } else if (existing.getClass() != object.getClass()) {
            kindChanged(existing, object);
        } else {
            object.accept(comparisonWith(existing)).run();
        }
    }

    private void kindChanged(SchemaObject existing, SchemaObject object) {
        if (existing instanceof Table || object instanceof Table) {
            changes.find(new Finding(
                    object.name(),
                    "kind",
                    kind(existing),
                    kind(object),
                    "tables, views and materialized views share one namespace",
                    "drop or rename the " + kind(existing) + " first, in a revision of its own"));
            return;
        }
        changes.attempt(drop(existing));
        changes.attempt(create(object));
    }

    /** For people: {@code materialized view}. */
    static String kind(SchemaObject object) {
        return object.accept(new SchemaObject.Visitor<>() {
            @Override
            public String visitTable(Table table) {
                return "table";
            }

            @Override
            public String visitView(View view) {
                return "view";
            }

            @Override
            public String visitMaterializedView(MaterializedView view) {
                return "materialized view";
            }

            @Override
            public String visitSynchronousMaterializedView(SynchronousMaterializedView view) {
                return "synchronous materialized view";
            }
        });
    }

    static Operation create(SchemaObject object) {
        return object.accept(new SchemaObject.Visitor<>() {
            @Override
            public Operation visitTable(Table table) {
                return new CreateTable(table);
            }

            @Override
            public Operation visitView(View view) {
                return new CreateView(view);
            }

            @Override
            public Operation visitMaterializedView(MaterializedView view) {
                return new CreateMaterializedView(view);
            }

            @Override
            public Operation visitSynchronousMaterializedView(SynchronousMaterializedView view) {
                return new CreateSynchronousMaterializedView(view);
            }
        });
    }

    static Operation drop(SchemaObject object) {
        return object.accept(new SchemaObject.Visitor<>() {
            @Override
            public Operation visitTable(Table table) {
                return new DropTable(table.name());
            }

            @Override
            public Operation visitView(View view) {
                return new DropView(view.name());
            }

            @Override
            public Operation visitMaterializedView(MaterializedView view) {
                return new DropMaterializedView(view.name());
            }

            @Override
            public Operation visitSynchronousMaterializedView(SynchronousMaterializedView view) {
                return new DropMaterializedView(view.name());
            }
        });
    }

    /** Its rows are computed from its table again. No answer of the server tells its properties. */
    private void synchronous(SynchronousMaterializedView existing, SynchronousMaterializedView view) {
        if (queries.differ(view.name(), List.of(), existing.query(), List.of(), view.query())) {
            changes.attempt(drop(existing));
            changes.attempt(create(view));
        }
    }

    private void table(Table existing, Table table) {
        TableComparison comparison = new TableComparison(
                existing, takenBack.table(table, existing), changes, profile, managedPartitions.test(table.name()));
        comparison.compare();
        if (takenBack.areBucketsTakenBack(table, existing)) {
            comparison.leaveBucketsToServer();
        }
    }

    private void materializedView(MaterializedView existing, MaterializedView view) {
        MaterializedViewComparison comparison = new MaterializedViewComparison(queries, changes, profile);
        if (takenBack.isSortKeyTakenBack(view, existing)) {
            comparison.recreate(view);
        } else {
            comparison.compare(existing, takenBack.materializedView(view, existing), view);
        }
    }

    /** How a declared object is compared with the existing one of its kind. */
    private SchemaObject.Visitor<Runnable> comparisonWith(SchemaObject existing) {
        return new SchemaObject.Visitor<>() {
            @Override
            public Runnable visitTable(Table table) {
                return () -> table((Table) existing, table);
            }

            @Override
            public Runnable visitView(View view) {
                return () -> new ViewComparison(queries, changes).compare((View) existing, takenBack.view(view));
            }

            @Override
            public Runnable visitMaterializedView(MaterializedView view) {
                return () -> materializedView((MaterializedView) existing, view);
            }

            @Override
            public Runnable visitSynchronousMaterializedView(SynchronousMaterializedView view) {
                return () -> synchronous((SynchronousMaterializedView) existing, view);
            }
        };
    }
}
