// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.CommonTable;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Query;
import io.rockform.query.tree.QueryBody;
import io.rockform.query.tree.Relation;
import io.rockform.query.tree.SelectItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the names of one query mean. Nodes are told apart by identity, since equal ones stand at several places. */
final class Resolution {
    private final Map<Expression.ColumnReference, Target> targets = new IdentityHashMap<>();
    private final Map<Relation, RangeVariable> variables = new IdentityHashMap<>();
    private final Map<SelectItem.AllColumns, List<Target.Source>> stars = new IdentityHashMap<>();
    private final Map<QueryBody.Select, List<OutputColumn>> outputs = new IdentityHashMap<>();
    private final Map<Query, List<String>> names = new IdentityHashMap<>();
    private final Map<Relation.Join, List<UsingPair>> usings = new IdentityHashMap<>();
    private final Map<CommonTable, List<String>> commonTables = new IdentityHashMap<>();
    private final Map<Integer, RangeVariable> numbered = new HashMap<>();
    private final List<List<String>> missing = new ArrayList<>();

    /** The two columns that USING compares. */
    record UsingPair(Target left, Target right) {}

    void put(Expression.ColumnReference column, Target target) {
        targets.put(column, target);
        if (target instanceof Target.Unresolved unresolved && unresolved.missing()) {
            missing.add(unresolved.parts());
        }
    }

    /** The names, by their parts, of which it is known that no relation has such a column; in the order of finding. */
    List<List<String>> missing() {
        return List.copyOf(missing);
    }

    void put(Relation relation, RangeVariable variable) {
        variables.put(relation, variable);
        numbered.put(variable.number(), variable);
    }

    void put(SelectItem.AllColumns star, List<Target.Source> columns) {
        stars.put(star, columns);
    }

    void put(QueryBody.Select select, List<OutputColumn> columns) {
        outputs.put(select, columns);
    }

    void put(Query query, List<String> columns) {
        names.put(query, columns);
    }

    void put(Relation.Join join, List<UsingPair> pairs) {
        usings.put(join, pairs);
    }

    void put(CommonTable table, List<String> columns) {
        commonTables.put(table, columns);
    }

    Target target(Expression.ColumnReference column) {
        Target found = targets.get(column);
        return found == null ? new Target.Unresolved(column.parts(), false) : found;
    }

    /** What every column reference means. */
    Collection<Target> targets() {
        return targets.values();
    }

    /** All columns that stars stand for, as far as they are known. */
    List<Target.Source> starColumns() {
        return stars.values().stream().flatMap(List::stream).toList();
    }

    RangeVariable variable(Relation relation) {
        RangeVariable found = variables.get(relation);
        if (found == null) {
            throw new IllegalStateException("not resolved: " + relation);
        }
        return found;
    }

    /** Every relation by its number. */
    Iterable<RangeVariable> allVariables() {
        return numbered.values();
    }

    /** The columns that the star stands for; null if that is not known. */
    @Nullable
    List<Target.Source> columns(SelectItem.AllColumns star) {
        return stars.get(star);
    }

    /** The columns of the result; null if that is not known. */
    @Nullable
    List<OutputColumn> columns(QueryBody.Select select) {
        return outputs.get(select);
    }

    /** The names of the result's columns; null if they are not known. */
    @Nullable
    List<String> names(Query query) {
        return names.get(query);
    }

    List<UsingPair> using(Relation.Join join) {
        return usings.getOrDefault(join, List.of());
    }

    /** The column names of a table of WITH, declared or from its query; empty if they are not known. */
    List<String> names(CommonTable table) {
        return commonTables.getOrDefault(table, List.of());
    }
}
