// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.definition;

import io.rockform.ddl.DdlStatement;
import io.rockform.ddl.DdlStatement.AlterViewQuery;
import io.rockform.ddl.DdlStatement.AlterViewSecurity;
import io.rockform.ddl.DdlStatement.CreateView;
import io.rockform.ddl.DdlStatement.DropView;
import io.rockform.operation.Operation;
import io.rockform.operation.ViewOperation;
import io.rockform.profile.Feature;
import io.rockform.sandbox.analysis.ViewAnalysis.Analysed;
import io.rockform.sandbox.analysis.ViewAnalysis.Kind;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredView;
import io.rockform.sandbox.engine.BaseChange;
import io.rockform.sandbox.engine.ServerVersion;
import io.rockform.sandbox.engine.SyntaxRefusal;
import io.rockform.schema.View;
import java.util.List;
import java.util.Optional;

/** CREATE, ALTER and DROP VIEW (facts 8). */
final class ViewStatements {
    private ViewStatements() {}

    /** The query is analysed before the name is looked at, which is why a taken name is refused without more words. */
    static Catalog create(DdlScope scope, CreateView statement) {
        if (statement.view().security() != null) {
            securityKnown(scope, "SECURITY");
        }
        List<Operation> operations = scope.operations(statement);
        return operations.isEmpty()
                ? scope.catalog()
                : store(scope, statement.view().name().name(), operations);
    }

    /** 3.3 does not know the clause (recorded views/option security). */
    private static void securityKnown(DdlScope scope, String firstWord) {
        if (!scope.profile().has(Feature.VIEW_SECURITY)) {
            throw SyntaxRefusal.atWord(scope.text(), firstWord);
        }
    }

    static Catalog alterSecurity(DdlScope scope, AlterViewSecurity statement) {
        securityKnown(scope, "SET");
        return alter(scope, statement);
    }

    /** 3.3 names a missing view with its database (recorded views/alter missing). */
    static Catalog alterQuery(DdlScope scope, AlterViewQuery statement) {
        String name = statement.view().name();
        if (!scope.session().version().isAtLeast(ServerVersion.V3_5)
                && scope.database().find(name).isEmpty()) {
            throw Refusals.notFound(scope.database().name() + "." + name);
        }
        return alter(scope, statement);
    }

    private static Catalog alter(DdlScope scope, DdlStatement statement) {
        List<Operation> operations = scope.operations(statement);
        ViewOperation.ReplaceView replacement = (ViewOperation.ReplaceView) operations.get(0);
        return store(scope, replacement.view().name().name(), operations);
    }

    private static Catalog store(DdlScope scope, String name, List<Operation> operations) {
        View written = operations.get(0) instanceof ViewOperation.CreateView create
                ? create.view()
                : ((ViewOperation.ReplaceView) operations.get(0)).view();
        Optional<StoredObject> before = scope.database().find(name);
        if (before.isPresent() && !(before.get() instanceof StoredView)) {
            scope.apply(operations);
        }
        scope.validate(written);
        Analysed analysed = scope.analyse(written.query(), written.columns(), Kind.VIEW);
        View view = scope.defaults()
                .complete(scope.apply(operations).view(written.name()).orElseThrow());
        Catalog numbered = scope.catalog().withIds(1);
        long id = before.map(StoredObject::id).orElse(numbered.lastId());
        StoredView stored = new StoredView(
                id,
                scope.now(),
                view,
                analysed.columns(),
                scope.queryDatabase(),
                analysed.text(),
                analysed.qualified());
        Catalog changed = numbered.with(scope.database().with(stored));
        return before.map(old -> new BaseChange(changed, scope.session().version())
                        .viewChanged(scope.database().name(), stored))
                .orElse(changed);
    }

    static Catalog drop(DdlScope scope, DropView statement) {
        List<Operation> operations = scope.operations(statement);
        if (operations.isEmpty()) {
            return scope.catalog();
        }
        scope.apply(operations);
        StoredObject view = scope.database().find(statement.view().name()).orElseThrow();
        Catalog dropped = scope.catalog().with(scope.database().without(view.name()));
        return new BaseChange(dropped, scope.session().version())
                .viewDropped(scope.database().name(), view);
    }
}
