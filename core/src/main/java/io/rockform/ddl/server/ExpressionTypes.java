// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.ddl.DdlParser;
import io.rockform.problem.RockformException;
import io.rockform.query.QueryParser;
import io.rockform.query.tree.Expression;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.Table;
import java.util.Optional;
import java.util.Set;

/** The types of what a table is partitioned by, as far as recordings and facts tell (facts 4.6; recorded partitions/*). */
public final class ExpressionTypes {
    /** What expressions of text are stored as (facts 2.1). */
    private static final DataType TEXT = new DataType.Varchar(1_048_576);

    private static final Set<String> TEXT_FUNCTIONS = Set.of(
            "from_unixtime",
            "date_format",
            "substr",
            "substring",
            "left",
            "strleft",
            "right",
            "strright",
            "concat",
            "concat_ws",
            "lower",
            "lcase",
            "upper",
            "ucase",
            "trim",
            "ltrim",
            "rtrim",
            "replace",
            "split_part",
            "get_json_string",
            "md5",
            "hex");

    private final Table table;

    public ExpressionTypes(Table table) {
        this.table = table;
    }

    /** The type of the bounds of a RANGE. */
    public Optional<DataType> ofRange(PartitionItem item) {
        return item.accept(new PartitionItem.Visitor<>() {
            @Override
            public Optional<DataType> visitColumn(PartitionItem.OfColumn column) {
                return table.column(column.name()).map(Column::type);
            }

            @Override
            public Optional<DataType> visitExpression(PartitionItem.OfExpression expression) {
                return parsed(expression.sql()).flatMap(ExpressionTypes.this::range);
            }
        });
    }

    private static Optional<Expression> parsed(String sql) {
        try {
            return Optional.of(QueryParser.parseExpression(sql));
        } catch (RockformException notUnderstood) {
            return Optional.empty();
        }
    }

    /** Within RANGE what gives a time is one, though elsewhere it gives a text (facts 4.8). */
    private Optional<DataType> range(Expression expression) {
        if (expression instanceof Expression.FunctionCall call) {
            switch (call.function()) {
                case "from_unixtime", "from_unixtime_ms" -> {
                    return Optional.of(DataType.Simple.DATETIME);
                }
                case "str2date" -> {
                    return Optional.of(DataType.Simple.DATE);
                }
                default -> {
                    return of(expression);
                }
            }
        }
        return of(expression);
    }

    /** The type of a column that the server generates from the expression; empty if only the server can tell. */
    Optional<DataType> of(String sql) {
        return parsed(sql).flatMap(this::of);
    }

    private Optional<DataType> of(Expression expression) {
        if (expression instanceof Expression.ColumnReference column) {
            return table.column(column.last()).map(Column::type);
        }
        if (expression instanceof Expression.Cast cast) {
            return type(cast);
        }
        if (!(expression instanceof Expression.FunctionCall call)) {
            return Optional.empty();
        }
        if (call.function().equals("date_trunc") && call.arguments().size() == 2) {
            return of(call.arguments().get(1))
                    .filter(type -> type == DataType.Simple.DATE || type == DataType.Simple.DATETIME);
        }
        if (call.function().equals("str2date")) {
            return Optional.of(DataType.Simple.DATE);
        }
        return TEXT_FUNCTIONS.contains(call.function()) ? Optional.of(TEXT) : Optional.empty();
    }

    private static Optional<DataType> type(Expression.Cast cast) {
        try {
            return Optional.of(new DdlParser().type(cast.type().text()));
        } catch (RockformException notAColumnType) {
            return Optional.empty();
        }
    }
}
