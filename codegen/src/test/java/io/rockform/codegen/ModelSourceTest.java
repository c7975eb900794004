// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.declare.Clauses;
import io.rockform.declare.IntervalUnit;
import io.rockform.declare.JavaModels;
import io.rockform.declare.PlacedDeclaration;
import io.rockform.declare.Types;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.AggregateFunction;
import io.rockform.schema.Column;
import io.rockform.schema.Database;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.IndexType;
import io.rockform.schema.KeyModel;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Rollup;
import io.rockform.schema.Schema;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import io.rockform.schema.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelSourceTest {
    @ParameterizedTest
    @EnumSource(ModelStyle.class)
    void columnsStayInTheirOrderAndKeysNullable(ModelStyle style) {
        Table table = new Table(
                ObjectName.of("t"),
                List.of(
                        Column.of("b", Types.INT),
                        Column.of("a", Types.INT).withNullable(false),
                        Column.of("d", Types.STRING),
                        Column.of("c", Types.DATE).withNullable(false)),
                List.of(),
                new TableKey(KeyModel.DUPLICATE, List.of("b", "a")),
                "",
                null,
                null,
                List.of(),
                List.of(),
                Map.of());
        Map<String, String> files = new LinkedHashMap<>();
        new ModelSource(style, "models", "Warehouse", false)
                .files(Schema.of(table), ServerProfile.OFFLINE)
                .forEach((file, text) -> files.put("models/" + file, text));

        assertThat(loaded(style, files).tables()).containsExactly(table);
    }

    @Test
    void aHugeSchemaFitsIntoOneFile() {
        List<Column> columns = IntStream.range(0, 60)
                .mapToObj(number -> Column.of("column_" + number, Types.INT)
                        .withNullable(false)
                        .withDefault(new DefaultValue.Literal(String.valueOf(number))))
                .toList();
        List<Table> tables = IntStream.range(0, 75)
                .mapToObj(number -> new Table(
                        ObjectName.of("table_" + number),
                        columns,
                        List.of(),
                        null,
                        "number " + number,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        Map.of()))
                .toList();
        Schema schema = Schema.of(tables);
        Map<String, String> files =
                new ModelSource(ModelStyle.BUILDER, "", "Warehouse", false).files(schema, ServerProfile.OFFLINE);

        Map<String, Class<?>> classes = InMemoryCompiler.compile(files);

        assertThat(PlacedDeclaration.merge(JavaModels.read(classes.values())).schema())
                .isEqualTo(schema);
    }

    @Test
    void aWideTableIsNoChainThatTheCompilerCannotFollow() {
        List<Column> columns = IntStream.range(0, 2_000)
                .mapToObj(number -> Column.of("column_" + number, Types.INT).withNullable(number % 2 == 0))
                .toList();
        Schema schema = Schema.of(new Table(
                ObjectName.of("wide"), columns, List.of(), null, "", null, null, List.of(), List.of(), Map.of()));
        Map<String, String> files =
                new ModelSource(ModelStyle.BUILDER, "", "Warehouse", false).files(schema, ServerProfile.OFFLINE);

        assertThat(files.get("Warehouse.java"))
                .contains("        schema.table(\"wide\", t -> {\n            t.column(\"column_0\", INT);\n")
                .contains("            t.column(\"column_1999\", INT, c -> c.notNull());\n        });\n");
        Map<String, Class<?>> classes = InMemoryCompiler.compile(files);
        assertThat(PlacedDeclaration.merge(JavaModels.read(classes.values())).schema())
                .isEqualTo(schema);
    }

    @Test
    void namesBecomeLegalAndUniqueInJava() {
        List<String> names = List.of(
                "string",
                "table",
                "entity",
                "column",
                "id",
                "1st",
                "日本",
                "a-b",
                "a_b",
                "A_B",
                "x.y",
                "class",
                "warehouse",
                "%",
                "Ünï");
        List<Table> tables = names.stream()
                .map(name -> new Table(
                        new ObjectName(null, name),
                        names.stream()
                                .filter(column -> !column.equals("A_B"))
                                .map(column -> Column.of(column, Types.STRING))
                                .toList(),
                        List.of(),
                        null,
                        "",
                        null,
                        null,
                        List.of(),
                        List.of(),
                        Map.of()))
                .toList();
        Schema schema = Schema.of(tables);
        for (ModelStyle style : ModelStyle.values()) {
            Map<String, String> files = new LinkedHashMap<>();
            new ModelSource(style, "models", "Warehouse", true)
                    .files(schema, ServerProfile.OFFLINE)
                    .forEach((file, text) -> files.put("models/" + file, text));

            assertThat(files).hasSize(names.size());
            assertThat(files.keySet()).allMatch(file -> file.length() < 100);
            assertThat(loaded(style, files)).isEqualTo(schema);
        }
    }

    @Test
    void annotatedClassesReadLikeHandWrittenOnes() {
        Table table = new Table(
                ObjectName.of("order_items"),
                List.of(
                        Column.of("order_id", Types.BIGINT).withNullable(false),
                        Column.of("day", Types.DATE).withNullable(false).withComment("of the delivery"),
                        Column.of("quantity", Types.INT)
                                .withNullable(false)
                                .withAggregation(AggregateFunction.SUM)
                                .withDefault(new DefaultValue.Literal("0")),
                        Column.of("customerID", Types.VARCHAR(50)).withAggregation(AggregateFunction.REPLACE),
                        Column.of("tags", Types.ARRAY(Types.VARCHAR(20))).withAggregation(AggregateFunction.REPLACE)),
                List.of(),
                new TableKey(KeyModel.AGGREGATE, List.of("order_id", "day")),
                "what was ordered",
                null,
                Distribution.hash("order_id").buckets(4),
                List.of(),
                List.of(),
                Map.of("replication_num", "1"));
        View view = new View(ObjectName.of("v"), List.of(), "", null, "SELECT 1");

        Map<String, String> files = new ModelSource(ModelStyle.ANNOTATED, "com.example", "Views", false)
                .files(Schema.of(table, view), ServerProfile.OFFLINE);

        assertThat(files).containsOnlyKeys("OrderItems.java", "V.java");
        assertThat(files.get("V.java")).isEqualTo("""
                package com.example;

                import io.rockform.declare.ViewDefinition;

                @ViewDefinition("SELECT 1")
                public class V {}
                """);
        assertThat(files.get("OrderItems.java")).isEqualTo("""
                package com.example;

                import static io.rockform.schema.AggregateFunction.*;

                import io.rockform.declare.Aggregate;
                import io.rockform.declare.AggregateKey;
                import io.rockform.declare.Default;
                import io.rockform.declare.DistributedBy;
                import io.rockform.declare.Property;
                import io.rockform.declare.Type;
                import jakarta.persistence.Column;
                import jakarta.persistence.Entity;
                import jakarta.persistence.Id;
                import jakarta.persistence.Table;
                import java.time.LocalDate;
                import java.util.List;

                @Entity
                @Table(comment = "what was ordered")
                @AggregateKey({"order_id", "day"})
                @DistributedBy("HASH(order_id) BUCKETS 4")
                @Property(name = "replication_num", value = "1")
                public class OrderItems {
                    @Id
                    Long orderId;

                    @Id
                    @Column(comment = "of the delivery")
                    LocalDate day;

                    @Aggregate(SUM)
                    @Default("0")
                    int quantity;

                    @Aggregate(REPLACE)
                    @Column(name = "customerID", length = 50)
                    String customerID;

                    @Type("ARRAY<VARCHAR(20)>")
                    @Aggregate(REPLACE)
                    List<String> tags;
                }
                """);
    }

    @Test
    void recordsReadLikeHandWrittenOnes() {
        Table table = new Table(
                ObjectName.of("orders"),
                List.of(
                        Column.of("id", Types.BIGINT).withNullable(false),
                        Column.of("day", Types.DATE).withNullable(false).withComment("of the delivery"),
                        Column.of("total", Types.DECIMAL(18, 2)).withGeneratedAs("a * 2")),
                List.of(new Index("i", List.of("day"), IndexType.NGRAMBF, Map.of("gram_num", "4"), "")),
                new TableKey(KeyModel.PRIMARY, List.of("id", "day")),
                "",
                Clauses.range("day")
                        .partition("p1", Clauses.lessThan("2024-01-01"))
                        .partition("p2", Clauses.lessThan("2025-01-01"))
                        .partitioning(),
                null,
                List.of(),
                List.of(Rollup.of("r", "id", "day")),
                Map.of());

        Map<String, String> files = new ModelSource(ModelStyle.RECORDS, "com.example", "Views", false)
                .files(Schema.of(table), ServerProfile.OFFLINE);

        assertThat(files.get("Orders.java")).isEqualTo("""
                package com.example;

                import static io.rockform.schema.IndexType.*;

                import io.rockform.declare.Generated;
                import io.rockform.declare.Index;
                import io.rockform.declare.PartitionBy;
                import io.rockform.declare.PrimaryKey;
                import io.rockform.declare.Property;
                import io.rockform.declare.Rollup;
                import jakarta.persistence.Column;
                import jakarta.persistence.Entity;
                import jakarta.persistence.Id;
                import java.math.BigDecimal;
                import java.time.LocalDate;

                @Entity
                @PrimaryKey({"id", "day"})
                @PartitionBy(\"""
                        RANGE(day) (
                          PARTITION p1 VALUES LESS THAN ('2024-01-01'),
                          PARTITION p2 VALUES LESS THAN ('2025-01-01')
                        )\""")
                @Index(name = "i", columns = "day", using = NGRAMBF, properties = @Property(name = "gram_num", value = "4"))
                @Rollup(
                        name = "r",
                        columns = {"id", "day"})
                public record Orders(
                        @Id Long id,
                        @Id @Column(comment = "of the delivery") LocalDate day,
                        @Generated("a * 2") @Column(precision = 18, scale = 2) BigDecimal total) {}
                """);
    }

    @Test
    void whatHasStructureIsTyped() {
        Table table = Table.of(ObjectName.of("t"), List.of(Column.of("dt", Types.DATE)))
                .withPartitioning(Clauses.automatic(Clauses.dateTrunc(IntervalUnit.DAY, "dt"))
                        .partitions(
                                Clauses.start("2024-01-01").end("2025-01-01").every(1, IntervalUnit.DAY))
                        .partitioning())
                .withIndexes(List.of(
                        new Index("i", List.of("a"), IndexType.BITMAP, Map.of(), ""),
                        new Index("n", List.of("b"), IndexType.NGRAMBF, Map.of("gram_num", "4"), "why")))
                .withProperties(new TreeMap<>(Map.of(
                        "bloom_filter_columns", "a, b",
                        "dynamic_partition.end", "3",
                        "dynamic_partition.time_unit", "DAY",
                        "foreign_key_constraints", "(a,b) REFERENCES sales.t2(x,y)",
                        "replication_num", "1",
                        "unique_constraints", "a,b; c")));

        String text = new ModelSource(ModelStyle.BUILDER, "", "Warehouse", false)
                .files(Schema.of(table).with(new Database("sales", Map.of())), ServerProfile.OFFLINE)
                .get("Warehouse.java");

        assertThat(text).endsWith("""
                    public void declare(SchemaBuilder schema) {
                        schema.database("sales");

                        schema.table("t", t -> t
                                .column("dt", DATE)
                                .index("i", "a")
                                .index("n", ngrambf("b").gramNum(4).comment("why"))
                                .partitionBy(automatic(dateTrunc(DAY, "dt"))
                                        .partitions(start("2024-01-01").end("2025-01-01").every(1, DAY)))
                                .dynamicPartition(d -> d.end(3).timeUnit(DAY))
                                .bloomFilter("a", "b")
                                .foreignKeyConstraint(foreignKey("a", "b").references("sales.t2", "x", "y"))
                                .property("replication_num", "1")
                                .uniqueConstraint("a", "b")
                                .uniqueConstraint("c"));
                    }
                }
                """);
    }

    private static Schema loaded(ModelStyle style, Map<String, String> files) {
        return Objects.requireNonNull(LoadedModels.of(style, files).get("models"))
                .schema();
    }
}
