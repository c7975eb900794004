// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.query.TableReferences;
import io.rockform.query.tree.Query;
import io.rockform.query.tree.QueryBody;
import io.rockform.schema.KeyModel;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Synchronous materialized views: rollups of one table (facts 9.5). */
final class SynchronousViewRules {
    private final SynchronousMaterializedView view;
    private final Violations violations;

    SynchronousViewRules(SynchronousMaterializedView view) {
        this.view = view;
        this.violations = new Violations(view.name());
    }

    /** @param schema what is known of the tables around it */
    List<Violation> check(Schema schema) {
        ObjectNameRules.check(view.name(), violations);
        QueryShape shape = QueryShape.of(view.query(), violations);
        shape.query().ifPresent(query -> check(query, schema));
        return violations.found();
    }

    private void check(Query query, Schema schema) {
        if (!(query.body() instanceof QueryBody.Select)) {
            violations.analysis(
                    null,
                    "Materialized view query statement only support select",
                    "Select from one table, or add REFRESH for one that is refreshed.");
        }
        Set<ObjectName> tables = TableReferences.of(query, "");
        if (tables.size() != 1) {
            violations.analysis(
                    null,
                    "The materialized view only support one table in from clause.",
                    "Read one table, or add REFRESH for one that is refreshed.");
            return;
        }
        ObjectName read = tables.iterator().next();
        ObjectName name = read.database() == null ? view.name().sibling(read.name()) : read;
        Optional<Table> base = schema.table(name);
        if (base.isPresent() && base.get().key() != null && base.get().key().model() == KeyModel.PRIMARY) {
            violations.execution(
                    null,
                    "Do not support create synchronous materialized view(rollup) on primary key table[" + read.name()
                            + "]",
                    "Add REFRESH: a refreshed one can read the table.");
        }
    }
}
