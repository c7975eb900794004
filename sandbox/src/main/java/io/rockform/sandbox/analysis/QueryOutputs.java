// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.analysis;

import io.rockform.query.tree.CommonTable;
import io.rockform.query.tree.Query;
import io.rockform.query.tree.QueryBody;
import io.rockform.query.tree.QueryBody.Nested;
import io.rockform.query.tree.QueryBody.Select;
import io.rockform.query.tree.QueryBody.SetOperation;
import io.rockform.query.tree.Relation;
import io.rockform.query.tree.SelectItem;
import io.rockform.query.tree.SelectItem.AllColumns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The outputs of a query: names, and the types of what is simple enough. */
final class QueryOutputs implements QueryBody.Visitor<List<Output>> {
    private final Function<List<String>, Optional<List<Output>>> relations;
    private final Map<String, List<Output>> commonTables;

    private QueryOutputs(
            Function<List<String>, Optional<List<Output>>> relations, Map<String, List<Output>> commonTables) {
        this.relations = relations;
        this.commonTables = commonTables;
    }

    /** @param relations the columns of a table or view by the parts of its name */
    static List<Output> of(Query query, Function<List<String>, Optional<List<Output>>> relations) {
        return new QueryOutputs(relations, Map.of()).query(query);
    }

    private List<Output> query(Query query) {
        Map<String, List<Output>> visible = new HashMap<>(commonTables);
        for (CommonTable table : query.commonTables()) {
            List<Output> outputs = new QueryOutputs(relations, visible).query(table.query());
            visible.put(table.name(), renamed(outputs, table.columns()));
        }
        return query.body().accept(new QueryOutputs(relations, visible));
    }

    private static List<Output> renamed(List<Output> outputs, List<String> names) {
        if (names.size() != outputs.size()) {
            return outputs;
        }
        List<Output> renamed = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            renamed.add(outputs.get(index).named(names.get(index)));
        }
        return renamed;
    }

    private static List<Output> indirect(List<Output> outputs) {
        return outputs.stream().map(Output::asIndirect).toList();
    }

    @Override
    public List<Output> visitSelect(Select select) {
        List<NamedOutputs> sources = new ArrayList<>();
        if (select.from() != null) {
            select.from().accept(new Sources(sources));
        }
        List<Output> outputs = new ArrayList<>();
        ExpressionType types = new ExpressionType(sources);
        for (SelectItem item : select.items()) {
            outputs.addAll(item.accept(new SelectItem.Visitor<List<Output>>() {
                @Override
                public List<Output> visitAllColumns(AllColumns all) {
                    return all(all, sources);
                }

                @Override
                public List<Output> visitOutput(SelectItem.Output output) {
                    Output typed = types.of(output.expression());
                    return List.of(output.alias() == null ? typed : typed.named(output.alias()));
                }
            }));
        }
        return outputs;
    }

    private static List<Output> all(AllColumns item, List<NamedOutputs> sources) {
        List<String> qualifier = item.qualifier();
        return sources.stream()
                .filter(source -> qualifier.isEmpty() || source.name().equals(qualifier.get(qualifier.size() - 1)))
                .flatMap(source -> source.columns().stream())
                .filter(column -> item.except().stream().noneMatch(column.name()::equalsIgnoreCase))
                .map(Output::asIndirect)
                .toList();
    }

    /** Both sides agree on types, or the sandbox does not know what comes of them. */
    @Override
    public List<Output> visitSetOperation(SetOperation operation) {
        List<Output> left = operation.left().accept(this);
        List<Output> right = operation.right().accept(this);
        List<Output> both = new ArrayList<>();
        for (int index = 0; index < left.size(); index++) {
            Output output = left.get(index);
            boolean same = index < right.size()
                    && Objects.equals(output.type(), right.get(index).type());
            boolean nullable = output.nullable() || (same && right.get(index).nullable());
            both.add(same ? Output.of(output.name(), output.type(), nullable) : Output.unknown(output.name()));
        }
        return both;
    }

    @Override
    public List<Output> visitNested(Nested nested) {
        return query(nested.query());
    }

    /** Collects the relations after FROM. */
    private final class Sources implements Relation.Visitor<List<NamedOutputs>> {
        private final List<NamedOutputs> found;

        Sources(List<NamedOutputs> found) {
            this.found = found;
        }

        private List<NamedOutputs> add(String name, Optional<List<Output>> columns) {
            found.add(new NamedOutputs(name, columns.orElse(List.of()), columns.isPresent()));
            return found;
        }

        @Override
        public List<NamedOutputs> visitTable(Relation.TableReference table) {
            List<Output> common = table.name().size() == 1 ? commonTables.get(table.table()) : null;
            String name = table.alias() == null ? table.table() : table.alias();
            return add(name, common == null ? relations.apply(table.name()) : Optional.of(indirect(common)));
        }

        @Override
        public List<NamedOutputs> visitDerived(Relation.DerivedTable table) {
            String name = table.alias() == null ? "" : table.alias();
            return add(name, Optional.of(indirect(renamed(query(table.query()), table.columns()))));
        }

        @Override
        public List<NamedOutputs> visitValues(Relation.InlineValues values) {
            return add(values.alias() == null ? "" : values.alias(), Optional.empty());
        }

        @Override
        public List<NamedOutputs> visitFunction(Relation.TableFunction function) {
            return add(function.alias() == null ? "" : function.alias(), Optional.empty());
        }

        /** What an outer join may leave out can be NULL. */
        @Override
        public List<NamedOutputs> visitJoin(Relation.Join join) {
            boolean leftNull = false;
            boolean rightNull = false;
            switch (join.kind()) {
                case LEFT_OUTER, ASOF_LEFT_OUTER -> rightNull = true;
                case RIGHT_OUTER -> leftNull = true;
                case FULL_OUTER -> {
                    leftNull = true;
                    rightNull = true;
                }
                case COMMA, CROSS, INNER, ASOF_INNER, LEFT_SEMI, RIGHT_SEMI, LEFT_ANTI, RIGHT_ANTI -> {}
            }
            side(join.left(), leftNull);
            side(join.right(), rightNull);
            return found;
        }

        private void side(Relation relation, boolean nullable) {
            List<NamedOutputs> side = new ArrayList<>();
            relation.accept(new Sources(side));
            side.forEach(source -> found.add(
                    nullable
                            ? new NamedOutputs(
                                    source.name(),
                                    source.columns().stream()
                                            .map(Output::orNull)
                                            .toList(),
                                    source.complete())
                            : source));
        }
    }
}
