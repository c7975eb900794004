// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import static io.rockform.declare.Types.ARRAY;
import static io.rockform.declare.Types.BIGINT;
import static io.rockform.declare.Types.BOOLEAN;
import static io.rockform.declare.Types.DATE;
import static io.rockform.declare.Types.DATETIME;
import static io.rockform.declare.Types.DECIMAL;
import static io.rockform.declare.Types.DOUBLE;
import static io.rockform.declare.Types.FLOAT;
import static io.rockform.declare.Types.INT;
import static io.rockform.declare.Types.LARGEINT;
import static io.rockform.declare.Types.SMALLINT;
import static io.rockform.declare.Types.STRING;
import static io.rockform.declare.Types.TINYINT;
import static io.rockform.declare.Types.VARBINARY;
import static io.rockform.declare.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.schema.AggregateFunction;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.Distribution;
import io.rockform.schema.KeyModel;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The fields of the models are read by reflection alone. */
@SuppressWarnings({"unused", "UnusedVariable"})
class AnnotatedModelsTest {
    @Entity
    @jakarta.persistence.Table(name = "my_orm_table", comment = "table comment")
    @PrimaryKey("id")
    @DistributedBy("HASH(id) BUCKETS 10")
    @Property(name = "replication_num", value = "1")
    static class MyOrmTable {
        @Id
        Integer id;

        @jakarta.persistence.Column(nullable = false)
        String name;
    }

    @Test
    void theExampleOfTheWalkThrough() {
        assertThat(table(MyOrmTable.class))
                .isEqualTo(new Table(
                        ObjectName.of("my_orm_table"),
                        List.of(notNull("id", INT), notNull("name", STRING)),
                        List.of(),
                        new TableKey(KeyModel.PRIMARY, List.of("id")),
                        "table comment",
                        null,
                        Distribution.hash("id").buckets(10),
                        List.of(),
                        List.of(),
                        Map.of("replication_num", "1")));
    }

    enum Status {
        OPEN,
        DELIVERED
    }

    @Entity
    static class AllTypes {
        boolean aBoolean;
        Byte aByte;
        Short aShort;
        Integer anInt;
        long aLong;
        BigInteger aBigInteger;
        Float aFloat;
        Double aDouble;

        @jakarta.persistence.Column(precision = 18, scale = 2)
        BigDecimal aDecimal;

        String aString;

        @jakarta.persistence.Column(length = 50)
        String aShortString;

        byte[] bytes;

        @jakarta.persistence.Column(length = 16)
        byte[] fewBytes;

        LocalDate aDate;
        LocalDateTime aDateTime;
        Instant anInstant;
        UUID anUuid;
        Status ordinal;

        @Enumerated(EnumType.STRING)
        Status named;

        @Enumerated(EnumType.STRING)
        @jakarta.persistence.Column(length = 20)
        Status namedWithLength;

        @Type("ARRAY<INT>")
        List<Integer> numbers;

        @jakarta.persistence.Column(columnDefinition = "VARCHAR(255)")
        String asDefined;
    }

    @Test
    void everyJavaTypeHasItsStarRocksType() {
        assertThat(table(AllTypes.class).columns())
                .containsExactly(
                        notNull("a_boolean", BOOLEAN),
                        Column.of("a_byte", TINYINT),
                        Column.of("a_short", SMALLINT),
                        Column.of("an_int", INT),
                        notNull("a_long", BIGINT),
                        Column.of("a_big_integer", LARGEINT),
                        Column.of("a_float", FLOAT),
                        Column.of("a_double", DOUBLE),
                        Column.of("a_decimal", DECIMAL(18, 2)),
                        Column.of("a_string", STRING),
                        Column.of("a_short_string", VARCHAR(50)),
                        Column.of("bytes", VARBINARY),
                        Column.of("few_bytes", VARBINARY(16)),
                        Column.of("a_date", DATE),
                        Column.of("a_date_time", DATETIME),
                        Column.of("an_instant", DATETIME),
                        Column.of("an_uuid", VARCHAR(36)),
                        Column.of("ordinal", TINYINT),
                        Column.of("named", VARCHAR(9)),
                        Column.of("named_with_length", VARCHAR(20)),
                        Column.of("numbers", ARRAY(INT)),
                        Column.of("as_defined", VARCHAR(255)));
    }

    @Entity
    @jakarta.persistence.Table(schema = "sales")
    @AggregateKey({"day", "shop"})
    @DistributedBy("HASH(day)")
    @OrderBy({"shop", "day"})
    @Property(name = "a", value = "1")
    @Property(name = "b", value = "2")
    @RenamedFrom("old_daily_sales")
    static class DailySales2Go {
        LocalDate day;
        Integer shop;

        @Aggregate(AggregateFunction.SUM)
        @Default("0")
        @jakarta.persistence.Column(comment = "in EUR", precision = 20, scale = 2)
        @RenamedFrom("total")
        BigDecimal revenue;
    }

    @Test
    void rockformsOwnAnnotationsSayWhatJpaCannot() {
        Declaration declaration = AnnotatedModels.read(DailySales2Go.class);
        ObjectName name = new ObjectName("sales", "daily_sales2_go");

        Table table = declaration.schema().table(name).orElseThrow();

        assertThat(table.key()).isEqualTo(new TableKey(KeyModel.AGGREGATE, List.of("day", "shop")));
        assertThat(table.distribution()).isEqualTo(Distribution.hash("day"));
        assertThat(table.sortKey()).containsExactly("shop", "day");
        assertThat(table.properties()).containsExactly(Map.entry("a", "1"), Map.entry("b", "2"));
        assertThat(table.column("revenue"))
                .contains(Column.of("revenue", DECIMAL(20, 2))
                        .withAggregation(AggregateFunction.SUM)
                        .withDefault(new DefaultValue.Literal("0"))
                        .withComment("in EUR"));
        assertThat(declaration.renames().formerName(name)).contains(new ObjectName("sales", "old_daily_sales"));
        assertThat(declaration.renames().formerColumn(name, "revenue")).contains("total");
    }

    enum Coded {
        SHORT("s"),
        LONG("lengthy");

        @EnumeratedValue
        final String code;

        Coded(String code) {
            this.code = code;
        }
    }

    enum Numbered {
        ONE(100);

        @EnumeratedValue
        final short number;

        Numbered(int number) {
            this.number = (short) number;
        }
    }

    @Entity
    static class Coding {
        Coded coded;

        @jakarta.persistence.Column(length = 20)
        Coded room;

        Numbered numbered;
    }

    @Test
    void enumsAreOfTheTypeOfTheirStoredValue() {
        assertThat(table(Coding.class).columns())
                .extracting(Column::type)
                .containsExactly(new DataType.Varchar(7), new DataType.Varchar(20), DataType.Simple.SMALLINT);
    }

    @Test
    void namesAreSnakeCaseAsHibernateMakesThem() {
        assertThat(List.of("Order", "OrderItem", "userID", "item1Price", "URLPath", "aB", "x2Y3"))
                .extracting(SnakeCase::of)
                .containsExactly("order", "order_item", "userid", "item1_price", "urlpath", "ab", "x2_y3");
    }

    private static Table table(Class<?> entity) {
        return AnnotatedModels.read(entity).schema().tables().get(0);
    }

    private static Column notNull(String name, DataType type) {
        return Column.of(name, type).withNullable(false);
    }
}
