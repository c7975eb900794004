// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.ddl.DdlWriter;
import io.rockform.schema.AggregateFunction;
import io.rockform.schema.Aggregation;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.Distribution;
import io.rockform.schema.KeyModel;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Refresh;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import io.rockform.schema.ViewSecurity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Seeded random values of everything that a schema can hold, in texts that are hard to quote. They need not make sense
 * to a server, only to be legal as names and clauses.
 */
final class RandomSchemas {
    private static final String[] HARD = {
        "",
        " ",
        "  two",
        "end ",
        "\"",
        "\"\"\"",
        "\"\"\"\"",
        "'",
        "\\",
        "\\\\",
        "\\u0041",
        "\\n",
        "\t",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        " \n",
        "\n  indented",
        "\u0000",
        "\u001a",
        "\u0085",
        "\u2028",
        "\u00a0",
        "\u3000",
        "\u202e",
        "\ud800",
        "\udc00x",
        "é",
        "日本語",
        "😀",
        "$L",
        "$$",
        "*/",
        "/*",
        "//",
        "-- x",
        ";",
        "%s",
        "{}",
        "tail\\",
        "ends with \"",
        "<b>&amp;"
    };
    private static final String[] WORDS = {
        "select",
        "id",
        "name",
        "orders",
        "date",
        "FROM",
        "WHERE",
        "count(*)",
        "JOIN",
        "customer",
        "Order",
        "a.b",
        "x-y",
        "key"
    };

    private final Random random;
    private final boolean readableSql;

    RandomSchemas(long seed) {
        this(seed, false);
    }

    /** @param readableSql only what SQL can say: queries that end where they should, no NULL for AUTO_INCREMENT */
    RandomSchemas(long seed, boolean readableSql) {
        this.random = new Random(seed);
        this.readableSql = readableSql;
    }

    Schema schema() {
        Map<ObjectName, SchemaObject> objects = new LinkedHashMap<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            SchemaObject object =
                    switch (random.nextInt(4)) {
                        case 0 -> view();
                        case 1 -> materializedView();
                        default -> table();
                    };
            objects.put(object.name(), object);
        }
        return new Schema(objects);
    }

    Table table() {
        List<Column> columns = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            columns.add(column(i + identifier()));
        }
        List<String> names = columns.stream().map(Column::name).toList();
        TableKey key = random.nextInt(4) == 0
                ? null
                : new TableKey(pick(KeyModel.values()), names.subList(0, 1 + random.nextInt(count)));
        return new Table(
                name(),
                columns,
                List.of(),
                key,
                orEmpty(),
                null,
                distribution(names),
                random.nextBoolean() ? names : List.of(),
                List.of(),
                properties());
    }

    Column column(String name) {
        boolean autoIncrement = random.nextInt(8) == 0;
        Aggregation aggregation = random.nextInt(4) == 0 ? pick(AggregateFunction.values()) : null;
        boolean nullable = (random.nextBoolean() && !(readableSql && autoIncrement))
                || aggregation == AggregateFunction.REPLACE_IF_NOT_NULL;
        return new Column(
                name,
                type(2),
                nullable,
                autoIncrement || random.nextBoolean() ? null : defaultValue(),
                autoIncrement,
                null,
                aggregation,
                orEmpty());
    }

    View view() {
        return new View(
                name(), viewColumns(), orEmpty(), random.nextBoolean() ? null : pick(ViewSecurity.values()), sql());
    }

    MaterializedView materializedView() {
        List<ViewColumn> columns = viewColumns();
        List<String> names = columns.stream().map(ViewColumn::name).toList();
        return new MaterializedView(
                name(),
                columns,
                List.of(),
                orEmpty(),
                List.of(),
                names.isEmpty() ? null : distribution(names),
                random.nextBoolean() ? names : List.of(),
                refresh(),
                properties(),
                sql());
    }

    Refresh refresh() {
        Refresh.Moment moment = random.nextBoolean() ? null : pick(Refresh.Moment.values());
        if (random.nextInt(3) == 0) {
            return new Refresh(moment, new Refresh.Manual());
        }
        Refresh.Interval every =
                random.nextBoolean() ? null : new Refresh.Interval(1 + random.nextInt(99), pick(Refresh.Unit.values()));
        String start =
                every == null || random.nextBoolean() ? null : "2024-01-0" + (1 + random.nextInt(9)) + " 10:20:30";
        return new Refresh(moment, new Refresh.Async(start, every));
    }

    @Nullable
    Distribution distribution(List<String> columns) {
        Integer buckets = random.nextBoolean() ? null : Integer.valueOf(1 + random.nextInt(128));
        return switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> new Distribution.Random(buckets);
            default -> new Distribution.Hash(columns, buckets);
        };
    }

    DataType type(int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 7)) {
            case 0 -> new DataType.Char(1 + random.nextInt(255));
            case 1 -> new DataType.Varchar(1 + random.nextInt(1_048_576));
            case 2 -> new DataType.Varchar(DataType.STRING_LENGTH);
            case 3 -> new DataType.Varbinary(random.nextBoolean() ? null : Integer.valueOf(1 + random.nextInt(100)));
            case 4 -> new DataType.Decimal(1 + random.nextInt(38), 0);
            case 5, 6 -> pick(DataType.Simple.values());
            case 7 -> new DataType.Array(type(depth - 1));
            case 8 -> new DataType.MapOf(DataType.Simple.INT, type(depth - 1));
            default -> struct(depth - 1);
        };
    }

    private DataType struct(int depth) {
        List<DataType.Field> fields = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            fields.add(new DataType.Field("f" + i + identifier(), type(depth)));
        }
        return new DataType.Struct(fields);
    }

    private DefaultValue defaultValue() {
        return switch (random.nextInt(4)) {
            case 0 ->
                new DefaultValue.CurrentTimestamp(random.nextBoolean() ? null : Integer.valueOf(random.nextInt(7)));
            case 1 -> new DefaultValue.Expression("uuid()");
            default -> new DefaultValue.Literal(text());
        };
    }

    private List<ViewColumn> viewColumns() {
        List<ViewColumn> columns = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            columns.add(new ViewColumn(i + identifier(), orEmpty()));
        }
        return columns;
    }

    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            properties.put("p" + i, text());
        }
        return properties;
    }

    /** Some are in another database. */
    ObjectName name() {
        return new ObjectName(random.nextInt(5) == 0 ? "db-1" : null, "o" + random.nextInt(1_000_000) + identifier());
    }

    /** No NUL and no backquote, which no name of StarRocks holds (facts 1.1, 1.3), nor what a column's must not hold. */
    String identifier() {
        return random.nextBoolean() ? pick(WORDS) : text().replaceAll("[\u0000`=<>!*]", "");
    }

    private String orEmpty() {
        return random.nextBoolean() ? "" : text();
    }

    String sql() {
        if (readableSql) {
            return "SELECT " + DdlWriter.literal(text()) + " AS `a b`,\n\n  count(*) -- ; '\nFROM " + pick(WORDS);
        }
        return "SELECT " + text() + text() + (random.nextBoolean() ? text().repeat(4) : "");
    }

    String text() {
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            text.append(random.nextInt(3) == 0 ? pick(HARD) : pick(WORDS)).append(random.nextInt(3) > 0 ? " " : "");
        }
        return text.toString();
    }

    <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
