// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.problem.RockformException;
import io.rockform.schema.ObjectName;
import jakarta.persistence.Entity;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

public class JavaModelsTest {
    public static final class Zoo implements SchemaSource {
        @Override
        public void declare(SchemaBuilder schema) {
            schema.view("animals", v -> v.as("SELECT 1").renamedFrom("beasts"));
        }
    }

    public abstract static class Unfinished implements SchemaSource {}

    static final class Hidden implements SchemaSource {
        @Override
        public void declare(SchemaBuilder schema) {
            throw new AssertionError("not public");
        }
    }

    @Entity
    static class Ape {
        int id;
    }

    @Entity(name = "animals")
    static class Animal {
        int id;
    }

    public static final class Unconstructed implements SchemaSource {
        public Unconstructed(String needed) {}

        @Override
        public void declare(SchemaBuilder schema) {}
    }

    public static final class Failing implements SchemaSource {
        @Override
        public void declare(SchemaBuilder schema) {
            throw new IllegalStateException("user code");
        }
    }

    @Test
    void sourcesAndEntitiesAreFoundInTheOrderOfTheirNames() {
        List<Class<?>> classes = List.of(Zoo.class, Unfinished.class, Hidden.class, Ape.class, String.class);
        List<Class<?>> reversed = new java.util.ArrayList<>(classes);
        Collections.reverse(reversed);

        Declaration declaration = PlacedDeclaration.merge(JavaModels.read(classes));

        assertThat(declaration.schema().objects().keySet())
                .containsExactly(ObjectName.of("ape"), ObjectName.of("animals"));
        assertThat(declaration.renames().formerName(ObjectName.of("animals"))).contains(ObjectName.of("beasts"));
        assertThat(PlacedDeclaration.merge(JavaModels.read(reversed))).isEqualTo(declaration);
    }

    @Test
    void anObjectDeclaredTwiceIsToldWithBothPlaces() {
        List<PlacedDeclaration> parts = new java.util.ArrayList<>(JavaModels.read(List.of(Zoo.class, Animal.class)));
        parts.addAll(SqlModels.read(
                List.of(new SqlFile("a.sql", "\n  -- renamed from: beasts\n  CREATE VIEW animals AS SELECT 2"))));

        assertThatThrownBy(() -> PlacedDeclaration.merge(parts))
                .isInstanceOf(RockformException.class)
                .hasMessageContaining(
                        "class io.rockform.declare.JavaModelsTest$Zoo: 'animals' is declared twice, here and"
                                + " in class io.rockform.declare.JavaModelsTest$Animal")
                .hasMessageContaining("a.sql:3:3: 'animals' is declared twice, here and in class"
                        + " io.rockform.declare.JavaModelsTest$Animal")
                .hasMessageContaining("a.sql:3:3: two objects are renamed from 'beasts', here and in class"
                        + " io.rockform.declare.JavaModelsTest$Zoo");
    }

    @Test
    void aSourceThatCannotBeCreatedIsNamed() {
        assertThatThrownBy(() -> JavaModels.read(List.of(Unconstructed.class)))
                .isInstanceOf(RockformException.class)
                .hasMessageContaining("JavaModelsTest$Unconstructed cannot be used: it has no public constructor");
    }

    @Test
    void whatUserCodeThrowsKeepsItsTrace() {
        assertThatThrownBy(() -> JavaModels.read(List.of(Failing.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("user code");
    }

    /** Two wrong tables, and a right one between them. */
    public static final class Careless implements SchemaSource {
        @Override
        public void declare(SchemaBuilder schema) {
            schema.table("one", t -> t.column("id", Types.INT).distributedBy("HASSH(id)"))
                    .table("two", t -> t.column("id", Types.INT))
                    .materializedView("three", v -> v.refresh("SOMETIMES").as("SELECT id FROM two"));
        }
    }

    @Entity
    static class Odd {
        java.time.LocalTime at;
    }

    @Test
    void allThatIsWrongInAllModelsIsToldAtOnce() {
        assertThatThrownBy(() -> JavaModels.read(List.of(Careless.class, Odd.class)))
                .isInstanceOfSatisfying(RockformException.class, e -> assertThat(e.problems())
                        .extracting(problem -> problem.place() + " " + problem.message())
                        .satisfiesExactly(
                                one -> assertThat(one)
                                        .matches(
                                                "JavaModelsTest.java:\\d+, 1:1 .*unexpected 'HASSH', expected HASH or RANDOM"),
                                three -> assertThat(three)
                                        .matches("JavaModelsTest.java:\\d+, 1:1 .*unexpected 'SOMETIMES'.*"),
                                odd -> assertThat(odd).contains("no StarRocks type is known")));
    }
}
