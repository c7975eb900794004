// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import static io.rockform.declare.Clauses.*;
import static io.rockform.declare.IntervalUnit.*;
import static io.rockform.declare.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.schema.AggregateState;
import io.rockform.schema.Column;
import io.rockform.schema.Database;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.Index;
import io.rockform.schema.IndexType;
import io.rockform.schema.ListPartition;
import io.rockform.schema.ObjectName;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.PartitionValue;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import io.rockform.schema.RangePartition.SeriesUnit;
import io.rockform.schema.Refresh;
import io.rockform.schema.Rollup;
import io.rockform.schema.Schema;
import io.rockform.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The builder's typed calls, each against the value that it stands for. */
class TypedClausesTest {
    private static Table table(Consumer<TableBuilder> definition) {
        Schema schema =
                new SchemaBuilder().table("t", definition::accept).build().schema();
        return schema.table(ObjectName.of("t")).orElseThrow();
    }

    @Test
    void rangesOfEveryForm() {
        Table table = table(t -> t.column("dt", DATE)
                .partitionBy(range("dt")
                        .partition("p1", lessThan("2024-01-01"))
                        .partition("p2", from("2024-01-01").to("2024-02-01").property("replication_num", "1"))
                        .partitions(start("2024-02-01").end("2025-01-01").every(1, MONTH))
                        .partition("p9", lessThan(MAXVALUE))));

        assertThat(table.partitioning())
                .isEqualTo(new Partitioning.Range(
                        List.of(PartitionItem.column("dt")),
                        List.of(
                                new RangePartition.LessThan("p1", literals("2024-01-01"), Map.of()),
                                new RangePartition.Fixed(
                                        "p2",
                                        literals("2024-01-01"),
                                        literals("2024-02-01"),
                                        Map.of("replication_num", "1")),
                                new RangePartition.Series("2024-02-01", "2025-01-01", 1, SeriesUnit.MONTH, Map.of()),
                                new RangePartition.LessThan(
                                        "p9", List.of(PartitionValue.Keyword.MAXVALUE), Map.of()))));
    }

    @Test
    void rangesOfSeveralColumnsAndOfExpressions() {
        assertThat(range("a", "b")
                        .partition("p1", lessThan(value("1"), MAXVALUE))
                        .partition("p2", from(value("1"), value("2")).to(MAXVALUE, MAXVALUE))
                        .partitioning())
                .isEqualTo(new Partitioning.Range(
                        List.of(PartitionItem.column("a"), PartitionItem.column("b")),
                        List.of(
                                new RangePartition.LessThan(
                                        "p1",
                                        List.of(PartitionValue.of("1"), PartitionValue.Keyword.MAXVALUE),
                                        Map.of()),
                                new RangePartition.Fixed(
                                        "p2",
                                        literals("1", "2"),
                                        List.of(PartitionValue.Keyword.MAXVALUE, PartitionValue.Keyword.MAXVALUE),
                                        Map.of()))));
        assertThat(range(expression("from_unixtime(c)"))
                        .partitions(start("1").end("100").every(10).property("replication_num", "1"))
                        .partitioning())
                .isEqualTo(new Partitioning.Range(
                        List.of(PartitionItem.expression("from_unixtime(c)")),
                        List.of(new RangePartition.Series("1", "100", 10, null, Map.of("replication_num", "1")))));
    }

    @Test
    void listsOfOneAndSeveralColumns() {
        assertThat(list("city")
                        .partition("p1", in("Oslo", "Bergen"))
                        .partition("p2", in(NULL))
                        .partitioning())
                .isEqualTo(new Partitioning.ByList(
                        List.of(PartitionItem.column("city")),
                        List.of(
                                new ListPartition("p1", List.of(literals("Oslo"), literals("Bergen")), Map.of()),
                                new ListPartition("p2", List.of(List.of(PartitionValue.Keyword.NULL)), Map.of()))));
        assertThat(list("a", "b")
                        .partition("p", in(row("1", "x"), row(value("2"), NULL)).property("k", "v"))
                        .partitioning())
                .isEqualTo(new Partitioning.ByList(
                        List.of(PartitionItem.column("a"), PartitionItem.column("b")),
                        List.of(new ListPartition(
                                "p",
                                List.of(
                                        literals("1", "x"),
                                        List.of(PartitionValue.of("2"), PartitionValue.Keyword.NULL)),
                                Map.of("k", "v")))));
    }

