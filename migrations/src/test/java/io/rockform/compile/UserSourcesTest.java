// SPDX-License-Identifier: Apache-2.0
package io.rockform.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.project.FilePlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserSourcesTest {
    @TempDir
    Path directory;

    private UserSources sources;

    @BeforeEach
    void open() {
        sources = new UserSources(directory.resolve(".rockform"), new FilePlaces(directory));
    }

    @Test
    void classesAreLoadedApartFromRockform() {
        UserClasses classes = sources.together(List.of(
                source("a/One.java", "package a; public class One { static final int N = Two.n(); }"),
                source("Two.java", "public class Two { }"),
                source("a/Two.java", "package a; class Two { static int n() { return 2; } interface Inner {} }")));
        assertThat(classes.all()).extracting(Class::getName).containsExactly("Two", "a.One", "a.Two", "a.Two$Inner");
        assertThat(classes.load("a.One").getClassLoader())
                .isNotSameAs(getClass().getClassLoader());
    }

    /** The mark that a class was compiled twice: its bytes would be made anew, and the cache file with them. */
    @Test
    void unchangedSourcesAreNotCompiledAgain() throws IOException {
        List<SourceText> texts = List.of(source("One.java", "public class One {}"));
        sources.together(texts);
        Path cached = cacheFiles().get(0);
        Files.setLastModifiedTime(cached, java.nio.file.attribute.FileTime.fromMillis(0));
        sources.together(texts);
        assertThat(Files.getLastModifiedTime(cached).toMillis()).isZero();
        sources.together(List.of(source("One.java", "public class One { int changed; }")));
        assertThat(cacheFiles()).hasSize(2);
        assertThat(directory.resolve(".rockform/cache/.gitignore")).hasContent("*");
    }

    @Test
    void damagedCacheIsCompiledAgain() throws IOException {
        List<SourceText> texts = List.of(source("One.java", "public class One {}"));
        sources.together(texts);
        Path cached = cacheFiles().get(0);
        byte[] whole = Files.readAllBytes(cached);
        for (int length : new int[] {0, 3, 20, whole.length - 1}) {
            Files.write(cached, java.util.Arrays.copyOf(whole, length));
            assertThat(sources.together(texts).all()).hasSize(1);
            assertThat(Files.readAllBytes(cached)).isEqualTo(whole);
        }
    }

    @Test
    void unwritableCacheIsNoFailure() throws IOException {
        Files.writeString(directory.resolve(".rockform"), "in the way");
        assertThat(sources.together(List.of(source("One.java", "class One {}"))).all())
                .hasSize(1);
    }

    @Test
    void apartTwoMayHaveAClassOfOneName() {
        List<SourceText> texts = List.of(
                source("1.java", "class Same { public String toString() { return Shared.text(1); } }"),
                source("2.java", "class Same { public String toString() { return Shared.text(2); } }"),
                source("3.java", "class Other { public String toString() { return Shared.text(3); } }"));
        List<SourceText> shared =
                List.of(source("Shared.java", "class Shared { static String text(int n) { return \"n\" + n; } }"));
        for (int round = 0; round < 2; round++) {
            List<UserClasses> all = sources.apart(texts, shared);
            assertThat(all.get(0).create(all.get(0).load("Same"), Object.class)).hasToString("n1");
            assertThat(all.get(1).create(all.get(1).load("Same"), Object.class)).hasToString("n2");
            assertThat(all.get(2).create(all.get(2).load("Other"), Object.class))
                    .hasToString("n3");
        }
    }

    @Test
    void apartEachHasItsOwnCacheEntry() throws IOException {
        List<SourceText> texts = List.of(source("1.java", "class A {}"), source("2.java", "class B {}"));
        assertThat(sources.apart(texts, List.of()).get(1).all())
                .extracting(Class::getName)
                .containsExactly("B");
        assertThat(cacheFiles()).hasSize(2);
        sources.apart(List.of(texts.get(1), source("3.java", "class C {}")), List.of());
        assertThat(cacheFiles()).hasSize(3);
    }

    @Test
    void errorsHaveThePlaceAndTheCompilersWords() {
        RockformException failure = failure(() -> sources.together(List.of(
                source("models/A.java", "class A {\n  int x = \"text\";\n}\n"),
                source("models/B.java", "class B {\n  Strin y;\n}\n"))));
        assertThat(failure.code()).isEqualTo(ProblemCode.COMPILATION);
        assertThat(failure.problems())
                .extracting(Problem::place)
                .containsExactlyInAnyOrder("models/A.java:2:11", "models/B.java:2:3");
        assertThat(failure).hasMessageContaining("incompatible types").hasMessageContaining("Strin");
    }

    @Test
    void exceptionsOfUserCodeNameTheirPlace() {
        UserClasses classes = sources.together(List.of(source("models/Bad.java", """
                public class Bad implements java.util.function.Supplier<String> {
                    public String get() {
                        return deeper(null);
                    }
                    static String deeper(String s) {
                        return java.util.Objects.requireNonNull(s, "s is missing");
                    }
                }
                """)));
        Supplier<?> bad = classes.create(classes.load("Bad"), Supplier.class);
        Problem problem = failure(() -> classes.run(bad::get)).problems().get(0);
        assertThat(problem.place()).isEqualTo("models/Bad.java:6");
        assertThat(problem.message())
                .contains("NullPointerException: s is missing")
                .contains("Bad.deeper");
    }

    @Test
    void problemsOfUserCodeGetTheirPlace() {
        UserClasses classes = sources.together(List.of(source("models/Bad.java", """
                import io.rockform.declare.*;
                public class Bad {
                    public Bad() {
                        new SchemaBuilder().view("v", v -> v.comment("no query")).build();
                    }
                }
                """)));
        Problem problem = failure(() -> classes.create(classes.load("Bad"), Object.class))
                .problems()
                .get(0);
        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_MODEL);
        assertThat(problem.place()).isEqualTo("models/Bad.java:4");
        assertThat(problem.message()).contains("'v' has no query");
    }

    @Test
    void classWithoutAConstructorIsNamed() {
        UserClasses classes = sources.together(List.of(source("A.java", "class A { A(int x) {} }")));
        Problem problem = failure(() -> classes.create(classes.load("A"), Object.class))
                .problems()
                .get(0);
        assertThat(problem.place()).isEqualTo("A.java");
        assertThat(problem.message()).contains("constructor without parameters");
    }

    private SourceText source(String name, String text) {
        return new SourceText(directory.resolve(name), text);
    }

    private List<Path> cacheFiles() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve(".rockform/cache"))) {
            return files.filter(file -> file.toString().endsWith(".classes")).toList();
        }
    }

    private static RockformException failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(RockformException.class, call);
    }
}
