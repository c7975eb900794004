// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.ddl.DdlWriter;
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
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Refresh;
import io.rockform.schema.Rollup;
import io.rockform.schema.Schema;
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
import org.jspecify.annotations.Nullable;

/**
 * Seeded random values of everything that a schema can hold, in texts that are hard to quote. They need not make sense
 * to a server, only to be legal as names and clauses.
 */
final class RandomSchemas extends RandomTexts {
    private static final String[] INDEX_PROPERTIES = {
        "gram_num", "case_sensitive", "bloom_filter_fpp", "parser", "imp_lib", "dim", "index_type", "m"
    };
    private static final String[] INDEX_VALUES = {"4", "04", "true", "0.05", "x", "", "99999999999"};
    private final RandomPartitions partitions = new RandomPartitions(this);

    RandomSchemas(long seed) {
        this(seed, false);
    }

    /** @param readableSql only what SQL can say: queries that end where they should, no NULL for AUTO_INCREMENT */
    RandomSchemas(long seed, boolean readableSql) {
        super(new Random(seed), readableSql);
    }

    Schema schema() {
        Map<ObjectName, SchemaObject> objects = new LinkedHashMap<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            SchemaObject object =
                    switch (random.nextInt(6)) {
                        case 0 -> view();
                        case 1 -> materializedView();
                        case 2 -> new SynchronousMaterializedView(name(), properties(), sql());
                        default -> table();
                    };
            objects.put(object.name(), object);
        }
        Map<String, Database> databases = new LinkedHashMap<>();
        if (random.nextInt(4) == 0) {
            databases.put("db-1", new Database("db-1", properties()));
        }
        return new Schema(databases, objects);
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
                indexes(names),
                key,
                orEmpty(),
                random.nextBoolean() ? null : partitioning(names),
                distribution(names),
                random.nextBoolean() ? names : List.of(),
                rollups(names),
                properties());
    }

    Column column(String name) {
        boolean autoIncrement = random.nextInt(8) == 0;
        boolean generated = !autoIncrement && random.nextInt(8) == 0;
        boolean ordinary = generated || (readableSql && autoIncrement);
        Aggregation aggregation = ordinary || random.nextInt(3) > 0 ? null : aggregation();
        boolean nullable = (random.nextBoolean() && !(readableSql && autoIncrement))
                || generated
                || aggregation == AggregateFunction.REPLACE_IF_NOT_NULL
                || aggregation instanceof AggregateState;
        return new Column(
                name,
                aggregation instanceof AggregateState ? stateType() : type(2),
                nullable,
                autoIncrement || generated || random.nextBoolean() ? null : defaultValue(),
                autoIncrement,
                generated ? expression() : null,
                aggregation,
                orEmpty());
    }

    /** There a text may be of any length. */
    private DataType stateType() {
        return switch (random.nextInt(4)) {
            case 0 -> new DataType.Varchar(DataType.ANY_LENGTH);
            case 1 -> new DataType.Char(DataType.ANY_LENGTH);
            case 2 -> new DataType.Array(new DataType.Varchar(DataType.ANY_LENGTH));
            default -> type(0);
        };
    }

    private Aggregation aggregation() {
        return random.nextInt(3) > 0
                ? pick(AggregateFunction.values())
                : new AggregateState(pick(new String[] {"avg", "array_agg"}), List.of(type(1), stateType()));
    }

    List<Index> indexes(List<String> columns) {
        List<Index> indexes = new ArrayList<>();
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            IndexType type = pick(IndexType.values());
            indexes.add(new Index(
                    i + identifier(),
                    List.of(columns.get(random.nextInt(columns.size()))),
                    type,
                    random.nextBoolean() ? properties() : Map.of(pick(INDEX_PROPERTIES), pick(INDEX_VALUES)),
                    orEmpty()));
        }
        return indexes;
    }

    private List<Rollup> rollups(List<String> columns) {
        List<Rollup> rollups = new ArrayList<>();
        int count = Math.max(0, random.nextInt(5) - 2);
        for (int i = 0; i < count; i++) {
            rollups.add(new Rollup(
                    i + identifier(),
                    columns,
                    random.nextBoolean() ? List.of() : columns.subList(0, 1),
                    random.nextBoolean() ? null : i + identifier(),
                    properties()));
        }
        return rollups;
    }

    Partitioning partitioning(List<String> columns) {
        return partitions.partitioning(columns);
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
                names.isEmpty() ? List.of() : indexes(names),
                orEmpty(),
                names.isEmpty() || random.nextBoolean()
                        ? List.of()
                        : List.of(
                                PartitionItem.column(names.get(0)),
                                PartitionItem.expression(pick(RandomPartitions.PARTITION_FUNCTIONS))),
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
        return switch (random.nextInt(5)) {
            case 4 -> new DefaultValue.Constructor(readableSql ? "[" + DdlWriter.literal(text()) + "]" : text());
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

    /** Some are in another database. */
    ObjectName name() {
        return new ObjectName(random.nextInt(5) == 0 ? "db-1" : null, "o" + random.nextInt(1_000_000) + identifier());
    }

    String sql() {
        if (readableSql) {
            return "SELECT " + DdlWriter.literal(text()) + " AS `a b`,\n\n  count(*) -- ; '\nFROM " + pick(WORDS);
        }
        return "SELECT " + text() + text() + (random.nextBoolean() ? text().repeat(4) : "");
    }
}
