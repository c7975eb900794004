// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.grammar.StarRocksQuery;
import io.rockform.query.grammar.StarRocksQueryBaseVisitor;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.JoinKind;
import io.rockform.query.tree.Relation;
import java.util.List;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds what stands after FROM. */
final class RelationBuilder extends StarRocksQueryBaseVisitor<Relation> {
    private final TreeBuilder tree;

    RelationBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    @Override
    public Relation visitRelations(StarRocksQuery.RelationsContext context) {
        Relation left = tree.relation(context.relation(0));
        boolean lateral = false;
        for (ParseTree child : context.children.subList(1, context.children.size())) {
            if (child instanceof TerminalNode leaf) {
                lateral = leaf.getSymbol().getType() == StarRocksQuery.LATERAL;
            } else {
                Relation right = tree.relation((StarRocksQuery.RelationContext) child);
                left = new Relation.Join(JoinKind.COMMA, null, lateral, left, right, null, List.of());
            }
        }
        return left;
    }

    @Override
    public Relation visitRelation(StarRocksQuery.RelationContext context) {
        Relation left = tree.relation(context.relationPrimary());
        for (StarRocksQuery.JoinContext join : context.join()) {
            left = join(left, join);
        }
        return left;
    }

    private Relation join(Relation left, StarRocksQuery.JoinContext join) {
        if (join instanceof StarRocksQuery.InnerJoinContext inner) {
            JoinKind kind = inner.CROSS() == null ? JoinKind.INNER : JoinKind.CROSS;
            boolean lateral = inner.LATERAL() != null;
            return join(left, kind, inner.bracketHint(), lateral, inner.relationPrimary(), inner.joinCondition());
        }
        if (join instanceof StarRocksQuery.OuterJoinContext outer) {
            JoinKind kind = kind(outer.outerJoinKind());
            boolean lateral = outer.LATERAL() != null;
            return join(left, kind, outer.bracketHint(), lateral, outer.relationPrimary(), outer.joinCondition());
        }
        StarRocksQuery.AsofJoinContext asof = (StarRocksQuery.AsofJoinContext) join;
        JoinKind kind = asof.LEFT() == null ? JoinKind.ASOF_INNER : JoinKind.ASOF_LEFT_OUTER;
        return join(left, kind, asof.bracketHint(), false, asof.relationPrimary(), asof.joinCondition());
    }

    private Relation join(
            Relation left,
            JoinKind kind,
            StarRocksQuery.@Nullable BracketHintContext hint,
            boolean lateral,
            StarRocksQuery.RelationPrimaryContext right,
            StarRocksQuery.@Nullable JoinConditionContext condition) {
        Expression on =
                condition == null || condition.expression() == null ? null : tree.expression(condition.expression());
        List<String> using = condition == null ? List.of() : Names.of(condition.columnNames());
        return new Relation.Join(kind, tree.hint(hint), lateral, left, tree.relation(right), on, using);
    }

    private static JoinKind kind(StarRocksQuery.OuterJoinKindContext context) {
        if (context.FULL() != null) {
            return JoinKind.FULL_OUTER;
        }
        boolean left = context.LEFT() != null;
        if (context.SEMI() != null) {
            return left ? JoinKind.LEFT_SEMI : JoinKind.RIGHT_SEMI;
        }
        if (context.ANTI() != null) {
            return left ? JoinKind.LEFT_ANTI : JoinKind.RIGHT_ANTI;
        }
        return left ? JoinKind.LEFT_OUTER : JoinKind.RIGHT_OUTER;
    }

    @Override
    public Relation visitTable(StarRocksQuery.TableContext context) {
        StarRocksQuery.PartitionsContext partitions = context.partitions();
        Relation.TableReference table = new Relation.TableReference(
                Names.of(context.qualifiedName()),
                alias(context.alias),
                partitions == null ? List.of() : Names.of(partitions.columnNames()),
                partitions != null && partitions.TEMPORARY() != null,
                context.tablets() == null
                        ? List.of()
                        : context.tablets().INTEGER_VALUE().stream()
                                .map(ParseTree::getText)
                                .toList(),
                context.sample() == null ? null : sample(context.sample()),
                tree.hint(context.bracketHint()));
        return tree.placed(table, context.qualifiedName());
    }

    private String sample(StarRocksQuery.SampleContext context) {
        String text = tree.source(context);
        return text.substring(text.indexOf('(') + 1, text.length() - 1).strip();
    }

    private static @Nullable String alias(StarRocksQuery.@Nullable NameContext context) {
        return context == null ? null : Names.of(context);
    }

    @Override
    public Relation visitValues(StarRocksQuery.ValuesContext context) {
        List<List<Expression>> rows =
                context.row().stream().map(row -> tree.list(row.expressions())).toList();
        return new Relation.InlineValues(rows, alias(context.alias), Names.of(context.columnNames()));
    }

    @Override
    public Relation visitSubquery(StarRocksQuery.SubqueryContext context) {
        return new Relation.DerivedTable(
                tree.query(context.query()), alias(context.alias), Names.of(context.columnNames()));
    }

    @Override
    public Relation visitTableFunction(StarRocksQuery.TableFunctionContext context) {
        return function(
                context.qualifiedName(),
                context.tableArguments(),
                false,
                alias(context.alias),
                Names.of(context.columnNames()));
    }

    @Override
    public Relation visitWrappedTableFunction(StarRocksQuery.WrappedTableFunctionContext context) {
        return function(
                context.qualifiedName(),
                context.tableArguments(),
                true,
                alias(context.alias),
                Names.of(context.columnNames()));
    }

    private Relation function(
            StarRocksQuery.QualifiedNameContext name,
            StarRocksQuery.@Nullable TableArgumentsContext arguments,
            boolean wrapped,
            @Nullable String alias,
            List<String> columns) {
        List<StarRocksQuery.TableArgumentContext> given = arguments == null ? List.of() : arguments.tableArgument();
        return new Relation.TableFunction(
                Names.of(name).stream().map(Names::lower).toList(),
                given.stream()
                        .map(argument -> argument.name() == null ? "" : Names.of(argument.name()))
                        .toList(),
                given.stream()
                        .map(argument -> tree.expression(argument.expression()))
                        .toList(),
                wrapped,
                alias,
                columns);
    }

    @Override
    public Relation visitNestedRelations(StarRocksQuery.NestedRelationsContext context) {
        return tree.relation(context.relations());
    }
}
