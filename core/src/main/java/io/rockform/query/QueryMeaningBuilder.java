// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.CommonTable;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Grouping;
import io.rockform.query.tree.JoinKind;
import io.rockform.query.tree.Query;
import io.rockform.query.tree.QueryBody;
import io.rockform.query.tree.Relation;
import io.rockform.query.tree.SelectItem;
import io.rockform.query.tree.SortItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Strips queries down to their meaning: relations are numbered, names of columns that nobody sees are gone. */
final class QueryMeaningBuilder
        implements QueryBody.Visitor<Meaning>, Relation.Visitor<Meaning>, SelectItem.Visitor<List<Meaning>> {
    private static final Meaning NONE = Meaning.of("nothing");

    private final Resolution resolution;
    private final Relations relations;
    private final ExpressionMeaning expressions;

    QueryMeaningBuilder(Resolution resolution, Relations relations) {
        this.resolution = resolution;
        this.relations = relations;
        this.expressions = new ExpressionMeaning(resolution, this::of);
    }

    Meaning of(Query query) {
        if (query.isBare()) {
            return query.body().accept(this);
        }
        List<Meaning> commonTables = new ArrayList<>();
        for (CommonTable table : query.commonTables()) {
            commonTables.add(of(table.query()));
        }
        List<Meaning> keys = query.orderBy().stream()
                .map(item -> expressions.sortItem(sortKey(item, query.body()), item))
                .toList();
        Meaning limit = query.limit() == null
                ? NONE
                : Meaning.of(
                        "rows",
                        new Meaning.Number(query.limit().offset()),
                        new Meaning.Number(query.limit().count()));
        return Meaning.of(
                "query",
                Meaning.of(query.recursive() ? "WITH RECURSIVE" : "WITH", commonTables),
                query.body().accept(this),
                Meaning.of("ORDER BY", keys),
                Meaning.of("LIMIT", limit));
    }

    private Meaning sortKey(SortItem item, QueryBody body) {
        QueryBody.Select select = body instanceof QueryBody.Select one ? one : null;
        return key(item.expression(), select);
    }

    /** A number means what stands at that position of the SELECT; of a set operation, the position itself. */
    private Meaning key(Expression key, QueryBody.@Nullable Select select) {
        int position = Positions.of(key);
        if (position == 0) {
            return expressions.of(key);
        }
        List<OutputColumn> outputs = select == null ? null : resolution.columns(select);
        OutputColumn output = outputs == null ? null : Positions.output(key, outputs);
        return output == null ? Meaning.of("column " + position) : expressions.output(output);
    }

    @Override
    public Meaning visitNested(QueryBody.Nested nested) {
        return of(nested.query());
    }

    @Override
    public Meaning visitSetOperation(QueryBody.SetOperation operation) {
        String operator = operation.operator() + (operation.all() ? " ALL" : "");
        return Meaning.of(
                operator, operation.left().accept(this), operation.right().accept(this));
    }

    @Override
    public Meaning visitSelect(QueryBody.Select select) {
        List<Meaning> items = new ArrayList<>();
        select.items().forEach(item -> items.addAll(item.accept(this)));
        List<Meaning> hints = select.hints().stream()
                .map(hint -> Meaning.of(hint.replaceAll("\\s+", " ")))
                .toList();
        return Meaning.of(
                select.distinct() ? "SELECT DISTINCT" : "SELECT",
                Meaning.of("hints", hints),
                Meaning.of("columns", items),
                Meaning.of("FROM", select.from() == null ? NONE : select.from().accept(this)),
                Meaning.of("WHERE", expressions.optional(select.where())),
                Meaning.of("GROUP BY", select.groupBy() == null ? NONE : grouping(select.groupBy(), select)),
                Meaning.of("HAVING", expressions.optional(select.having())));
    }

    private Meaning grouping(Grouping grouping, QueryBody.Select select) {
        List<Meaning> sets = new ArrayList<>();
        for (List<Expression> set : grouping.sets()) {
            sets.add(Meaning.of("", set.stream().map(key -> key(key, select)).toList()));
        }
        return Meaning.of(grouping.kind().name(), sets);
    }

    @Override
    public List<Meaning> visitAllColumns(SelectItem.AllColumns item) {
        List<Target.Source> columns = resolution.columns(item);
        if (columns != null) {
            return columns.stream().map(ExpressionMeaning::column).toList();
        }
        String qualifier = item.qualifier().isEmpty()
                ? ""
                : item.qualifier().get(item.qualifier().size() - 1) + ".";
        return List.of(new Meaning.UnknownColumns(qualifier + "*" + item.except()));
    }

    @Override
    public List<Meaning> visitOutput(SelectItem.Output item) {
        return List.of(expressions.of(item.expression()));
    }

    @Override
    public Meaning visitTable(Relation.TableReference table) {
        RangeVariable variable = resolution.variable(table);
        String name = variable.table() == null
                ? "common table " + variable.commonTable()
                : relations.database(variable.table()) + "." + variable.table().name();
        List<Meaning> parts = new ArrayList<>();
        table.partitions().forEach(partition -> parts.add(Meaning.of("PARTITION " + Names.lower(partition))));
        parts.add(Meaning.of(table.temporaryPartitions() ? "temporary partitions" : ""));
        table.tablets().forEach(tablet -> parts.add(Meaning.of("TABLET " + tablet)));
        parts.add(Meaning.of(table.sample() == null ? "" : "SAMPLE " + table.sample()));
        parts.add(Meaning.of(table.hint() == null ? "" : "[" + table.hint() + "]"));
        boolean plain = parts.stream().allMatch(part -> part.text().isEmpty());
        return Meaning.of(name, plain ? List.of() : parts);
    }

    @Override
    public Meaning visitDerived(Relation.DerivedTable table) {
        return of(table.query());
    }

    @Override
    public Meaning visitValues(Relation.InlineValues values) {
        return Meaning.of(
                "VALUES",
                values.rows().stream()
                        .map(row -> Meaning.of("row", expressions.all(row)))
                        .toList());
    }

    @Override
    public Meaning visitFunction(Relation.TableFunction function) {
        String argumentNames = String.join(",", function.argumentNames()).replaceAll("^,+$", "");
        String name = String.join(".", function.name());
        return Meaning.of(
                (function.wrapped() ? "TABLE " : "") + name + "() " + argumentNames,
                expressions.all(function.arguments()));
    }

    /** A comma, CROSS JOIN and JOIN without a condition are one. */
    @Override
    public Meaning visitJoin(Relation.Join join) {
        Meaning condition = condition(join);
        boolean inner = join.kind() == JoinKind.INNER || join.kind() == JoinKind.COMMA;
        JoinKind kind = inner && condition.equals(NONE) ? JoinKind.CROSS : join.kind();
        String hint = join.hint() == null ? "" : " [" + join.hint() + "]";
        return Meaning.of(
                kind.text() + hint, join.left().accept(this), join.right().accept(this), Meaning.of("ON", condition));
    }

    private Meaning condition(Relation.Join join) {
        if (join.on() != null) {
            return expressions.of(join.on());
        }
        List<Meaning> equalities = resolution.using(join).stream()
                .map(pair -> Meaning.of("=", using(pair.left()), using(pair.right())))
                .toList();
        if (equalities.isEmpty()) {
            return NONE;
        }
        return equalities.size() == 1 ? equalities.get(0) : Meaning.of("AND", equalities);
    }

    private static Meaning using(Target target) {
        if (target instanceof Target.Source source) {
            return ExpressionMeaning.column(source);
        }
        Target.Unresolved unresolved = (Target.Unresolved) target;
        return new Meaning.Unresolved(
                unresolved.parts().stream().map(Names::lower).toList(), unresolved.missing());
    }
}
