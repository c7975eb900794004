// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.query.ExpressionText;
import io.rockform.query.ExpressionWalk;
import io.rockform.query.TableReferences;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Query;
import io.rockform.query.tree.QueryBody;
import io.rockform.query.tree.SelectItem;
import java.util.Set;

/** Which queries can be materialized (facts 9.1; recorded mvs/random fn, view-text/26). */
final class MaterializedQueryRules {
    private static final Set<String> NONDETERMINISTIC = Set.of("rand", "random", "uuid", "sleep");

    private final Violations violations;

    MaterializedQueryRules(Violations violations) {
        this.violations = violations;
    }

    void check(Query query) {
        if (TableReferences.of(query, "").isEmpty()) {
            violations.analysis(null, "Can not find base table in query statement", "Read a table, or make it a view.");
        }
        if (query.body() instanceof QueryBody.Select select) {
            for (SelectItem item : select.items()) {
                if (item instanceof SelectItem.Output output) {
                    new Calls().walk(output.expression());
                }
            }
        }
    }

    private final class Calls extends ExpressionWalk {
        @Override
        protected void enter(Expression expression) {
            if (expression instanceof Expression.FunctionCall call && NONDETERMINISTIC.contains(call.function())) {
                violations.analysis(
                        null,
                        "Materialized view query statement select item " + ExpressionText.of(call)
                                + " not supported nondeterministic function",
                        "Take the function out: a materialized view gives the same rows each time.");
            }
        }

        @Override
        protected void enter(Query query) {
            // the server looks at the select list alone
        }
    }
}
