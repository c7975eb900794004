// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.ddl.server.ServerTypeNames;
import io.rockform.problem.RockformException;
import io.rockform.query.ExpressionWalk;
import io.rockform.query.QueryParser;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Query;
import io.rockform.schema.Column;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Generated columns: where they stand, what they read, their types (facts 3.6; [CreateTableAnalyzer]). */
final class GeneratedColumnRules {
    private static final Set<String> AGGREGATES = Set.of(
            "sum",
            "count",
            "avg",
            "min",
            "max",
            "any_value",
            "array_agg",
            "group_concat",
            "bitmap_union",
            "bitmap_agg",
            "hll_union",
            "hll_union_agg",
            "percentile_union",
            "percentile_approx",
            "ndv",
            "approx_count_distinct",
            "stddev",
            "variance",
            "min_by",
            "max_by");

    private final Table table;
    private final TableKey key;
    private final Violations violations;

    GeneratedColumnRules(Table table, TableKey key, Violations violations) {
        this.table = table;
        this.key = key;
        this.violations = violations;
    }

    void check() {
        List<Column> generated =
                table.columns().stream().filter(Column::isGenerated).toList();
        if (generated.isEmpty()) {
            return;
        }
        if (key.model() == KeyModel.AGGREGATE) {
            violations.analysis(
                    generated.get(0).name(),
                    "Generated Column does not support AGG table",
                    "Compute the value when loading, or in a view.");
        }
        boolean found = false;
        boolean ordered = true;
        for (Column column : table.columns()) {
            if (column.isGenerated()) {
                found = true;
                check(column);
            } else if (found && ordered) {
                ordered = false;
                violations.analysis(
                        column.name(),
                        "All generated columns must be defined after ordinary columns",
                        "Put the generated columns last.");
            }
        }
    }

    private void check(Column column) {
        if (key.has(column.name())) {
            violations.analysis(column.name(), "Generated Column can not be KEY", "Take the column out of the key.");
        }
        Optional<Expression> expression = parsed(column);
        if (expression.isEmpty()) {
            return;
        }
        References references = new References(column);
        references.walk(expression.get());
        if (references.sound) {
            new DerivedTypes(table)
                    .of(expression.get())
                    .filter(type -> !DerivedTypes.isSame(column.type(), type))
                    .ifPresent(type -> violations.analysis(
                            column.name(),
                            "Illegal expression type for Generated Column Column Type: "
                                    + ServerTypeNames.refused(column.type()) + ", Expression Type: "
                                    + ServerTypeNames.refused(type),
                            "Give the column the type of its expression, or cast the expression."));
        }
    }

    private Optional<Expression> parsed(Column column) {
        try {
            return Optional.of(QueryParser.parseExpression(String.valueOf(column.generatedAs())));
        } catch (RockformException unreadable) {
            violations.syntax(
                    column.name(),
                    "the expression " + column.generatedAs() + " cannot be read: "
                            + unreadable.problems().get(0).message(),
                    "Write one scalar expression.");
            return Optional.empty();
        }
    }

    /** What an expression reads. */
    private final class References extends ExpressionWalk {
        private final Column column;
        private final Set<String> parameters = new HashSet<>();
        private boolean sound = true;

        References(Column column) {
            this.column = column;
        }

        @Override
        protected void enter(Expression expression) {
            if (expression instanceof Expression.Lambda lambda) {
                parameters.addAll(lambda.parameters());
            } else if (expression instanceof Expression.FunctionCall call && AGGREGATES.contains(call.function())) {
                refuse("Generated Column don't support aggregation function", "Use scalar functions.");
            } else if (expression instanceof Expression.ColumnReference reference) {
                check(reference.parts().get(0));
            }
        }

        @Override
        protected void enter(Query query) {
            refuse("Generated Column don't support subquery", "Use columns of the same row.");
        }

        private void check(String name) {
            Optional<Column> read = table.column(name);
            if (parameters.contains(name) || name.equals(table.name().name())) {
                return;
            }
            if (read.isEmpty()) {
                refuse("Column '" + name + "' cannot be resolved", "Name columns of the table.");
            } else if (!read.get().name().equals(name)) {
                // Here StarRocks minds upper and lower case (facts 1.2).
                refuse(
                        "column:" + name + " does not exist",
                        "Write the name as " + read.get().name() + ".");
            } else if (read.get().isGenerated()) {
                refuse("Expression can not refers to other generated columns", "Repeat the other expression.");
            } else if (read.get().autoIncrement()) {
                refuse("Expression can not refers to AUTO_INCREMENT columns", "Read another column.");
            }
        }

        private void refuse(String words, String remedy) {
            sound = false;
            violations.analysis(column.name(), words, remedy);
        }
    }
}
