// SPDX-License-Identifier: Apache-2.0
package io.rockform.random;

import io.rockform.schema.AggregateFunction;
import io.rockform.schema.AggregateState;
import io.rockform.schema.Aggregation;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.Database;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.IndexType;
import io.rockform.schema.KeyModel;
import io.rockform.schema.ListPartition;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.PartitionValue;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import io.rockform.schema.Refresh;
import io.rockform.schema.Rollup;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Random schema objects that use everything the model holds, with names and texts of every kind of character. They need
 * not be what a server takes; they are what can be written. The same seed gives the same objects.
 */
public final class SchemaGenerator {
    private static final String[] NAMES = {
        "id",
        "a b",
        "order",
        "select",
        "1x",
        "日本語",
        "x.y",
        "it's",
        "t-1",
        "t#1",
        "Ünï",
        "comment",
        "Key",
        "\uD83C\uDF89",
        "a\"b"
    };
    private static final String[] TEXTS = {
        "",
        "plain",
        "it's",
        "say \"x\"",
        "a\\b",
        "a\nb",
        "tab\there",
        "a; b -- c",
        "/* no */",
        "日本語 \uD83C\uDF89",
        "\\",
        "\"",
        "''",
        "%_\\_\\%",
        "ends with \\",
        "`",
        "\\n",
        "\0\b\u001a\r"
    };
    private static final String[] QUERIES = {
        "SELECT 1",
        "SELECT `a`, b -- why\nFROM `x y`.t WHERE c = 'it''s; x' AND d = \"/*\"",
        "SELECT /*+ SET_VAR(query_timeout = 10) */ m['k'], x -> x + 1, map{1:'a'} FROM t",
        "WITH c AS (SELECT a AS b FROM t) SELECT * FROM c"
    };

    private static final String[] EXPRESSIONS = {
        "`a` + 1",
        "concat('it''s', \"x, y\", ')')",
        "CAST(json_query(j, '$.a') AS ARRAY<INT>)",
        "CASE WHEN a > 1 THEN 'x' ELSE b END",
        "array_map(x -> x + 1, [1, 2])[1]",
        "map{'k': 1}['k'] /* why */ * 2"
    };
    private static final String[] PARTITION_FUNCTIONS = {
        "date_trunc('day', dt)", "time_slice(`dt`, INTERVAL 7 day)", "from_unixtime(id, '%Y%m%d')", "substr(a, 1, 2)"
    };
    private static final String[] CONSTRUCTORS = {
        "[]", "[1, 2]", "map{'a': 1}", "MAP{}", "row(1, 'x, y')", "ARRAY[[1], []]"
    };
    private static final String[] STATES = {"avg", "sum", "count", "array_agg", "min_by", "approx_count_distinct"};

    private static final int MOST_COLUMNS = 8;

    private final Random random;
    private final int mostColumns;

    public SchemaGenerator(long seed) {
        this(seed, MOST_COLUMNS);
    }

    /** @param mostColumns of a table */
    public SchemaGenerator(long seed, int mostColumns) {
        this.random = new Random(seed);
        this.mostColumns = mostColumns;
    }

    public SchemaObject object() {
        return switch (random.nextInt(8)) {
            case 0 -> view();
            case 1, 2 -> materializedView();
            case 3 -> synchronousMaterializedView();
            default -> table();
        };
    }

    public Database database() {
        return new Database(any(NAMES), properties());
    }

    public SynchronousMaterializedView synchronousMaterializedView() {
        return new SynchronousMaterializedView(name(), properties(), any(QUERIES));
    }

