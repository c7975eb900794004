// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.CommonTable;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Grouping;
import io.rockform.query.tree.Query;
import io.rockform.query.tree.QueryBody;
import io.rockform.query.tree.Relation;
import io.rockform.query.tree.SelectItem;
import io.rockform.query.tree.SortItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what the names in a query mean, against a catalog that may know only some of the relations. */
final class Resolver {
    private final Relations relations;
    private final Resolution resolution = new Resolution();
    private int variables;
    private int commonTables;

    private Resolver(Relations relations) {
        this.relations = relations;
    }

    static Resolution resolve(Query query, Relations relations) {
        Resolver resolver = new Resolver(relations);
        resolver.query(query, Map.of(), null);
        return resolver.resolution;
    }

    /** The meaning of names in an expression over one relation, whose columns may be unknown. */
    static Resolution resolve(Expression expression, String table, Relations relations) {
        Resolver resolver = new Resolver(relations);
        Relation.TableReference reference =
                new Relation.TableReference(List.of(table), null, List.of(), false, List.of(), null, null);
        RangeVariable variable = resolver.tables(Map.of()).table(reference);
        resolver.expression(expression, Map.of(), Scope.of(null, relations, List.of(variable)));
        return resolver.resolution;
    }

    /** A table of WITH that is in scope; its columns may be unknown. */
    record CommonTableColumns(int number, @Nullable List<String> columns) {}

    /** What FROM or a set operation gives to the rest of its query: {@code columns} is null if they are not all known. */
    private record Result(@Nullable List<OutputColumn> columns, List<OutputColumn> aliases, Scope sortScope) {}

    Relations relations() {
        return relations;
    }

    Resolution resolution() {
        return resolution;
    }

    int nextVariable() {
        return variables++;
    }

    private FromResolver tables(Map<String, CommonTableColumns> environment) {
        return new FromResolver(this, environment, null);
    }

    /** The names of the result's columns; null if they are not known. */
    @Nullable
    List<String> query(Query query, Map<String, CommonTableColumns> outer, @Nullable Scope parent) {
        Map<String, CommonTableColumns> environment = new HashMap<>(outer);
        for (CommonTable table : query.commonTables()) {
            commonTable(table, query.recursive(), environment, parent);
        }
        Result result = query.body().accept(new Bodies(environment, parent));
        for (SortItem item : query.orderBy()) {
            expression(item.expression(), environment, result.sortScope());
        }
        if (result.columns() == null) {
            return null;
        }
        List<String> names = result.columns().stream().map(OutputColumn::name).toList();
        resolution.put(query, names);
        return names;
    }

    private void commonTable(
            CommonTable table, boolean recursive, Map<String, CommonTableColumns> environment, @Nullable Scope parent) {
        int number = commonTables++;
        List<String> declared = table.columns().isEmpty() ? null : table.columns();
        if (recursive) {
            environment.put(table.name(), new CommonTableColumns(number, declared));
        }
        List<String> found = query(table.query(), environment, parent);
        List<String> columns = declared == null ? found : declared;
        if (columns != null) {
            resolution.put(table, columns);
        }
        environment.put(table.name(), new CommonTableColumns(number, columns));
    }

    void expression(@Nullable Expression expression, Map<String, CommonTableColumns> environment, Scope scope) {
        new Names(environment, scope).walk(expression);
    }

    private final class Names extends ExpressionWalk {
        private final Map<String, CommonTableColumns> environment;
        private final Scope scope;

        Names(Map<String, CommonTableColumns> environment, Scope scope) {
            this.environment = environment;
            this.scope = scope;
        }

        @Override
        protected void enter(Expression expression) {
            if (expression instanceof Expression.ColumnReference column) {
                resolution.put(column, scope.resolve(column.parts()));
            }
        }

        @Override
        protected void enter(Query query) {
            query(query, environment, scope);
        }

        @Override
        public ExpressionWalk visitLambda(Expression.Lambda lambda) {
            new Names(environment, scope.lambda(lambda.parameters())).walk(lambda.body());
            return this;
        }
    }

    private final class Bodies implements QueryBody.Visitor<Result> {
        private final Map<String, CommonTableColumns> environment;
        private final @Nullable Scope parent;

        Bodies(Map<String, CommonTableColumns> environment, @Nullable Scope parent) {
            this.environment = environment;
            this.parent = parent;
        }

        @Override
        public Result visitNested(QueryBody.Nested nested) {
            return named(query(nested.query(), environment, parent));
        }

        /** The names come from the left side. */
        @Override
        public Result visitSetOperation(QueryBody.SetOperation operation) {
            Result left = operation.left().accept(this);
            operation.right().accept(this);
            return named(
                    left.columns() == null
                            ? null
                            : left.columns().stream().map(OutputColumn::name).toList());
        }

        private Result named(@Nullable List<String> names) {
            List<OutputColumn> columns = new ArrayList<>();
            if (names != null) {
                names.forEach(name -> columns.add(new OutputColumn(columns.size(), name, null, null)));
            }
            Scope scope = Scope.of(parent, relations, List.of()).withAliases(columns, true);
            return new Result(names == null ? null : columns, columns, scope);
        }

        @Override
        public Result visitSelect(QueryBody.Select select) {
            FromResolver.From from = select.from() == null
                    ? new FromResolver.From(List.of(), List.of())
                    : select.from().accept(new FromResolver(Resolver.this, environment, parent));
            Scope scope = Scope.of(parent, relations, from.variables());
            expression(select.where(), environment, scope);
            Items items = new Items(environment, scope, from);
            select.items().forEach(item -> item.accept(items));
            if (items.complete) {
                resolution.put(select, items.columns);
            }
            Scope grouped = scope.withAliases(items.aliases, false);
            Grouping grouping = select.groupBy();
            if (grouping != null) {
                grouping.sets().forEach(set -> set.forEach(item -> expression(item, environment, grouped)));
            }
            expression(select.having(), environment, grouped);
            Scope sorted = scope.withAliases(items.complete ? items.columns : items.aliases, true);
            return new Result(items.complete ? items.columns : null, items.aliases, sorted);
        }
    }

    private final class Items implements SelectItem.Visitor<Items> {
        private final Map<String, CommonTableColumns> environment;
        private final Scope scope;
        private final FromResolver.From from;
        private final List<OutputColumn> columns = new ArrayList<>();
        private final List<OutputColumn> aliases = new ArrayList<>();
        private boolean complete = true;

        Items(Map<String, CommonTableColumns> environment, Scope scope, FromResolver.From from) {
            this.environment = environment;
            this.scope = scope;
            this.from = from;
        }

        @Override
        public Items visitAllColumns(SelectItem.AllColumns item) {
            List<Target.Source> found =
                    item.qualifier().isEmpty() ? from.star() : FromResolver.star(scope.variable(item.qualifier()));
            if (found == null) {
                complete = false;
                return this;
            }
            List<Target.Source> kept = found.stream()
                    .filter(source -> item.except().stream().noneMatch(source.column()::equalsIgnoreCase))
                    .toList();
            resolution.put(item, kept);
            kept.forEach(source -> columns.add(new OutputColumn(columns.size(), source.column(), null, source)));
            return this;
        }

        @Override
        public Items visitOutput(SelectItem.Output item) {
            expression(item.expression(), environment, scope);
            OutputColumn output = new OutputColumn(columns.size(), OutputNames.of(item), item.expression(), null);
            columns.add(output);
            aliases.add(output);
            return this;
        }
    }
}