    @Test
    void partitionsThatTheServerMakes() {
        assertThat(table(t -> t.partitionBy(dateTrunc(DAY, "order"), column("city")))
                        .partitioning())
                .isEqualTo(new Partitioning.Automatic(
                        List.of(PartitionItem.expression("date_trunc('day', `order`)"), PartitionItem.column("city")),
                        List.of()));
        assertThat(automatic(timeSlice("ts", 7, DAY))
                        .partitions(start("2024-01-01").end("2024-02-01").every(7, DAY))
                        .partition("p", from("2024-03-01").to("2024-03-08"))
                        .partitioning())
                .isEqualTo(new Partitioning.Automatic(
                        List.of(PartitionItem.expression("time_slice(ts, INTERVAL 7 DAY)")),
                        List.of(
                                new RangePartition.Series("2024-01-01", "2024-02-01", 7, SeriesUnit.DAY, Map.of()),
                                new RangePartition.Fixed(
                                        "p", literals("2024-03-01"), literals("2024-03-08"), Map.of()))));
    }

    @Test
    void aUnitThatAClauseDoesNotTakeIsRefused() {
        assertThatThrownBy(() -> start("1").end("2").every(1, SECOND)).hasMessageContaining("SECOND is no unit");
        assertThatThrownBy(() -> async().every(1, MONTH)).hasMessageContaining("MONTH is no unit");
    }

    @Test
    void indexesOfEveryType() {
        assertThat(table(t -> t.index("i", "c")
                                .index("b", bitmap("d").comment("why"))
                                .index(
                                        "n",
                                        ngrambf("e")
                                                .gramNum(4)
                                                .bloomFilterFpp("0.01")
                                                .caseSensitive(false))
                                .index("g", gin("f").parser("english").impLib("clucene"))
                                .index(
                                        "v",
                                        vector("g")
                                                .indexType("hnsw")
                                                .dim(5)
                                                .metricType("l2_distance")
                                                .isVectorNormed(false)
                                                .m(16)
                                                .efconstruction(40)
                                                .property("open", "1")))
                        .indexes())
                .containsExactly(
                        new Index("i", List.of("c"), IndexType.BITMAP, Map.of(), ""),
                        new Index("b", List.of("d"), IndexType.BITMAP, Map.of(), "why"),
                        new Index(
                                "n",
                                List.of("e"),
                                IndexType.NGRAMBF,
                                Map.of("gram_num", "4", "bloom_filter_fpp", "0.01", "case_sensitive", "false"),
                                ""),
                        new Index(
                                "g",
                                List.of("f"),
                                IndexType.GIN,
                                Map.of("parser", "english", "imp_lib", "clucene"),
                                ""),
                        new Index(
                                "v",
                                List.of("g"),
                                IndexType.VECTOR,
                                Map.of(
                                        "index_type", "hnsw",
                                        "dim", "5",
                                        "metric_type", "l2_distance",
                                        "is_vector_normed", "false",
                                        "m", "16",
                                        "efconstruction", "40",
                                        "open", "1"),
                                ""));
    }

    @Test
    void rollups() {
        assertThat(table(t -> t.rollup("r1", "a", "b").rollup("r2", r -> r.columns("a")
                                .duplicateKey("a")
                                .from("r1")
                                .property("k", "v")))
                        .rollups())
                .containsExactly(
                        Rollup.of("r1", "a", "b"),
                        new Rollup("r2", List.of("a"), List.of("a"), "r1", Map.of("k", "v")));
    }

    @Test
    void columnsOfEveryKind() {
        assertThat(table(t -> t.column("a", ARRAY(INT), c -> c.defaultConstructor("[1, 2]"))
                                .column("g", BIGINT, c -> c.generatedAs("a + 1"))
                                .column("s", VARBINARY, c -> c.notNull().aggregate(state("avg", INT)))
                                .column("m", VARCHAR, c -> c.aggregate(state("min", VARCHAR))))
                        .columns())
                .containsExactly(
                        Column.of("a", ARRAY(INT)).withDefault(new DefaultValue.Constructor("[1, 2]")),
                        Column.of("g", BIGINT).withGeneratedAs("a + 1"),
                        Column.of("s", VARBINARY).withAggregation(new AggregateState("avg", List.of(INT))),
                        Column.of("m", VARCHAR).withAggregation(new AggregateState("min", List.of(VARCHAR))));
    }