    public Table table() {
        List<String> names = names(1 + random.nextInt(mostColumns));
        TableKey key =
                maybe(() -> new TableKey(any(KeyModel.values()), names.subList(0, 1 + random.nextInt(names.size()))));
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(column(name));
        }
        return new Table(
                name(),
                columns,
                indexes(names),
                key,
                text(),
                maybe(() -> partitioning(names)),
                maybe(() -> distribution(names)),
                random.nextInt(3) == 0 ? List.of(names.get(0)) : List.of(),
                random.nextInt(4) == 0 ? rollups(names) : List.of(),
                properties());
    }

    private List<Index> indexes(List<String> columns) {
        List<Index> indexes = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            for (String name : names(1 + random.nextInt(3))) {
                indexes.add(index(name, columns));
            }
        }
        return indexes;
    }

    private Index index(String name, List<String> columns) {
        List<String> indexed = columns.subList(0, random.nextInt(5) == 0 ? columns.size() : 1);
        return new Index(name, indexed, any(IndexType.values()), properties(), text());
    }

    private List<Rollup> rollups(List<String> columns) {
        List<Rollup> rollups = new ArrayList<>();
        for (String name : names(1 + random.nextInt(2))) {
            rollups.add(new Rollup(
                    name,
                    columns.subList(0, 1 + random.nextInt(columns.size())),
                    random.nextBoolean() ? List.of() : columns.subList(0, 1),
                    maybe(() -> any(NAMES)),
                    properties()));
        }
        return rollups;
    }

    public Partitioning partitioning(List<String> columns) {
        List<PartitionItem> some = columns.subList(0, 1 + random.nextInt(columns.size())).stream()
                .map(PartitionItem::column)
                .toList();
        return switch (random.nextInt(4)) {
            case 0 ->
                new Partitioning.Range(
                        random.nextInt(4) == 0 ? List.of(PartitionItem.expression(any(PARTITION_FUNCTIONS))) : some,
                        ranges());
            case 1 -> new Partitioning.ByList(some, lists(some.size()));
            case 2 -> new Partitioning.Automatic(some, random.nextBoolean() ? List.of() : lists(some.size()));
            default -> automatic(some);
        };
    }

    private Partitioning automatic(List<PartitionItem> columns) {
        PartitionItem function = PartitionItem.expression(any(PARTITION_FUNCTIONS));
        if (random.nextBoolean()) {
            return new Partitioning.Automatic(List.of(function), random.nextBoolean() ? List.of() : ranges());
        }
        List<PartitionItem> items = new ArrayList<>(columns);
        items.add(random.nextInt(items.size() + 1), function);
        return new Partitioning.Automatic(items, List.of());
    }

    private List<RangePartition> ranges() {
        List<RangePartition> partitions = new ArrayList<>();
        for (String name : names(random.nextInt(4))) {
            partitions.add(range(name));
        }
        return partitions;
    }

    public RangePartition range(String name) {
        return switch (random.nextInt(3)) {
            case 0 -> new RangePartition.LessThan(name, bound(), properties());
            case 1 -> new RangePartition.Fixed(name, bound(), bound(), properties());
            default ->
                new RangePartition.Series(
                        text(),
                        text(),
                        random.nextInt(1_000_000),
                        maybe(() -> any(RangePartition.SeriesUnit.values())),
                        Map.of());
        };
    }

    private List<PartitionValue> bound() {
        List<PartitionValue> values = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            values.add(random.nextInt(4) == 0 ? PartitionValue.Keyword.MAXVALUE : PartitionValue.of(text()));
        }
        return values;
    }

    private List<ListPartition> lists(int width) {
        List<ListPartition> partitions = new ArrayList<>();
        for (String name : names(random.nextInt(4))) {
            partitions.add(list(name, width));
        }
        return partitions;
    }

    public ListPartition list(String name, int width) {
        List<List<PartitionValue>> rows = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            List<PartitionValue> row = new ArrayList<>();
            while (row.size() < width) {
                row.add(random.nextInt(5) == 0 ? PartitionValue.Keyword.NULL : PartitionValue.of(text()));
            }
            rows.add(row);
        }
        return new ListPartition(name, rows, properties());
    }

    public View view() {
        return new View(name(), viewColumns(), text(), maybe(() -> any(ViewSecurity.values())), any(QUERIES));
    }

    public MaterializedView materializedView() {
        List<ViewColumn> columns = viewColumns();
        List<String> names = columns.isEmpty()
                ? List.of("id")
                : columns.stream().map(ViewColumn::name).toList();
        return new MaterializedView(
                name(),
                columns,
                indexes(names),
                text(),
                random.nextInt(3) == 0 ? partitionItems(names) : List.of(),
                maybe(() -> distribution(names)),
                random.nextInt(3) == 0 ? List.of(names.get(0)) : List.of(),
                refresh(),
                properties(),
                any(QUERIES));
    }

    private List<PartitionItem> partitionItems(List<String> names) {
        List<PartitionItem> items = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            items.add(
                    random.nextBoolean()
                            ? PartitionItem.column(any(names.toArray(String[]::new)))
                            : PartitionItem.expression(any(PARTITION_FUNCTIONS)));
        }
        return items;
    }

    public Column column(String name) {
        return switch (random.nextInt(10)) {
            case 0 -> new Column(name, type(0), true, null, false, any(EXPRESSIONS), null, text());
            case 1 -> {
                AggregateState state = state();
                DataType type = random.nextBoolean() ? stateType() : type(0);
                yield new Column(name, type, state.nullable(), null, false, null, state, text());
            }
            default -> ordinaryColumn(name);
        };
    }

    /** There a text may be of any length. */
    private DataType stateType() {
        return switch (random.nextInt(8)) {
            case 0 -> new DataType.Varchar(DataType.ANY_LENGTH);
            case 1 -> new DataType.Char(DataType.ANY_LENGTH);
            case 2 -> new DataType.Array(new DataType.Varchar(DataType.ANY_LENGTH));
            default -> type(2);
        };
    }

    private AggregateState state() {
        List<DataType> arguments = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            arguments.add(stateType());
        }
        return new AggregateState(any(STATES), arguments);
    }

    private Column ordinaryColumn(String name) {
        boolean autoIncrement = random.nextInt(12) == 0;
        Aggregation aggregation = !autoIncrement && random.nextInt(4) == 0 ? any(AggregateFunction.values()) : null;
        boolean nullable =
                !autoIncrement && (aggregation == AggregateFunction.REPLACE_IF_NOT_NULL || random.nextInt(3) > 0);
        return new Column(
                name,
                type(0),
                nullable,
                autoIncrement ? null : maybe(this::defaultValue),
                autoIncrement,
                null,
                aggregation,
                text());
    }

    public DataType type(int depth) {
        int kind = random.nextInt(depth > 3 ? 6 : 9);
        return switch (kind) {
            case 0, 1 -> any(DataType.Simple.values());
            case 2 -> new DataType.Char(1 + random.nextInt(255));
            case 3 -> new DataType.Varchar(random.nextBoolean() ? DataType.STRING_LENGTH : 1 + random.nextInt(1048576));
            case 4 -> new DataType.Varbinary(maybe(() -> 1 + random.nextInt(1000)));
            case 5 -> decimal();
            case 6 -> new DataType.Array(type(depth + 1));
            case 7 -> new DataType.MapOf(type(depth + 1), type(depth + 1));
            default -> struct(depth);
        };
    }

    private DataType struct(int depth) {
        List<DataType.Field> fields = new ArrayList<>();
        for (String name : names(1 + random.nextInt(3))) {
            fields.add(new DataType.Field(name, type(depth + 1)));
        }
        return new DataType.Struct(fields);
    }

    private DataType decimal() {
        int precision = 1 + random.nextInt(76);
        return new DataType.Decimal(precision, random.nextInt(precision + 1));
    }

    private DefaultValue defaultValue() {
        return switch (random.nextInt(5)) {
            case 4 -> new DefaultValue.Constructor(any(CONSTRUCTORS));
            case 0 -> new DefaultValue.CurrentTimestamp(maybe(() -> random.nextInt(7)));
            case 1 -> new DefaultValue.Expression(random.nextBoolean() ? "uuid()" : "uuid_numeric()");
            default -> new DefaultValue.Literal(text());
        };
    }

    private Distribution distribution(List<String> names) {
        Integer buckets = maybe(() -> 1 + random.nextInt(100));
        return random.nextBoolean()
                ? new Distribution.Random(buckets)
                : new Distribution.Hash(names.subList(0, 1 + random.nextInt(names.size())), buckets);
    }

    private Refresh refresh() {
        Refresh.Moment moment = maybe(() -> any(Refresh.Moment.values()));
        if (random.nextInt(3) == 0) {
            return new Refresh(moment, random.nextInt(3) == 0 ? new Refresh.Incremental() : new Refresh.Manual());
        }
        Refresh.Interval every = maybe(() -> new Refresh.Interval(1 + random.nextInt(60), any(Refresh.Unit.values())));
        return new Refresh(moment, new Refresh.Async(maybe(() -> "2024-01-01 00:00:00"), every));
    }

    private List<ViewColumn> viewColumns() {
        return names(random.nextInt(4)).stream()
                .map(name -> new ViewColumn(name, text()))
                .toList();
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            properties.put(random.nextBoolean() ? "replication_num" : text() + i, text());
        }
        return properties;
    }

    private ObjectName name() {
        return new ObjectName(random.nextInt(4) == 0 ? any(NAMES) : null, any(NAMES));
    }

    /** Different from each other whatever their case. */
    private List<String> names(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(any(NAMES) + (random.nextBoolean() ? " " : "") + i);
        }
        return names;
    }

    private String text() {
        return random.nextInt(3) == 0 ? "" : any(TEXTS);
    }

    @SafeVarargs
    private <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }
}
