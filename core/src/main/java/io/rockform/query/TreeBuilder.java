// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.grammar.StarRocksQuery;
import io.rockform.query.tree.CommonTable;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Limit;
import io.rockform.query.tree.Query;
import io.rockform.query.tree.QueryBody;
import io.rockform.query.tree.Relation;
import io.rockform.query.tree.SortItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds the tree from what ANTLR parsed: the entry to the builders of each part, and what they share. */
final class TreeBuilder {
    /** Operators in a chain nest the tree without nesting the text, so they are counted here. */
    private static final int TREE_DEPTH = 1000;

    private final CommonTokenStream tokens;
    private final Places places;
    private final BodyBuilder bodies = new BodyBuilder(this);
    private final RelationBuilder relations = new RelationBuilder(this);
    private final ExpressionBuilder expressions = new ExpressionBuilder(this);
    private int depth;

    TreeBuilder(CommonTokenStream tokens, Places places) {
        this.tokens = tokens;
        this.places = places;
    }

    CommonTokenStream tokens() {
        return tokens;
    }

    Query query(StarRocksQuery.QueryContext context) {
        List<CommonTable> commonTables = context.commonTable().stream()
                .map(table ->
                        new CommonTable(Names.of(table.name()), Names.of(table.columnNames()), query(table.query())))
                .toList();
        return new Query(
                context.RECURSIVE() != null,
                commonTables,
                body(context.queryBody()),
                sortItems(context.orderBy()),
                context.limit() == null ? null : limit(context.limit()));
    }

    /** A query within an expression, without redundant parentheses, of which StarRocks adds several (recorded views/in subquery). */
    Query unwrapped(StarRocksQuery.QueryContext context) {
        Query query = query(context);
        while (query.isBare() && query.body() instanceof QueryBody.Nested nested) {
            query = nested.query();
        }
        return query;
    }

    private static Limit limit(StarRocksQuery.LimitContext context) {
        String first = context.first.getText();
        if (context.second != null) {
            return new Limit(first, context.second.getText());
        }
        return new Limit(context.offset == null ? "0" : context.offset.getText(), first);
    }

    QueryBody body(StarRocksQuery.QueryBodyContext context) {
        return deeper(context, () -> bodies.visit(context));
    }

    Relation relation(ParserRuleContext context) {
        return deeper(context, () -> relations.visit(context));
    }

    Expression expression(ParserRuleContext context) {
        return deeper(context, () -> expressions.visit(context));
    }

    @Nullable
    Expression optional(@Nullable ParserRuleContext context) {
        return context == null ? null : expression(context);
    }

    List<Expression> list(StarRocksQuery.@Nullable ExpressionsContext context) {
        return context == null
                ? List.of()
                : context.expression().stream().map(this::expression).toList();
    }

    List<SortItem> sortItems(StarRocksQuery.@Nullable OrderByContext context) {
        return context == null
                ? List.of()
                : context.sortItem().stream().map(this::sortItem).toList();
    }

    private SortItem sortItem(StarRocksQuery.SortItemContext context) {
        boolean descending = context.direction != null && context.direction.getType() == StarRocksQuery.DESC;
        Boolean nullsFirst = context.nulls == null ? null : context.nulls.getType() == StarRocksQuery.FIRST;
        return new SortItem(expression(context.expression()), descending, nullsFirst);
    }

    /** The text within brackets; a plain word in upper case, as StarRocks prints it. */
    @Nullable
    String hint(StarRocksQuery.@Nullable BracketHintContext context) {
        if (context == null) {
            return null;
        }
        String text = source(context);
        String inner = text.substring(1, text.length() - 1).strip();
        return inner.chars().allMatch(Character::isLetter) ? Names.upper(inner) : inner;
    }

    /** The text of {@code context} as it stands in the input. */
    String source(ParserRuleContext context) {
        return context.getStart()
                .getInputStream()
                .getText(Interval.of(
                        context.getStart().getStartIndex(), context.getStop().getStopIndex()));
    }

    <T> T placed(T node, StarRocksQuery.QualifiedNameContext context) {
        places.put(node, Names.starts(context));
        return node;
    }

    /** Where parts of the node begin that are no names. */
    void placed(Object node, TerminalNode... parts) {
        places.put(
                node,
                Arrays.stream(parts)
                        .map(part -> part.getSymbol().getStartIndex())
                        .toList());
    }

    /** A column grows by a part with each dot; so do its places. */
    <T> T extended(T node, Object base, int start) {
        List<Integer> starts = new ArrayList<>(Objects.requireNonNullElse(places.of(base), List.of()));
        starts.add(start);
        places.put(node, starts);
        return node;
    }

    private interface Step<T> {
        T build();
    }

    private <T> T deeper(ParserRuleContext context, Step<T> step) {
        if (++depth > TREE_DEPTH) {
            throw NestingLimit.exceeded(context.getStart());
        }
        try {
            return step.build();
        } finally {
            depth--;
        }
    }
}
