// SPDX-License-Identifier: Apache-2.0
package io.rockform.random;

import io.rockform.declare.Declaration;
import io.rockform.profile.Feature;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.AggregateFunction;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.DataType.Simple;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.IndexType;
import io.rockform.schema.KeyModel;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.PartitionValue;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import io.rockform.schema.Refresh;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import io.rockform.schema.ViewSecurity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Seeded random schemas that a server would accept, and variations of them. */
public final class ValidSchemas {
    private static final List<DataType> KEY_TYPES =
            List.of(Simple.INT, Simple.BIGINT, Simple.DATE, Simple.DATETIME, new DataType.Varchar(20));
    private static final List<DataType> VALUE_TYPES = List.of(
            Simple.TINYINT,
            Simple.SMALLINT,
            Simple.INT,
            Simple.BIGINT,
            Simple.DOUBLE,
            Simple.BOOLEAN,
            Simple.JSON,
            Simple.DATE,
            new DataType.Varchar(10),
            new DataType.Varchar(200),
            new DataType.Varchar(DataType.STRING_LENGTH),
            new DataType.Char(8),
            new DataType.Decimal(10, 2),
            new DataType.Decimal(20, 4),
            new DataType.Array(Simple.INT),
            new DataType.Struct(List.of(new DataType.Field("a", Simple.INT), new DataType.Field("b", Simple.DATE))),
            new DataType.Struct(List.of(new DataType.Field("b", Simple.DATE), new DataType.Field("c", Simple.JSON))),
            new DataType.Array(new DataType.Struct(List.of(new DataType.Field("a", Simple.INT)))));

    private final Random random;
    private final ServerProfile profile;

    public ValidSchemas(long seed, ServerProfile profile) {
        this.random = new Random(seed);
        this.profile = profile;
    }

    public Schema schema() {
        List<SchemaObject> objects = new ArrayList<>();
        int tables = 1 + random.nextInt(3);
        for (int i = 0; i < tables; i++) {
            objects.add(table("t" + i));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            objects.add(0, view("v" + i, objects));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            objects.add(random.nextInt(objects.size()), materializedView("m" + i, objects));
        }
        return Schema.of(objects);
    }

