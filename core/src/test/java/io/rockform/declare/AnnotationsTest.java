// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import static io.rockform.declare.Clauses.*;
import static io.rockform.declare.IntervalUnit.DAY;
import static io.rockform.declare.Types.*;
import static io.rockform.schema.AggregateFunction.SUM;
import static io.rockform.schema.IndexType.NGRAMBF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.schema.Schema;
import io.rockform.schema.ViewSecurity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Everything that the builder can say, said by annotations: both give the same schema. */
// No instance is ever made of the classes that are read here.
@SuppressWarnings("NullAway.Init")
class AnnotationsTest {
    @MappedSuperclass
    @Property(name = "replication_num", value = "1")
    @Index(name = "inherited", columns = "created")
    abstract static class Kept {
        LocalDate created;
    }

    @Embeddable
    record Address(
            @Index(name = "by_city", comment = "why") String city,
            @Column(length = 10) String zip) {}

    @Entity
    @Table(
            schema = "sales",
            comment = "what was ordered",
            indexes = @jakarta.persistence.Index(name = "jpa", columnList = "name ASC"))
    @DuplicateKey({"id", "dt"})
    @PartitionBy("RANGE(dt) (PARTITION p1 VALUES LESS THAN ('2024-01-01'))")
    @DistributedBy("HASH(id) BUCKETS 4")
    @OrderBy("(dt, id)")
    @Index(name = "n", columns = "name", using = NGRAMBF, properties = @Property(name = "gram_num", value = "4"))
    @Rollup(
            name = "r1",
            columns = {"id", "dt"})
    @Rollup(
            name = "r2",
            columns = "id",
            duplicateKey = "id",
            from = "r1",
            properties = @Property(name = "k", value = "v"))
    @DynamicPartition(timeUnit = DAY, start = -7, end = 3, prefix = "p", buckets = 8, timeZone = "Asia/Shanghai")
    @BloomFilter({"id", "name"})
    @ColocateWith("g")
    @UniqueConstraint("id")
    @UniqueConstraint({"id", "dt"})
    @ForeignKeyConstraint(columns = "id", references = "sales.t2", referencedColumns = "x")
    static class Orders extends Kept {
        Long id;
        LocalDate dt;
        String name;
        Address address;

        @Type("ARRAY<INT>")
        @Generated("[id]")
        Object ids;
    }

    @Test
    void aTableWithEveryClause() {
        assertSame(
                Orders.class,
                schema -> schema.table("sales.orders", t -> t.column("created", DATE)
                        .column("id", BIGINT)
                        .column("dt", DATE)
                        .column("name", STRING)
                        .column("city", STRING)
                        .column("zip", VARCHAR(10))
                        .column("ids", ARRAY(INT), c -> c.generatedAs("[id]"))
                        .comment("what was ordered")
                        .duplicateKey("id", "dt")
                        .partitionBy(range("dt").partition("p1", lessThan("2024-01-01")))
                        .distributedBy(hash("id").buckets(4))
                        .orderBy("dt", "id")
                        .index("jpa", "name")
                        .index("inherited", "created")
                        .index("n", ngrambf("name").gramNum(4))
                        .index("by_city", bitmap("city").comment("why"))
                        .rollup("r1", "id", "dt")
                        .rollup("r2", r -> r.columns("id")
                                .duplicateKey("id")
                                .from("r1")
                                .property("k", "v"))
                        .dynamicPartition(d -> d.enable(true)
                                .timeUnit(DAY)
                                .start(-7)
                                .end(3)
                                .prefix("p")
                                .buckets(8)
                                .timeZone("Asia/Shanghai"))
                        .bloomFilter("id", "name")
                        .colocateWith("g")
                        .uniqueConstraint("id")
                        .uniqueConstraint("id", "dt")
                        .foreignKeyConstraint(foreignKey("id").references("sales.t2", "x"))
                        .replicationNum(1)));
    }

    @Entity
    @AggregateKey("id")
    record Totals(@Id Long id, @Aggregate(SUM) Long total) {}

    @Test
    void aRecord() {
        assertSame(
                Totals.class,
                schema -> schema.table("totals", t -> t.column("id", BIGINT, c -> c.notNull())
                        .column("total", BIGINT, c -> c.aggregate(SUM))
                        .aggregateKey("id")));
    }

