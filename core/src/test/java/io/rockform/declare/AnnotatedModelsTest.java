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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.schema.AggregateFunction;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.Distribution;
import io.rockform.schema.KeyModel;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    @MappedSuperclass
    @Property(name = "replication_num", value = "1")
    @Property(name = "compression", value = "LZ4")
    static class Base {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        @DefaultExpression("CURRENT_TIMESTAMP(3)")
        LocalDateTime createdAt;
    }

    static class NotMapped extends Base {
        @Nullable
        String ignored;
    }

    @Embeddable
    record Address(
            String street,

            @jakarta.persistence.Column(name = "town", length = 80)
            String city) {}

    @Entity(name = "Client")
    @AttributeOverride(name = "createdAt", column = @jakarta.persistence.Column(name = "made", nullable = false))
    @Property(name = "compression", value = "ZSTD")
    static class Customer extends NotMapped {
        static String constant;
        transient String passing;

        @Transient
        String computed;

        @Embedded
        @AttributeOverride(name = "street", column = @jakarta.persistence.Column(name = "home_street"))
        Address home;

        Address work;

        @OneToMany(mappedBy = "customer")
        List<MyOrmTable> orders;

        @Basic(optional = false)
        String name;

        @DefaultExpression("uuid()")
        @jakarta.persistence.Column(name = "Ref", length = 40)
        String reference;
    }

    @Entity
    static class Visitor extends Base {
        @Embedded
        Address home;

        @Embedded
        @AttributeOverride(name = "street", column = @jakarta.persistence.Column(name = "work_street"))
        @AttributeOverride(name = "city", column = @jakarta.persistence.Column(name = "work_city"))
        Address work;
    }

    @Test
    void superclassesComeFirstAndEmbeddedObjectsInTheirPlace() {
        Table table = table(Visitor.class);

        assertThat(table.columns())
                .extracting(Column::name)
                .containsExactly("id", "created_at", "street", "town", "work_street", "work_city");
        assertThat(table.column("id")).contains(notNull("id", BIGINT).withAutoIncrement(true));
        assertThat(table.column("created_at"))
                .contains(Column.of("created_at", DATETIME).withDefault(new DefaultValue.CurrentTimestamp(3)));
        assertThat(table.column("work_city")).contains(Column.of("work_city", STRING));
        assertThat(table.key()).isEqualTo(new TableKey(KeyModel.PRIMARY, List.of("id")));
    }

    @Test
    void twoFieldsOfOneColumnAreNamedBoth() {
        assertThatThrownBy(() -> table(Customer.class))
                .isInstanceOf(RockformException.class)
                .hasMessage(Customer.class.getName()
                        + ".work.city: the column 'town' is declared twice, by home.city and work.city\n"
                        + "  Give one of them another @Column(name), or leave it out with @Transient.");
    }

    @Entity
    record Event(
            @EmbeddedId EventKey key,

            @jakarta.persistence.Column(name = "text", nullable = false)
            String text) {}

    @Embeddable
    record EventKey(LocalDate day, long number) {}

    @Test
    void aRecordIsAModelToo() {
        assertThat(table(Event.class))
                .isEqualTo(new Table(
                        ObjectName.of("event"),
                        List.of(notNull("day", DATE), notNull("number", BIGINT), notNull("text", STRING)),
                        List.of(),
                        new TableKey(KeyModel.PRIMARY, List.of("day", "number")),
                        "",
                        null,
                        null,
                        List.of(),
                        List.of(),
                        Map.of()));
    }

    @Entity
    @Property(name = "p", value = "own")
    static class Overriding extends Base {}

    @Test
    void propertiesAreInheritedOneByOne() {
        assertThat(table(Overriding.class).properties())
                .containsExactly(
                        Map.entry("replication_num", "1"), Map.entry("compression", "LZ4"), Map.entry("p", "own"));
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

    enum Odd {
        ONE;

        @EnumeratedValue
        final Object value = 1;
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

    @Entity
    @DuplicateKey({"startTime", "amuont"})
    static class Wrong {
        LocalTime startTime;
        BigDecimal amount;

        @Type("NUMBR(3)")
        String text;

        @ManyToOne
        MyOrmTable other;

        @Convert
        Status status;

        @Default("1")
        @DefaultExpression("uuid()")
        String twice;

        @DefaultExpression("(")
        String broken;

        Odd odd;

        @jakarta.persistence.Column(unique = true)
        String unique;
    }

    @Test
    void allThatIsWrongIsToldAtOnceWithClassAndField() {
        String name = Wrong.class.getName();

        assertThatThrownBy(() -> table(Wrong.class)).isInstanceOfSatisfying(RockformException.class, e -> {
            assertThat(e.problems())
                    .extracting(problem -> problem.place() + " " + problem.code())
                    .containsExactly(
                            name + ".startTime INVALID_MODEL",
                            name + ".amount INVALID_MODEL",
                            name + ".text SYNTAX",
                            name + ".other NOT_SUPPORTED_YET",
                            name + ".status INVALID_MODEL",
                            name + ".twice INVALID_MODEL",
                            name + ".broken SYNTAX",
                            name + ".odd INVALID_MODEL",
                            name + ".unique NOT_SUPPORTED_YET",
                            name + " INVALID_MODEL");
            assertThat(e)
                    .hasMessageContaining("no StarRocks type is known for the Java type java.time.LocalTime\n"
                            + "  Say the type: @Type(\"VARCHAR(50)\")")
                    .hasMessageContaining(
                            "a BigDecimal needs a precision\n  Say it: @Column(precision = 18, scale = 2)")
                    .hasMessageContaining("not supported yet: @ManyToOne\n  Map the column itself")
                    .hasMessageContaining("the DUPLICATE KEY names 'startTime', which is no column\n"
                            + "  The column of that field is 'start_time'.");
        });
    }

    @Entity
    @PrimaryKey("id")
    @DuplicateKey("id")
    static class TwoKeys {
        int id;
    }

    @Entity
    static class Child extends MyOrmTable {}

    @Entity
    @jakarta.persistence.Table(indexes = @Index(columnList = "id"))
    static class Indexed {
        int id;
    }

    @Entity
    static class ByGetter {
        private int number;

        @Id
        int getNumber() {
            return number;
        }
    }

    @Test
    void whatIsNotReadIsRefusedByName() {
        assertThatThrownBy(() -> table(TwoKeys.class))
                .hasMessageContaining("has two keys: DUPLICATE and PRIMARY")
                .hasMessageStartingWith(TwoKeys.class.getName());
        assertRefused(Child.class, "not supported yet: the entity " + Child.class.getName() + " extends the entity ");
        assertRefused(Indexed.class, "not supported yet: an @Index without a name");
        assertRefused(ByGetter.class, "ByGetter.getNumber(): not supported yet: annotations at methods");
    }

    private static void assertRefused(Class<?> entity, String message) {
        assertThatThrownBy(() -> table(entity))
                .isInstanceOfSatisfying(
                        RockformException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.NOT_SUPPORTED_YET));
        assertThatThrownBy(() -> table(entity)).hasMessageContaining(message);
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

    private static Column notNull(String name, io.rockform.schema.DataType type) {
        return Column.of(name, type).withNullable(false);
    }
}
