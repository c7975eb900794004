// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.ddl.server.BoundColumn;
import io.rockform.ddl.server.ExpressionTypes;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PARTITION BY of a table (facts 4.6): each kind has rules of its own. */
final class PartitionRules {
    private final Table table;
    private final TableKey key;
    private final Violations violations;
    private final PartitionColumnRules columns;
    private final ServerProfile profile;

    PartitionRules(Table table, TableKey key, ServerProfile profile, Violations violations) {
        this.table = table;
        this.key = key;
        this.profile = profile;
        this.violations = violations;
        this.columns = new PartitionColumnRules(table, key, violations);
    }

    void analyze() {
        if (table.partitioning() != null) {
            table.partitioning().accept(new Analysis());
        }
    }

    /** What shows only when the table is made. */
    void execute() {
        if (!(table.partitioning() instanceof Partitioning.Range range)) {
            return;
        }
        List<Column> found = PartitionItems.columns(range.items()).stream()
                .flatMap(name -> table.column(name).stream())
                .toList();
        columns.executeRange(found);
        new RangePartitionRules(bounds(range.items()), table.properties(), violations).execute(range.partitions());
    }

    private List<BoundColumn> bounds(List<PartitionItem> items) {
        ExpressionTypes types = new ExpressionTypes(table);
        return items.stream()
                .map(item -> new BoundColumn(types.ofRange(item).orElse(null)))
                .toList();
    }

    private @Nullable DataType firstType(List<PartitionItem> items) {
        return items.isEmpty() ? null : bounds(items).get(0).type();
    }

    private final class Analysis implements Partitioning.Visitor<Violations> {
        @Override
        public Violations visitRange(Partitioning.Range range) {
            columns.range(PartitionItems.columns(range.items()));
            for (String sql : PartitionItems.expressions(range.items())) {
                columns.range(PartitionFunction.of(sql).columns());
            }
            new RangePartitionRules(bounds(range.items()), table.properties(), violations).analyze(range.partitions());
            return violations;
        }

        @Override
        public Violations visitList(Partitioning.ByList list) {
            List<Column> found = columns.values(PartitionItems.columns(list.items()));
            new ListPartitionRules(found, violations).check(list.partitions());
            return violations;
        }

        @Override
        public Violations visitAutomatic(Partitioning.Automatic automatic) {
            new AutomaticPartitionRules(table, key, profile, violations).check(automatic);
            if (!automatic.ranges().isEmpty()) {
                DataType type = automatic.items().get(0) instanceof PartitionItem.OfExpression expression
                        ? PartitionFunction.of(expression.sql()).columns().stream()
                                .flatMap(name -> table.column(name).stream())
                                .map(Column::type)
                                .findFirst()
                                .orElse(null)
                        : firstType(automatic.items());
                new RangePartitionRules(List.of(new BoundColumn(type)), table.properties(), violations)
                        .analyze(automatic.ranges());
            }
            return violations;
        }
    }
}