    @Table(name = "user_view", comment = "Active users")
    @ViewDefinition(value = "SELECT id, name FROM users", security = ViewSecurity.INVOKER)
    static class ActiveUsers {
        @Column(comment = "ID")
        Object id;

        @Column(name = "Name")
        Object name;
    }

    @ViewDefinition("SELECT 1")
    interface One {}

    @Test
    void views() {
        assertSame(
                ActiveUsers.class,
                schema -> schema.view("user_view", v -> v.column("id", "ID")
                        .column("Name")
                        .comment("Active users")
                        .security(ViewSecurity.INVOKER)
                        .as("SELECT id, name FROM users")));
        assertSame(One.class, schema -> schema.view("one", v -> v.as("SELECT 1")));
    }

    @Table(schema = "sales", comment = "by day")
    @PartitionBy("date_trunc('day', dt)")
    @DistributedBy("RANDOM BUCKETS 2")
    @OrderBy("dt")
    @Index(name = "i", columns = "cnt")
    @Property(name = "session.query_timeout", value = "600")
    @MaterializedViewDefinition(refresh = "DEFERRED ASYNC EVERY(INTERVAL 1 DAY)", value = "SELECT dt, 1 AS cnt FROM t")
    static class Daily {
        Object dt;
        Object cnt;
    }

    @SynchronousMaterializedViewDefinition("SELECT id, SUM(v) FROM t GROUP BY id")
    @Property(name = "k", value = "v")
    static class Sums {}

    @Test
    void materializedViews() {
        assertSame(
                Daily.class,
                schema -> schema.materializedView("sales.daily", m -> m.column("dt")
                        .column("cnt")
                        .comment("by day")
                        .partitionBy(dateTrunc(DAY, "dt"))
                        .distributedBy(random().buckets(2))
                        .orderBy("dt")
                        .index("i", "cnt")
                        .refresh(async().every(1, DAY).deferred())
                        .sessionVariable("query_timeout", "600")
                        .as("SELECT dt, 1 AS cnt FROM t")));
        assertSame(
                Sums.class,
                schema -> schema.synchronousMaterializedView(
                        "sums", s -> s.property("k", "v").as("SELECT id, SUM(v) FROM t GROUP BY id")));
    }

    @DatabaseDefinition(name = "sales")
    @DatabaseDefinition(name = "stock", properties = @Property(name = "storage_volume", value = "v"))
    static final class Databases {}

    @Test
    void databases() {
        assertSame(Databases.class, schema -> schema.database("sales").database("stock", d -> d.storageVolume("v")));
    }

    @ViewDefinition("SELECT 1")
    @PrimaryKey("id")
    static class KeyedView {}

    @ViewDefinition("SELECT 1")
    static class ViewWithDefault {
        @Default("1")
        Object a;
    }

    @ViewDefinition("SELECT 1")
    @SynchronousMaterializedViewDefinition("SELECT 1")
    static class TwoViews {}

    @Entity
    static class TwoAggregates {
        @Aggregate
        Long a;
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> AnnotatedModels.read(KeyedView.class))
                .hasMessageContaining("a view has no @PrimaryKey")
                .hasMessageContaining("KeyedView");
        assertThatThrownBy(() -> AnnotatedModels.read(ViewWithDefault.class))
                .hasMessageContaining("a column of a view has no @Default")
                .hasMessageContaining("ViewWithDefault.a");
        assertThatThrownBy(() -> AnnotatedModels.read(TwoViews.class)).hasMessageContaining("one class is two views");
        assertThatThrownBy(() -> AnnotatedModels.read(TwoAggregates.class))
                .hasMessageContaining("@Aggregate takes one function or one state");
    }

    private static void assertSame(Class<?> model, Consumer<SchemaBuilder> built) {
        SchemaBuilder schema = new SchemaBuilder();
        built.accept(schema);
        Schema expected = schema.build().schema();

        assertThat(AnnotatedModels.isModel(model)).isTrue();
        assertThat(AnnotatedModels.read(model).schema()).isEqualTo(expected);
    }
}