    Table table(String name) {
        KeyModel model = pick(List.of(KeyModel.values()));
        int keys = 1 + random.nextInt(3);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            columns.add(Column.of("k" + i, pick(KEY_TYPES))
                    .withNullable(model != KeyModel.PRIMARY && random.nextBoolean())
                    .withComment(comment()));
        }
        List<String> keyNames = columns.stream().map(Column::name).toList();
        int values = 1 + random.nextInt(5);
        for (int i = 0; i < values; i++) {
            columns.add(value("c" + i, model));
        }
        return adorned(new Table(
                new ObjectName(null, name),
                columns,
                List.of(),
                new TableKey(model, keyNames),
                comment(),
                null,
                random.nextInt(3) > 0 || model == KeyModel.AGGREGATE || model == KeyModel.UNIQUE
                        ? new Distribution.Hash(keyNames.subList(0, 1), buckets())
                        : null,
                List.of(),
                List.of(),
                properties()));
    }

    /** With what depends on the columns: partitions, a generated column, a sort key, indexes. */
    private Table adorned(Table table) {
        Table adorned = partitioned(withGenerated(table));
        return sorted(adorned).withIndexes(indexes(adorned));
    }

    private Table partitioned(Table table) {
        Column first = table.columns().get(0);
        if (first.type() != Simple.DATE) {
            return table.withPartitioning(null);
        }
        return switch (table.name().name().charAt(1) % 3) {
            case 0 -> {
                List<RangePartition> partitions = new ArrayList<>();
                int count = random.nextInt(4);
                for (int i = 0; i < count; i++) {
                    PartitionValue upper = PartitionValue.of("202" + i + "-01-01");
                    partitions.add(new RangePartition.LessThan("p" + i, List.of(upper), Map.of()));
                }
                yield table.withPartitioning(
                        new Partitioning.Range(List.of(PartitionItem.column(first.name())), partitions));
            }
            case 1 ->
                table.withPartitioning(new Partitioning.Automatic(
                        List.of(PartitionItem.expression("date_trunc('month', " + first.name() + ")")), List.of()));
            default -> table.withPartitioning(null);
        };
    }

    /** Its type has to be that of the sum, whose operands are both INT (facts 3.6). */
    private Table withGenerated(Table table) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.removeIf(Column::isGenerated);
        Column first = columns.get(0);
        boolean possible = first.type() == Simple.INT && keyModel(table) != KeyModel.AGGREGATE;
        if (possible && random.nextBoolean()) {
            String sum = first.name() + " + " + (1 + random.nextInt(2));
            columns.add(Column.of("g" + random.nextInt(2), Simple.BIGINT)
                    .withGeneratedAs(sum)
                    .withComment(comment()));
        }
        return table.withColumns(columns);
    }

    private Table sorted(Table table) {
        List<String> sortable = new ArrayList<>();
        for (Column column : table.columns()) {
            boolean key = table.isKeyColumn(column.name());
            boolean value = keyModel(table) == KeyModel.DUPLICATE || keyModel(table) == KeyModel.PRIMARY;
            if ((key || value) && KEY_TYPES.contains(column.type()) && !column.isGenerated()) {
                sortable.add(column.name());
            }
        }
        boolean permutation = keyModel(table) == KeyModel.AGGREGATE || keyModel(table) == KeyModel.UNIQUE;
        if (random.nextInt(3) > 0 || sortable.isEmpty()) {
            return table.withSortKey(List.of());
        }
        Collections.shuffle(sortable, random);
        return table.withSortKey(permutation ? sortable : sortable.subList(0, 1 + random.nextInt(sortable.size())));
    }

    private List<Index> indexes(Table table) {
        List<Index> indexes = new ArrayList<>();
        for (Column column : table.columns()) {
            boolean key = table.isKeyColumn(column.name());
            boolean value = keyModel(table) == KeyModel.DUPLICATE || keyModel(table) == KeyModel.PRIMARY;
            if ((key || value) && KEY_TYPES.contains(column.type()) && random.nextInt(5) == 0) {
                boolean text = column.type() instanceof DataType.Varchar && random.nextBoolean();
                indexes.add(new Index(
                        "i" + indexes.size(),
                        List.of(column.name()),
                        text ? IndexType.NGRAMBF : IndexType.BITMAP,
                        text && random.nextBoolean() ? Map.of("gram_num", "3") : Map.of(),
                        comment()));
            }
        }
        return indexes;
    }

    private static KeyModel keyModel(Table table) {
        return table.key() == null ? KeyModel.DUPLICATE : table.key().model();
    }

    private Column value(String name, KeyModel model) {
        Column column = Column.of(name, pick(VALUE_TYPES)).withComment(comment());
        if (model == KeyModel.AGGREGATE) {
            return column.withAggregation(AggregateFunction.REPLACE);
        }
        if (column.type() == Simple.INT && random.nextBoolean()) {
            return column.withDefault(new DefaultValue.Literal(String.valueOf(random.nextInt(3))))
                    .withNullable(random.nextBoolean());
        }
        return column;
    }

    private @Nullable Integer buckets() {
        return random.nextBoolean() ? null : 1 + random.nextInt(3);
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            properties.put("replication_num", String.valueOf(1 + random.nextInt(3)));
        }
        if (random.nextInt(4) == 0) {
            properties.put("write_quorum", pick(List.of("MAJORITY", "ONE", "ALL")));
        }
        if (random.nextInt(4) == 0) {
            properties.put("compression", pick(List.of("LZ4", "ZSTD")));
        }
        return properties;
    }

    private View view(String name, List<SchemaObject> read) {
        return new View(
                new ObjectName(null, name),
                random.nextBoolean() ? List.of() : List.of(new ViewColumn("x", comment())),
                comment(),
                random.nextBoolean() || !profile.has(Feature.VIEW_SECURITY)
                        ? null
                        : pick(List.of(ViewSecurity.values())),
                query(read));
    }

    private MaterializedView materializedView(String name, List<SchemaObject> read) {
        Refresh.Scheme scheme = random.nextBoolean()
                ? new Refresh.Manual()
                : new Refresh.Async(
                        null,
                        random.nextBoolean() ? null : new Refresh.Interval(1 + random.nextInt(2), Refresh.Unit.DAY));
        return new MaterializedView(
                new ObjectName(null, name),
                List.of(new ViewColumn("x", "")),
                List.of(),
                comment(),
                List.of(),
                random.nextBoolean() ? null : new Distribution.Hash(List.of("x"), buckets()),
                List.of(),
                new Refresh(null, scheme),
                random.nextBoolean() ? Map.of() : Map.of("session.query_timeout", "1" + random.nextInt(3)),
                query(read));
    }

    /** The first key column of tables is called k0, the only column of views x. */
    private String query(List<SchemaObject> read) {
        SchemaObject source = pick(read);
        String column = source instanceof Table ? "k0" : "x";
        String tested = source instanceof Table table && random.nextBoolean()
                ? pick(table.columns()).name()
                : column;
        return "SELECT " + column + " AS x FROM " + source.name() + " WHERE " + tested + " IS NOT NULL LIMIT "
                + (1 + random.nextInt(3));
    }

    private String comment() {
        return random.nextInt(3) == 0 ? "it's \"" + random.nextInt(3) + "\"" : "";
    }

    /** A variation, in which now and then a table or a column is declared to have had another name. */
    public Declaration declaration(Schema actual) {
        Schema varied = variation(actual);
        List<Table> kept = varied.tables().stream()
                .filter(table -> actual.table(table.name()).isPresent())
                .toList();
        if (kept.isEmpty() || random.nextInt(3) > 0) {
            return Declaration.of(varied);
        }
        Table table = pick(kept);
        return random.nextBoolean()
                ? DeclaredRenames.ofTable(varied, table)
                : DeclaredRenames.ofColumn(varied, table, actual);
    }

    /** Another schema of the same names, more or less like {@code schema}. */
    public Schema variation(Schema schema) {
        Schema changed = schema;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            SchemaObject object = pick(List.copyOf(changed.objects().values()));
            changed = switch (random.nextInt(8)) {
                case 0 -> changed.with(table("n" + random.nextInt(2)));
                case 1 -> changed.with(view("w" + random.nextInt(2), List.copyOf(schema.tables())));
                case 2 ->
                    changed.objects().size() > 1 && !(object instanceof Table)
                            ? changed.without(object.name())
                            : changed;
                default -> changed.with(varied(object));
            };
        }
        return changed;
    }

    private SchemaObject varied(SchemaObject object) {
        return object.accept(new SchemaObject.Visitor<>() {
            @Override
            public SchemaObject visitTable(Table table) {
                Table varied = variedTable(table);
                boolean same = varied.columns().equals(table.columns());
                return same && random.nextBoolean() ? varied : adorned(varied);
            }

            @Override
            public SchemaObject visitView(View view) {
                return view(view.name().name(), List.of(table("t0")));
            }

            @Override
            public SchemaObject visitMaterializedView(MaterializedView view) {
                return random.nextBoolean()
                        ? materializedView(view.name().name(), List.of(table("t0")))
                        : view.withRefresh(new Refresh(null, new Refresh.Manual()));
            }

            @Override
            public SchemaObject visitSynchronousMaterializedView(SynchronousMaterializedView view) {
                return view;
            }
        });
    }

    private Table variedTable(Table table) {
        KeyModel model = keyModel(table);
        List<Column> columns = new ArrayList<>(table.columns());
        int index = random.nextInt(columns.size());
        boolean value = !table.isKeyColumn(columns.get(index).name())
                && !columns.get(index).isGenerated();
        return switch (random.nextInt(8)) {
            case 0 -> table.withComment(comment());
            case 1 -> table.withProperties(properties());
            case 2 ->
                table.withDistribution(
                        table.distribution() instanceof Distribution.Hash hash
                                ? new Distribution.Hash(hash.columns(), buckets())
                                : null);
            case 3 -> {
                Column added = value("a" + random.nextInt(100), model);
                if (table.column(added.name()).isEmpty()) {
                    columns.add(Math.max(index + 1, keyCount(table)), added);
                }
                yield table.withColumns(columns);
            }
            case 4 -> {
                if (value && columns.size() > keyCount(table) + 1) {
                    columns.remove(index);
                }
                yield table.withColumns(columns);
            }
            case 5 -> {
                columns.set(index, columns.get(index).withComment(comment()));
                yield table.withColumns(columns);
            }
            case 6 -> {
                if (value) {
                    columns.set(index, value(columns.get(index).name(), model));
                }
                yield table.withColumns(columns);
            }
            default -> {
                if (value) {
                    columns.add(keyCount(table), columns.remove(index));
                }
                yield table.withColumns(columns);
            }
        };
    }

    private static int keyCount(Table table) {
        return table.key() == null ? 0 : table.key().columns().size();
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
