// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.CommonTable;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Grouping;
import io.rockform.query.tree.Query;
import io.rockform.query.tree.QueryBody;
import io.rockform.query.tree.Relation;
import io.rockform.query.tree.SelectItem;
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
        Collector collector = new Collector(commonTables);
        query.body().accept(collector);
        collector.walkSort(query.orderBy());
    }

    private final class Collector extends ExpressionWalk
            implements QueryBody.Visitor<ExpressionWalk>,
                    Relation.Visitor<ExpressionWalk>,
                    SelectItem.Visitor<ExpressionWalk> {
        private final Set<String> commonTables;

        Collector(Set<String> commonTables) {
            this.commonTables = commonTables;
        }

        @Override
        void enter(Expression expression) {
            // an expression reads tables only through the queries in it
        }

        @Override
        void enter(Query nested) {
            query(nested, commonTables);
        }

        @Override
        public ExpressionWalk visitSelect(QueryBody.Select select) {
            select.items().forEach(item -> item.accept(this));
            if (select.from() != null) {
                select.from().accept(this);
            }
            walk(select.where());
            Grouping grouping = select.groupBy();
            if (grouping != null) {
                grouping.sets().forEach(this::walkAll);
            }
            walk(select.having());
            walk(select.qualify());
            return this;
        }

        @Override
        public ExpressionWalk visitSetOperation(QueryBody.SetOperation operation) {
            operation.left().accept(this);
            return operation.right().accept(this);
        }

        @Override
        public ExpressionWalk visitNested(QueryBody.Nested nested) {
            enter(nested.query());
            return this;
        }

        @Override
        public ExpressionWalk visitAllColumns(SelectItem.AllColumns item) {
            return this;
        }

        @Override
        public ExpressionWalk visitOutput(SelectItem.Output item) {
            walk(item.expression());
            return this;
        }

        @Override
        public ExpressionWalk visitTable(Relation.TableReference table) {
            if (table.name().size() > 1 || !commonTables.contains(table.table())) {
                found.add(relations.objectName(table.name()));
            }
            return this;
        }

        @Override
        public ExpressionWalk visitDerived(Relation.DerivedTable table) {
            enter(table.query());
            return this;
        }

        @Override
        public ExpressionWalk visitValues(Relation.InlineValues values) {
            values.rows().forEach(this::walkAll);
            return this;
        }

        @Override
        public ExpressionWalk visitFunction(Relation.TableFunction function) {
            walkAll(function.arguments());
            return this;
        }

        @Override
        public ExpressionWalk visitJoin(Relation.Join join) {
            join.left().accept(this);
            join.right().accept(this);
            walk(join.on());
            return this;
        }
    }
}
