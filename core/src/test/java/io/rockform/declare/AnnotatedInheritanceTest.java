// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import static io.rockform.declare.Types.BIGINT;
import static io.rockform.declare.Types.DATE;
import static io.rockform.declare.Types.DATETIME;
import static io.rockform.declare.Types.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.problem.RockformException;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.KeyModel;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Superclasses, embedded objects and records. The fields of the models are read by reflection alone. */
@SuppressWarnings({"unused", "UnusedVariable"})
class AnnotatedInheritanceTest {
    static class MyOrder {}

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
        List<MyOrder> orders;

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

    private static Table table(Class<?> entity) {
        return AnnotatedModels.read(entity).schema().tables().get(0);
    }

    private static Column notNull(String name, DataType type) {
        return Column.of(name, type).withNullable(false);
    }
}
