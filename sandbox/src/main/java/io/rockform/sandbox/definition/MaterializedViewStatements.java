// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.definition;

import io.rockform.ddl.DdlStatement;
import io.rockform.ddl.DdlStatement.ActivateMaterializedView;
import io.rockform.ddl.DdlStatement.CreateMaterializedView;
import io.rockform.ddl.DdlStatement.DropMaterializedView;
import io.rockform.ddl.DdlStatement.SwapMaterializedViews;
import io.rockform.operation.MaterializedViewOperation;
import io.rockform.operation.Operation;
import io.rockform.sandbox.analysis.ViewAnalysis.Analysed;
import io.rockform.sandbox.analysis.ViewAnalysis.Kind;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredMaterializedView;
import io.rockform.sandbox.engine.BaseChange;
import io.rockform.sandbox.engine.ServerVersion;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import java.util.List;
import java.util.Optional;

/** CREATE, ALTER and DROP MATERIALIZED VIEW (facts 9). */
final class MaterializedViewStatements {
    private static final String BY_USER = "user use alter materialized view set status to inactive";

    private MaterializedViewStatements() {}

    static Catalog create(DdlScope scope, CreateMaterializedView statement) {
        List<Operation> operations = scope.operations(statement);
        if (operations.isEmpty()) {
            return scope.catalog();
        }
        MaterializedView written = statement.view();
        scope.readable(written.query());
        scope.validateCreation(written);
        Analysed analysed = scope.analyse(written.query(), written.columns(), Kind.MATERIALIZED_VIEW);
        scope.apply(operations);
        MaterializedView completed = scope.defaults().complete(written);
        Catalog numbered = scope.catalog().withIds(1);
        StoredMaterializedView stored = new StoredMaterializedView(
                numbered.lastId(),
                scope.now(),
                completed,
                analysed.columns(),
                scope.queryDatabase(),
                analysed.text(),
                analysed.qualified(),
                null);
        return numbered.with(scope.database().with(stored));
    }

    static Catalog alter(DdlScope scope, DdlStatement statement) {
        List<Operation> operations = scope.operations(statement);
        Operation operation = operations.get(0);
        ObjectName before = java.util.Objects.requireNonNull(operation.target());
        ObjectName after = operation instanceof MaterializedViewOperation.RenameMaterializedView rename
                ? before.sibling(rename.newName())
                : before;
        MaterializedView changed =
                scope.apply(operations).materializedView(after).orElseThrow();
        StoredMaterializedView stored = find(scope, before);
        return scope.catalog().with(scope.database().with(stored.with(changed)));
    }

    /** The two exchange their names; what reads one of them becomes inactive, as with tables (facts 9.3). */
    static Catalog swap(DdlScope scope, SwapMaterializedViews statement) {
        scope.apply(scope.operations(statement));
        StoredMaterializedView one = find(scope, statement.view());
        StoredMaterializedView other = find(scope, statement.view().sibling(statement.other()));
        Catalog swapped = scope.catalog()
                .with(scope.database().with(renamed(other, one.name())).with(renamed(one, other.name())));
        return new BaseChange(swapped, scope.session().version())
                .swapped(scope.database().name(), one.name(), other.name());
    }

    private static StoredMaterializedView renamed(StoredMaterializedView view, String name) {
        return view.with(view.definition().named(new ObjectName(null, name)));
    }

    private static StoredMaterializedView find(DdlScope scope, ObjectName name) {
        Optional<StoredObject> found = scope.database().find(name.name());
        if (found.isEmpty()) {
            throw Refusals.analysis("Table " + scope.database().name() + "." + name.name() + " is not found");
        }
        if (!(found.get() instanceof StoredMaterializedView view)) {
            throw Refusals.wrongKind(scope.database().name(), name.name(), "MATERIALIZED VIEW");
        }
        return view;
    }

    static Catalog activate(DdlScope scope, ActivateMaterializedView statement) {
        StoredMaterializedView view = findToActivate(scope, statement.view());
        StoredMaterializedView changed =
                statement.active() ? new Activation(scope, view).active() : view.inactive(BY_USER);
        return scope.catalog().with(scope.database().with(changed));
    }

    private static StoredMaterializedView findToActivate(DdlScope scope, ObjectName name) {
        boolean newer = scope.session().version().isAtLeast(ServerVersion.V4_1);
        if (newer && scope.database().find(name.name()).isEmpty()) {
            throw Refusals.analysis("Materialized view " + name.name() + " is not found");
        }
        return find(scope, name);
    }

    static Catalog drop(DdlScope scope, DropMaterializedView statement) {
        Optional<SynchronousViewStatements.Located> rollup = SynchronousViewStatements.find(
                scope.database(), statement.view().name());
        if (rollup.isPresent()) {
            return SynchronousViewStatements.drop(scope, rollup.get());
        }
        List<Operation> operations = scope.operations(statement);
        if (operations.isEmpty()) {
            return scope.catalog();
        }
        scope.apply(operations);
        StoredObject view = scope.database().find(statement.view().name()).orElseThrow();
        Catalog dropped = scope.catalog().with(scope.database().without(view.name()));
        return new BaseChange(dropped, scope.session().version())
                .dropped(scope.database().name(), view);
    }
}
