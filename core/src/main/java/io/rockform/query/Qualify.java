// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.BinaryOperator;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Query;
import io.rockform.query.tree.QueryBody;
import io.rockform.query.tree.Relation;
import io.rockform.query.tree.SelectItem;
import java.util.ArrayList;
import java.util.List;

/** QUALIFY: StarRocks' own parser makes a query around it, and stores that one (recorded views/qualify). */
final class Qualify {
    private static final String TABLE = "__QUALIFY__TABLE";
    private static final String VALUE = "__QUALIFY__VALUE";

    private Qualify() {}

    /** {@code select} with the window function as one more column, within a query that compares this column with {@code bound}. */
    static QueryBody rewritten(QueryBody.Select select, Expression value, BinaryOperator operator, Expression bound) {
        List<SelectItem> inner = new ArrayList<>(select.items());
        inner.add(new SelectItem.Output(value, VALUE));
        List<SelectItem> outer = new ArrayList<>();
        for (SelectItem item : select.items()) {
            outer.add(item.accept(new Outer()));
        }
        QueryBody.Select numbered = new QueryBody.Select(
                select.hints(),
                select.distinct(),
                inner,
                select.from(),
                select.where(),
                select.groupBy(),
                select.having());
        Relation table = new Relation.DerivedTable(Query.of(numbered), TABLE, List.of());
        Expression where = new Expression.Binary(operator, column(VALUE), bound);
        return new QueryBody.Select(List.of(), false, outer, table, where, null, null);
    }

    private static Expression column(String name) {
        return new Expression.ColumnReference(List.of(TABLE, name));
    }

    private static final class Outer implements SelectItem.Visitor<SelectItem> {
        @Override
        public SelectItem visitAllColumns(SelectItem.AllColumns item) {
            return new SelectItem.AllColumns(List.of(TABLE), List.of(VALUE));
        }

        @Override
        public SelectItem visitOutput(SelectItem.Output item) {
            return new SelectItem.Output(column(OutputNames.of(item)), null);
        }
    }
}
