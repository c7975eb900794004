// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.sql;

import static io.rockform.operation.sql.StatementText.immediate;

import io.rockform.operation.ViewOperation;
import io.rockform.operation.ViewOperation.CreateView;
import io.rockform.operation.ViewOperation.DropView;
import io.rockform.operation.ViewOperation.ReplaceView;
import io.rockform.plan.Statement;
import io.rockform.profile.Feature;
import io.rockform.schema.View;
import io.rockform.schema.ViewSecurity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Operations on views as statements. */
final class ViewStatements implements ViewOperation.Visitor<List<Statement>> {
    private final StatementText text;

    ViewStatements(StatementText text) {
        this.text = text;
    }

    @Override
    public List<Statement> visitCreateView(CreateView operation) {
        return immediate(text.ddl().createView(operation.view()));
    }

    /**
     * CREATE OR REPLACE keeps the old security whatever it says (facts 8.2), so a changed one needs its own ALTER, which keeps
     * the rest of the view (recorded views/alter security).
     */
    @Override
    public List<Statement> visitReplaceView(ReplaceView operation) {
        View view = operation.view();
        Optional<View> existing = text.before().view(view.name());
        ViewSecurity wanted = view.security();
        ViewSecurity old = existing.map(View::security).orElse(null);
        boolean unchanged = wanted == null || wanted == (old == null ? ViewSecurity.NONE : old);
        boolean alone = existing.filter(view.withSecurity(old)::equals).isPresent();
        List<Statement> statements = new ArrayList<>();
        if (unchanged || !alone) {
            statements.add(Statement.immediate(text.ddl().createOrReplaceView(view)));
        }
        if (!unchanged && text.profile().has(Feature.VIEW_SECURITY)) {
            statements.add(
                    Statement.immediate("ALTER VIEW " + text.ddl().name(view.name()) + " SET SECURITY " + wanted));
        }
        return List.copyOf(statements);
    }

    @Override
    public List<Statement> visitDropView(DropView operation) {
        return immediate("DROP VIEW " + text.ddl().name(operation.name()));
    }
}
