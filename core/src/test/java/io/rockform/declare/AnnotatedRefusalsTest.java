// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.schema.Table;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** What cannot be read of annotated classes is told by name. The fields of the models are read by reflection alone. */
@SuppressWarnings({"unused", "UnusedVariable"})
class AnnotatedRefusalsTest {
    @Entity
    static class MyOrmTable {
        @Id
        Integer id;
    }

    enum Status {
        OPEN,
        DELIVERED
    }

    enum Odd {
        ONE;

        @EnumeratedValue
        final Object value = 1;
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

    private static Table table(Class<?> entity) {
        return AnnotatedModels.read(entity).schema().tables().get(0);
    }
}
