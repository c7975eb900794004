// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.schema.AggregateState;
import io.rockform.schema.Aggregation;
import io.rockform.schema.Column;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Table;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table as DESC and SHOW FULL COLUMNS tell it (facts 10; recorded types/*, aggregates/*).
 *
 * @param type as {@link ServerTypeNames#described}
 * @param defaultValue null for none
 * @param aggregation the name of the aggregation; empty for none
 * @param comment with quotes and backslashes escaped
 */
public record ColumnDescription(
        String name,
        String type,
        boolean nullable,
        boolean key,
        @Nullable String defaultValue,
        String aggregation,
        boolean bloomFilter,
        String comment) {
    private static final String STATE = "AGG_STATE_UNION";

    /** The columns of a table that is as the server holds it. */
    public static List<ColumnDescription> of(Table table) {
        String bloomFilters = table.properties().getOrDefault("bloom_filter_columns", "");
        List<String> filtered =
                Arrays.stream(bloomFilters.split(",")).map(String::strip).toList();
        return table.columns().stream()
                .map(column -> of(column, table, filtered))
                .toList();
    }

    private static ColumnDescription of(Column column, Table table, List<String> filtered) {
        boolean aggregated = table.key() != null && table.key().model() == KeyModel.AGGREGATE;
        DefaultValue value = column.defaultValue();
        return new ColumnDescription(
                column.name(),
                ServerTypeNames.described(column.type()),
                column.nullable(),
                table.isKeyColumn(column.name()),
                value == null ? null : value.accept(new DescribedDefault()),
                aggregated ? aggregation(column.aggregation()) : "",
                filtered.stream().anyMatch(column::isNamed),
                ShownText.escaped(column.comment()));
    }

    private static String aggregation(@Nullable Aggregation aggregation) {
        if (aggregation == null) {
            return "";
        }
        return aggregation instanceof AggregateState ? STATE : aggregation.toString();
    }

    /** Its row in the answer of DESC: Field, Type, Null, Key, Default, Extra. */
    public List<@Nullable String> descRow() {
        return Arrays.asList(
                name, type, yesNo(nullable), String.valueOf(key), defaultValue, bloomFilter ? "BLOOM_FILTER" : "");
    }

    /** Its row in the answer of SHOW FULL COLUMNS: Field, Type, Collation, Null, Key, Default, Extra, Privileges, Comment. */
    public List<@Nullable String> showFullColumnsRow() {
        return Arrays.asList(name, type, "", yesNo(nullable), yesNo(key), defaultValue, aggregation, "", comment);
    }

    private static String yesNo(boolean yes) {
        return yes ? "YES" : "NO";
    }

    /** How a default is told outside SHOW CREATE: as it is stored. */
    private static final class DescribedDefault implements DefaultValue.Visitor<String> {
        @Override
        public String visitLiteral(DefaultValue.Literal value) {
            return value.text();
        }

        @Override
        public String visitCurrentTimestamp(DefaultValue.CurrentTimestamp value) {
            return value.accept(new ShownDefault());
        }

        @Override
        public String visitExpression(DefaultValue.Expression value) {
            return value.sql();
        }

        @Override
        public String visitConstructor(DefaultValue.Constructor value) {
            return value.sql();
        }
    }
}
