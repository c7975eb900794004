// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.problem.RockformException;
import io.rockform.profile.Feature;
import io.rockform.profile.ServerProfile;
import io.rockform.query.QueryParser;
import io.rockform.query.StoredExpression;
import io.rockform.query.tree.Expression;
import io.rockform.schema.Column;
import io.rockform.schema.KeyModel;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The columns that a server adds to a table that is partitioned by several expressions, or by one that is no native function
 * of partitions: it shows them, and not what was written (facts 4.6; recorded partitions/* expr).
 */
final class PartitionColumns {
    static final String PREFIX = "__generated_partition_column_";

    private static final Set<String> TRUNCATED = Set.of("hour", "day", "month", "year");
    private static final Set<String> SLICED = Set.of("minute", "hour", "day", "month", "year");

    private final ServerProfile profile;

    PartitionColumns(ServerProfile profile) {
        this.profile = profile;
    }

    /** The table with the columns; as it is if it needs none, or if the type of one can only be told by the server. */
    Table added(Table table) {
        if (!(table.partitioning() instanceof Partitioning.Automatic automatic) || isNative(automatic.items())) {
            return table;
        }
        List<Column> columns = new ArrayList<>(table.columns());
        List<PartitionItem> items = new ArrayList<>();
        for (PartitionItem item : automatic.items()) {
            Optional<String> sql = expression(item);
            if (sql.isEmpty()) {
                items.add(item);
                continue;
            }
            Optional<Column> column =
                    column(sql.get(), columns.size() - table.columns().size(), table);
            if (column.isEmpty()) {
                return table;
            }
            columns.add(column.get());
            items.add(PartitionItem.column(column.get().name()));
        }
        return table.withColumns(columns).withPartitioning(new Partitioning.Automatic(items, automatic.initial()));
    }

    private Optional<Column> column(String sql, int number, Table table) {
        boolean primary = table.key() != null && table.key().model() == KeyModel.PRIMARY;
        String stored = StoredExpression.ofColumn(sql, primary, profile.version());
        return new ExpressionTypes(table).of(sql).map(type -> Column.of(PREFIX + number, type)
                .withGeneratedAs(stored));
    }

    /** The expressions whose type only a server can tell. */
    static List<String> untyped(Table table) {
        if (!(table.partitioning() instanceof Partitioning.Automatic automatic)) {
            return List.of();
        }
        ExpressionTypes types = new ExpressionTypes(table);
        return automatic.items().stream()
                .map(PartitionColumns::expression)
                .flatMap(Optional::stream)
                .filter(sql -> types.of(sql).isEmpty())
                .toList();
    }

    /** The table without such columns, partitioned by what they are generated from. */
    static Table removed(Table table) {
        if (!(table.partitioning() instanceof Partitioning.Automatic automatic)
                || table.columns().stream().noneMatch(PartitionColumns::isOne)) {
            return table;
        }
        List<PartitionItem> items = automatic.items().stream()
                .map(item -> item.accept(new PartitionItem.Visitor<PartitionItem>() {
                    @Override
                    public PartitionItem visitColumn(PartitionItem.OfColumn named) {
                        return table.column(named.name())
                                .filter(PartitionColumns::isOne)
                                .map(Column::generatedAs)
                                .map(PartitionItem::expression)
                                .orElse(named);
                    }

                    @Override
                    public PartitionItem visitExpression(PartitionItem.OfExpression expression) {
                        return expression;
                    }
                }))
                .toList();
        return table.withColumns(table.columns().stream()
                        .filter(column -> !isOne(column))
                        .toList())
                .withPartitioning(new Partitioning.Automatic(items, automatic.initial()));
    }

    /** The prefix is reserved in every version that makes such columns (facts 1.1). */
    private static boolean isOne(Column column) {
        return column.isGenerated() && column.name().startsWith(PREFIX);
    }

    private static Optional<String> expression(PartitionItem item) {
        return item.accept(new PartitionItem.Visitor<>() {
            @Override
            public Optional<String> visitColumn(PartitionItem.OfColumn column) {
                return Optional.empty();
            }

            @Override
            public Optional<String> visitExpression(PartitionItem.OfExpression expression) {
                return Optional.of(expression.sql());
            }
        });
    }

    /** One function that ranges are made of; else the server partitions by values. */
    private boolean isNative(List<PartitionItem> items) {
        Optional<String> sql = items.size() == 1 ? expression(items.get(0)) : Optional.empty();
        if (sql.isEmpty()) {
            return false;
        }
        try {
            return QueryParser.parseExpression(sql.get()) instanceof Expression.FunctionCall call && isNative(call);
        } catch (RockformException notUnderstood) {
            return false;
        }
    }

    private boolean isNative(Expression.FunctionCall call) {
        List<Expression> arguments = call.arguments();
        return switch (call.function()) {
            case "date_trunc" ->
                !arguments.isEmpty()
                        && arguments.get(0) instanceof Expression.Literal unit
                        && truncates(unit.value().toLowerCase(Locale.ROOT));
            case "time_slice" -> arguments.size() > 1 && slices(arguments);
            default -> false;
        };
    }

    private boolean truncates(String unit) {
        return TRUNCATED.contains(unit) || unit.equals("minute") && profile.has(Feature.MINUTE_PARTITIONS);
    }

    /** Written with an INTERVAL, or as servers print it. */
    private static boolean slices(List<Expression> arguments) {
        if (arguments.get(1) instanceof Expression.Interval interval) {
            return SLICED.contains(interval.unit().toLowerCase(Locale.ROOT));
        }
        return arguments.size() > 2
                && arguments.get(2) instanceof Expression.Literal unit
                && SLICED.contains(unit.value().toLowerCase(Locale.ROOT));
    }
}
