// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Expression.LiteralKind;
import io.rockform.query.tree.Query;
import io.rockform.query.tree.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Tells text that StarRocks may have rewritten: every column has its table, and no date has its keyword. That every table has
 * its database is no sign, since {@link DefaultDatabase} takes it out when a schema is read.
 */
final class RewrittenForm {
    private final Resolution resolution;
    private boolean possible = true;
    private int tables;

    private RewrittenForm(Resolution resolution) {
        this.resolution = resolution;
    }

    static boolean is(Query query, Resolution resolution) {
        RewrittenForm form = new RewrittenForm(resolution);
        new Walk(form).enter(query);
        return form.possible && form.tables > 0;
    }

    private static final class Walk extends QueryWalk {
        private final RewrittenForm form;

        Walk(RewrittenForm form) {
            this.form = form;
        }

        @Override
        protected void enter(Expression expression) {
            boolean date = expression instanceof Expression.Literal literal
                    && (literal.kind() == LiteralKind.DATE || literal.kind() == LiteralKind.DATETIME);
            boolean bare = expression instanceof Expression.ColumnReference column
                    && column.parts().size() == 1
                    && form.resolution.target(column) instanceof Target.Source;
            form.possible &= !date && !bare;
        }

        @Override
        void enter(Relation.TableReference table) {
            @Nullable Integer common = form.resolution.variable(table).commonTable();
            if (common == null) {
                form.tables++;
            }
        }
    }
}
