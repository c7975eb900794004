// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.CommonTable;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Query;
import io.rockform.query.tree.Relation;
import io.rockform.schema.ObjectName;
import java.util.LinkedHashSet;
import java.util.Set;

/** The tables, views and materialized views that a query reads: what must exist before it. */
public final class TableReferences {
    private final Relations relations;
    private final Set<ObjectName> found = new LinkedHashSet<>();

    private TableReferences(String defaultDatabase) {
        this.relations = Relations.unknown(defaultDatabase);
    }

    /**
     * What {@code query} reads, in the order of first mention, without the tables of its WITH clauses.
     *
     * @param defaultDatabase names qualified with it come without a database; may be empty
     */
    public static Set<ObjectName> of(Query query, String defaultDatabase) {
        TableReferences references = new TableReferences(defaultDatabase);
        references.query(query, Set.of());
        return references.found;
    }

    /**
     * What the query with this text reads.
     *
     * @throws io.rockform.problem.RockformException SYNTAX
     */
    public static Set<ObjectName> of(String query, String defaultDatabase) {
        return of(QueryParser.parse(query), defaultDatabase);
    }

    private void query(Query query, Set<String> outer) {
        Set<String> commonTables = new LinkedHashSet<>(outer);
        for (CommonTable table : query.commonTables()) {
            if (query.recursive()) {
                commonTables.add(table.name());
            }
            query(table.query(), commonTables);
            commonTables.add(table.name());
        }
        new Collector(commonTables).body(query);
    }

    private final class Collector extends QueryWalk {
        private final Set<String> commonTables;

        Collector(Set<String> commonTables) {
            this.commonTables = commonTables;
        }

        @Override
        protected void enter(Expression expression) {
            // an expression reads tables only through the queries in it
        }

        @Override
        protected void enter(Query nested) {
            query(nested, commonTables);
        }

        @Override
        void enter(Relation.TableReference table) {
            if (table.name().size() > 1 || !commonTables.contains(table.table())) {
                found.add(relations.objectName(table.name()));
            }
        }
    }
}