    @Test
    void propertiesThatHaveStructure() {
        assertThat(table(t -> t.dynamicPartition(d -> d.enable(true)
                                        .timeUnit(WEEK)
                                        .start(-7)
                                        .end(3)
                                        .prefix("p")
                                        .buckets(8)
                                        .historyPartitionNum(0)
                                        .timeZone("Asia/Shanghai")
                                        .replicationNum(1)
                                        .startDayOfWeek(2))
                                .bloomFilter("a", "b")
                                .bloomFilterFpp("0.01")
                                .colocateWith("g")
                                .uniqueConstraint("a", "b")
                                .uniqueConstraint("c")
                                .foreignKeyConstraint(foreignKey("a", "b").references("sales.t2", "x", "y"))
                                .replicationNum(1)
                                .property("open", "kept"))
                        .properties())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("dynamic_partition.enable", "true"),
                        Map.entry("dynamic_partition.time_unit", "WEEK"),
                        Map.entry("dynamic_partition.start", "-7"),
                        Map.entry("dynamic_partition.end", "3"),
                        Map.entry("dynamic_partition.prefix", "p"),
                        Map.entry("dynamic_partition.buckets", "8"),
                        Map.entry("dynamic_partition.history_partition_num", "0"),
                        Map.entry("dynamic_partition.time_zone", "Asia/Shanghai"),
                        Map.entry("dynamic_partition.replication_num", "1"),
                        Map.entry("dynamic_partition.start_day_of_week", "2"),
                        Map.entry("bloom_filter_columns", "a, b"),
                        Map.entry("bloom_filter_fpp", "0.01"),
                        Map.entry("colocate_with", "g"),
                        Map.entry("unique_constraints", "a,b; c"),
                        Map.entry("foreign_key_constraints", "(a,b) REFERENCES sales.t2(x,y)"),
                        Map.entry("replication_num", "1"),
                        Map.entry("open", "kept")));
    }

    @Test
    void refreshesOfEveryForm() {
        assertThat(async().start("2024-01-01 00:00:00").every(1, DAY).deferred().refresh())
                .isEqualTo(new Refresh(
                        Refresh.Moment.DEFERRED,
                        new Refresh.Async("2024-01-01 00:00:00", new Refresh.Interval(1, Refresh.Unit.DAY))));
        assertThat(manual().immediate().refresh())
                .isEqualTo(new Refresh(Refresh.Moment.IMMEDIATE, new Refresh.Manual()));
        assertThat(incremental().refresh()).isEqualTo(new Refresh(null, new Refresh.Incremental()));
    }

    @Test
    void objectsOfSeveralDatabases() {
        SchemaBuilder schema = new SchemaBuilder()
                .database("sales", d -> d.storageVolume("v"))
                .database("sales", d -> d.property("storage_volume", "v"))
                .table("sales.orders", t -> t.column("id", INT))
                .materializedView("sales.m", m -> m.partitionBy(column("dt"))
                        .index("i", "c")
                        .orderBy("c")
                        .refresh(manual())
                        .sessionVariable("query_timeout", "600")
                        .as("SELECT 1"))
                .synchronousMaterializedView(
                        "sales.s", s -> s.property("k", "v").as("SELECT 1"));

        Schema built = schema.build().schema();

        assertThat(built.databases())
                .containsExactly(Map.entry("sales", new Database("sales", Map.of("storage_volume", "v"))));
        assertThat(built.objects().keySet())
                .containsExactly(ObjectName.of("sales.orders"), ObjectName.of("sales.m"), ObjectName.of("sales.s"));
        assertThat(built.materializedViews().get(0).partitionBy()).containsExactly(PartitionItem.column("dt"));
        assertThat(built.synchronousMaterializedViews().get(0).properties()).containsEntry("k", "v");
        assertThatThrownBy(() -> schema.database("sales").build()).hasMessageContaining("declared twice");
    }

    @Test
    void clausesAsTextSayTheSame() {
        Table text = table(t -> t.column("dt", DATE)
                .partitionBy(
                        "RANGE(dt) (PARTITION p1 VALUES LESS THAN ('2024-01-01'), PARTITION p2 VALUES [('2024-01-01'),"
                                + " ('2024-02-01')), START ('2024-02-01') END ('2025-01-01') EVERY (INTERVAL 1 MONTH))")
                .distributedBy("HASH(dt) BUCKETS 3")
                .orderBy("(dt, `a,b`)"));

        assertThat(text).isEqualTo(table(t -> t.column("dt", DATE)
                .partitionBy(range("dt")
                        .partition("p1", lessThan("2024-01-01"))
                        .partition("p2", from("2024-01-01").to("2024-02-01"))
                        .partitions(start("2024-02-01").end("2025-01-01").every(1, MONTH)))
                .distributedBy(hash("dt").buckets(3))
                .orderBy("dt", "a,b")));
        assertThat(table(t -> t.partitionBy("LIST(a, b) (PARTITION p VALUES IN (('1', 'x'), ('2', NULL)))"))
                        .partitioning())
                .isEqualTo(list("a", "b")
                        .partition("p", in(row("1", "x"), row(value("2"), NULL)))
                        .partitioning());
        assertThat(table(t -> t.partitionBy("date_trunc('day', `order`), city")).partitioning())
                .isEqualTo(automatic(dateTrunc(DAY, "order"), column("city")).partitioning());
        assertThat(table(t -> t.partitionBy("(a, b)")).partitioning())
                .isEqualTo(automatic(column("a"), column("b")).partitioning());
    }

    private static List<PartitionValue> literals(String... texts) {
        return List.of(texts).stream().map(PartitionValue::of).toList();
    }
}
