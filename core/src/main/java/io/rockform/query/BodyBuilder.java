// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.ddl.grammar.StarRocksLexer;
import io.rockform.query.grammar.StarRocksQuery;
import io.rockform.query.grammar.StarRocksQueryBaseVisitor;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Grouping;
import io.rockform.query.tree.QueryBody;
import io.rockform.query.tree.SelectItem;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Builds SELECT and set operations. */
final class BodyBuilder extends StarRocksQueryBaseVisitor<QueryBody> {
    private final TreeBuilder tree;
    private final GroupingBuilder groupings = new GroupingBuilder();
    private final ItemBuilder items = new ItemBuilder();

    BodyBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    @Override
    public QueryBody visitNestedBody(StarRocksQuery.NestedBodyContext context) {
        return new QueryBody.Nested(tree.query(context.query()));
    }

    @Override
    public QueryBody visitSetOperation(StarRocksQuery.SetOperationContext context) {
        QueryBody.SetOperator operator =
                switch (context.operator.getType()) {
                    case StarRocksQuery.UNION -> QueryBody.SetOperator.UNION;
                    case StarRocksQuery.INTERSECT -> QueryBody.SetOperator.INTERSECT;
                    default -> QueryBody.SetOperator.EXCEPT;
                };
        boolean all = context.quantifier() != null && context.quantifier().ALL() != null;
        return new QueryBody.SetOperation(operator, all, tree.body(context.left), tree.body(context.right));
    }

    @Override
    public QueryBody visitSelect(StarRocksQuery.SelectContext context) {
        QueryBody.Select select = new QueryBody.Select(
                hints(context.SELECT().getSymbol()),
                context.quantifier() != null && context.quantifier().DISTINCT() != null,
                context.selectItem().stream().map(items::visit).toList(),
                context.relations() == null ? null : tree.relation(context.relations()),
                tree.optional(context.where),
                context.grouping() == null ? null : groupings.visit(context.grouping()),
                tree.optional(context.having));
        return context.qualify() == null ? select : qualified(select, context.qualify());
    }

    private QueryBody qualified(QueryBody.Select select, StarRocksQuery.QualifyContext context) {
        Expression value = tree.expression(context.value());
        Expression bound = new Expression.Literal(
                Expression.LiteralKind.NUMBER, context.INTEGER_VALUE().getText());
        return Qualify.rewritten(
                select,
                value,
                ExpressionBuilder.operator(context.comparison().getStart().getType()),
                bound);
    }

    private List<String> hints(Token select) {
        @Nullable
        List<Token> hidden = tree.tokens().getHiddenTokensToRight(select.getTokenIndex(), StarRocksLexer.HINTS);
        return hidden == null ? List.of() : hidden.stream().map(Token::getText).toList();
    }

    private final class ItemBuilder extends StarRocksQueryBaseVisitor<SelectItem> {
        @Override
        public SelectItem visitAllColumns(StarRocksQuery.AllColumnsContext context) {
            return new SelectItem.AllColumns(List.of(), except(context.except()));
        }

        @Override
        public SelectItem visitAllColumnsOf(StarRocksQuery.AllColumnsOfContext context) {
            List<String> qualifier = Names.of(context.qualifiedName());
            return tree.placed(new SelectItem.AllColumns(qualifier, except(context.except())), context.qualifiedName());
        }

        private List<String> except(StarRocksQuery.@Nullable ExceptContext context) {
            return context == null ? List.of() : Names.of(context.columnNames());
        }

        @Override
        public SelectItem visitOutputExpression(StarRocksQuery.OutputExpressionContext context) {
            String alias = null;
            if (context.name() != null) {
                alias = Names.of(context.name());
            } else if (context.text() != null) {
                alias = Strings.unquote(context.text().getText());
            }
            return new SelectItem.Output(tree.expression(context.expression()), alias);
        }
    }

    private final class GroupingBuilder extends StarRocksQueryBaseVisitor<Grouping> {
        @Override
        public Grouping visitRollup(StarRocksQuery.RollupContext context) {
            return grouping(Grouping.Kind.ROLLUP, tree.list(context.expressions()));
        }

        @Override
        public Grouping visitCube(StarRocksQuery.CubeContext context) {
            return grouping(Grouping.Kind.CUBE, tree.list(context.expressions()));
        }

        @Override
        public Grouping visitGroupingSets(StarRocksQuery.GroupingSetsContext context) {
            return new Grouping(
                    Grouping.Kind.GROUPING_SETS,
                    context.groupingSet().stream()
                            .map(set -> tree.list(set.expressions()))
                            .toList());
        }

        @Override
        public Grouping visitGroupByAll(StarRocksQuery.GroupByAllContext context) {
            return grouping(Grouping.Kind.ALL, List.of());
        }

        @Override
        public Grouping visitPlainGrouping(StarRocksQuery.PlainGroupingContext context) {
            return grouping(Grouping.Kind.PLAIN, tree.list(context.expressions()));
        }

        private static Grouping grouping(Grouping.Kind kind, List<Expression> expressions) {
            return new Grouping(kind, List.of(expressions));
        }
    }
}
