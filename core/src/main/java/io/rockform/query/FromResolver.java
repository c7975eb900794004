// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.JoinKind;
import io.rockform.query.tree.Relation;
import io.rockform.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves a FROM clause: which relations its query can name, and what {@code *} stands for. */
final class FromResolver implements Relation.Visitor<FromResolver.From> {
    private final Resolver resolver;
    private final Map<String, Resolver.CommonTableColumns> environment;
    private final @Nullable Scope parent;
    /** The relations to the left, which table functions may name. */
    private final List<RangeVariable> left = new ArrayList<>();

    FromResolver(Resolver resolver, Map<String, Resolver.CommonTableColumns> environment, @Nullable Scope parent) {
        this.resolver = resolver;
        this.environment = environment;
        this.parent = parent;
    }

    /** @param star the columns of {@code *}; null if they are not all known */
    record From(List<RangeVariable> variables, @Nullable List<Target.Source> star) {}

    /** The columns of one relation; null if they are not known. */
    static @Nullable List<Target.Source> star(@Nullable RangeVariable variable) {
        if (variable == null || variable.columns() == null) {
            return null;
        }
        return variable.columns().stream()
                .map(column -> new Target.Source(variable, column, List.of()))
                .toList();
    }

    private From one(RangeVariable variable) {
        left.add(variable);
        return new From(List.of(variable), star(variable));
    }

    @Override
    public From visitTable(Relation.TableReference table) {
        return one(table(table));
    }

    RangeVariable table(Relation.TableReference table) {
        String name = table.alias() == null ? table.table() : table.alias();
        Resolver.CommonTableColumns common = environment.get(table.table());
        RangeVariable variable;
        if (common != null && table.name().size() == 1) {
            variable = new RangeVariable(resolver.nextVariable(), name, null, common.number(), common.columns(), false);
        } else {
            ObjectName object = resolver.relations().objectName(table.name());
            List<String> columns = resolver.relations().columns(object).orElse(null);
            variable = new RangeVariable(resolver.nextVariable(), name, object, null, columns, common != null);
        }
        resolver.resolution().put(table, variable);
        return variable;
    }

    private From derived(Relation relation, @Nullable String alias, @Nullable List<String> columns) {
        RangeVariable variable =
                new RangeVariable(resolver.nextVariable(), alias == null ? "" : alias, null, null, columns, false);
        resolver.resolution().put(relation, variable);
        return one(variable);
    }

    @Override
    public From visitDerived(Relation.DerivedTable table) {
        List<String> found = resolver.query(table.query(), environment, parent);
        return derived(table, table.alias(), table.columns().isEmpty() ? found : table.columns());
    }

    @Override
    public From visitValues(Relation.InlineValues values) {
        Scope scope = Scope.of(parent, resolver.relations(), List.of());
        values.rows().forEach(row -> row.forEach(item -> resolver.expression(item, environment, scope)));
        return derived(values, values.alias(), values.columns().isEmpty() ? null : values.columns());
    }

    @Override
    public From visitFunction(Relation.TableFunction function) {
        Scope scope = Scope.of(parent, resolver.relations(), List.copyOf(left));
        function.arguments().forEach(argument -> resolver.expression(argument, environment, scope));
        return derived(function, TableFunctions.alias(function), TableFunctions.columns(function));
    }

    @Override
    public From visitJoin(Relation.Join join) {
        From leftSide = join.left().accept(this);
        From rightSide = join.right().accept(this);
        List<RangeVariable> both = joined(leftSide.variables(), rightSide.variables());
        Scope scope = Scope.of(parent, resolver.relations(), both);
        resolver.expression(join.on(), environment, scope);
        if (!join.using().isEmpty()) {
            resolver.resolution().put(join, pairs(join, leftSide, rightSide));
        }
        return switch (join.kind()) {
            case LEFT_SEMI, LEFT_ANTI -> leftSide;
            case RIGHT_SEMI, RIGHT_ANTI -> rightSide;
            case COMMA, CROSS, INNER, LEFT_OUTER, RIGHT_OUTER, FULL_OUTER, ASOF_INNER, ASOF_LEFT_OUTER ->
                new From(both, star(join, leftSide.star(), rightSide.star()));
        };
    }

    private List<Resolution.UsingPair> pairs(Relation.Join join, From leftSide, From rightSide) {
        Scope leftScope = Scope.of(null, resolver.relations(), leftSide.variables());
        Scope rightScope = Scope.of(null, resolver.relations(), rightSide.variables());
        return join.using().stream()
                .map(List::of)
                .map(column -> new Resolution.UsingPair(leftScope.resolve(column), rightScope.resolve(column)))
                .toList();
    }

    /** With USING its columns come once and first, from the side whose rows are all kept. */
    private static @Nullable List<Target.Source> star(
            Relation.Join join, @Nullable List<Target.Source> leftStar, @Nullable List<Target.Source> rightStar) {
        if (leftStar == null || rightStar == null) {
            return null;
        }
        List<Target.Source> first = join.kind() == JoinKind.RIGHT_OUTER ? rightStar : leftStar;
        List<Target.Source> columns = new ArrayList<>();
        for (String used : join.using()) {
            first.stream()
                    .filter(source -> source.column().equalsIgnoreCase(used))
                    .forEach(columns::add);
        }
        for (Target.Source source : joined(leftStar, rightStar)) {
            if (join.using().stream().noneMatch(source.column()::equalsIgnoreCase)) {
                columns.add(source);
            }
        }
        return columns;
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
