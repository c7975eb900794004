// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.declare.Declaration;
import io.rockform.declare.JavaModels;
import io.rockform.declare.PlacedDeclaration;
import io.rockform.declare.SqlFile;
import io.rockform.declare.SqlModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples of docs/reference.md, executed: under each heading the three forms say the same. */
class ReferenceTest {
    private static final Path PAGE = Path.of("../docs/reference.md");
    private static final Pattern PART = Pattern.compile("(?m)^(#{2,3} (.*)|```(\\w+(?: \\w+)?)\\n([\\s\\S]*?)^```)$");

    /** The examples under a heading, by their form. */
    private record Section(String title, Map<String, String> forms) {}

    @TestFactory
    Stream<DynamicTest> allFormsSayTheSame() throws IOException {
        String page = Files.readString(PAGE);
        List<Section> sections = sections(page);
        String imports = page.substring(
                page.indexOf("```java imports\n") + 16, page.indexOf("```", page.indexOf("```java imports\n") + 16));
        Map<String, List<Class<?>>> classes = compiled(sections, imports);
        assertThat(sections).hasSizeGreaterThan(25);

        return sections.stream()
                .map(section -> DynamicTest.dynamicTest(section.title(), () -> {
                    Declaration built = merged(JavaModels.read(known(classes, packageName(section, "builder"))));
                    Declaration annotated = merged(JavaModels.read(known(classes, packageName(section, "annotated"))));
                    Declaration sql =
                            merged(SqlModels.read(List.of(new SqlFile("reference.md", known(section.forms(), "sql")))));

                    assertThat(built.schema().isEmpty()).isFalse();
                    assertThat(annotated).isEqualTo(built);
                    assertThat(sql).isEqualTo(built);
                }));
    }

    /** Where it is declared is no part of what is said. */
    private static Declaration merged(List<PlacedDeclaration> parts) {
        return PlacedDeclaration.merge(parts).withPlaces(Map.of());
    }

    private static List<Section> sections(String page) {
        List<Section> sections = new ArrayList<>();
        String title = "";
        Map<String, String> forms = new LinkedHashMap<>();
        Matcher matcher = PART.matcher(page);
        while (matcher.find()) {
            if (matcher.group(2) != null) {
                assertThat(forms).as("the forms under " + title).isEmpty();
                title = matcher.group(2);
            } else if (!matcher.group(3).equals("java imports")) {
                forms.put(matcher.group(3), matcher.group(4));
                if (forms.size() == 3) {
                    assertThat(forms).containsOnlyKeys("java builder", "java annotated", "sql");
                    sections.add(new Section(
                            title,
                            Map.of(
                                    "builder", forms.get("java builder"),
                                    "annotated", forms.get("java annotated"),
                                    "sql", forms.get("sql"))));
                    forms.clear();
                }
            }
        }
        return sections;
    }

    /** All in one go, each form in a package of its own. */
    private static Map<String, List<Class<?>>> compiled(List<Section> sections, String imports) {
        Map<String, String> files = new LinkedHashMap<>();
        for (Section section : sections) {
            String builder = packageName(section, "builder");
            files.put(
                    builder.replace('.', '/') + "/Models.java",
                    "package " + builder + ";\n" + imports
                            + "public final class Models implements SchemaSource {\n"
                            + "    @Override\n    public void declare(SchemaBuilder schema) {\n"
                            + section.forms().get("builder") + "    }\n}\n");
            String annotated = packageName(section, "annotated");
            files.put(
                    annotated.replace('.', '/') + "/Models.java",
                    "package " + annotated + ";\n" + imports + section.forms().get("annotated"));
        }
        Map<String, List<Class<?>>> classes = new HashMap<>();
        InMemoryCompiler.compile(files).values().forEach(type -> classes.computeIfAbsent(
                        type.getPackageName(), name -> new ArrayList<>())
                .add(type));
        return classes;
    }

    private static String packageName(Section section, String form) {
        return "reference." + section.title().toLowerCase(java.util.Locale.ROOT).replaceAll("\\W+", "_") + "." + form;
    }

    private static <V> V known(Map<String, V> values, String key) {
        return Objects.requireNonNull(values.get(key), key);
    }
}
