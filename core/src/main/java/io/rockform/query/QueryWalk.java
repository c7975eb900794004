// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.Query;
import io.rockform.query.tree.QueryBody;
import io.rockform.query.tree.Relation;
import io.rockform.query.tree.SelectItem;

/** Goes through a query and all within it, in the order of the text. */
abstract class QueryWalk extends ExpressionWalk
        implements QueryBody.Visitor<ExpressionWalk>,
                Relation.Visitor<ExpressionWalk>,
                SelectItem.Visitor<ExpressionWalk> {
    /** Called for each table, also of WITH, where it is read. */
    abstract void enter(Relation.TableReference table);

    @Override
    protected void enter(Query query) {
        query.commonTables().forEach(table -> enter(table.query()));
        body(query);
    }

    /** The query without its WITH. */
    final void body(Query query) {
        query.body().accept(this);
        walkSort(query.orderBy());
    }

    @Override
    public ExpressionWalk visitSelect(QueryBody.Select select) {
        select.items().forEach(item -> item.accept(this));
        if (select.from() != null) {
            select.from().accept(this);
        }
        walk(select.where());
        if (select.groupBy() != null) {
            select.groupBy().sets().forEach(this::walkAll);
        }
        walk(select.having());
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
        enter(table);
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
