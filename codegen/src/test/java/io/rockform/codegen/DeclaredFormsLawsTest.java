// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.declare.Declaration;
import io.rockform.declare.JavaModels;
import io.rockform.declare.PlacedDeclaration;
import io.rockform.declare.SqlFile;
import io.rockform.declare.SqlModels;
import io.rockform.profile.ServerProfile;
import io.rockform.random.RelatedSchemas;
import io.rockform.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every random schema is the same in all declared forms: written, compiled, interpreted or parsed, and loaded again. What
 * annotations cannot say is builder code in annotated models too, and compiled with them.
 */
class DeclaredFormsLawsTest {
    /** .ci/run takes 20,000. */
    private static final int SCHEMAS = Integer.getInteger("rockform.laws.forms", 5_000);
    /** Their classes are compiled at once. More of them take javac longer than it takes to begin anew. */
    private static final int BATCH = 125;
    /** Wider tables are in the laws of reading and writing. */
    private static final int MOST_COLUMNS = 4;

    /** Annotated classes and records differ in their outline alone. */
    @Test
    void allDeclaredFormsGiveTheSameSchema() {
        IntStream.range(0, SCHEMAS / BATCH).parallel().forEach(batch -> {
            Map<String, Schema> schemas = schemas(batch * BATCH);
            schemas.forEach((name, schema) -> assertSame(schema, ModelStyle.SQL, name, sql(name, schema)));
            assertInterpretedAre(schemas);
            assertCompiledAre(schemas, batch % 2 == 0 ? ModelStyle.ANNOTATED : ModelStyle.RECORDS);
        });
    }

    @Test
    void interpretedBuildersAreAsCompiledOnes() {
        Map<String, String> files = files(ModelStyle.BUILDER, schemas(0));
        Map<String, Declaration> compiled = new HashMap<>();
        InMemoryCompiler.compile(files).values().forEach(type -> JavaModels.read(List.of(type))
                .forEach(part -> compiled.put(type.getPackageName(), part.declaration())));
        BuilderInterpreter.declarations(files)
                .forEach(part ->
                        assertThat(part.declaration()).as(part.place()).isEqualTo(compiled.get(packageOf(part))));
    }

    private static Map<String, Schema> schemas(int first) {
        Map<String, Schema> schemas = new LinkedHashMap<>();
        IntStream.range(first, first + BATCH)
                .forEach(seed -> schemas.put("s" + seed, RelatedSchemas.of(seed, MOST_COLUMNS)));
        return schemas;
    }

    private static void assertInterpretedAre(Map<String, Schema> schemas) {
        Map<String, List<PlacedDeclaration>> parts = new HashMap<>();
        BuilderInterpreter.declarations(files(ModelStyle.BUILDER, schemas))
                .forEach(part -> parts.computeIfAbsent(packageOf(part), name -> new ArrayList<>())
                        .add(part));
        schemas.forEach(
                (name, schema) -> assertSame(schema, ModelStyle.BUILDER, name, parts.getOrDefault(name, List.of())));
    }

    /** Of a file in the directory of its package. */
    private static String packageOf(PlacedDeclaration part) {
        return part.place().substring(0, part.place().indexOf('/'));
    }

    /** In one compilation, a package each. */
    private static void assertCompiledAre(Map<String, Schema> schemas, ModelStyle style) {
        Map<String, List<Class<?>>> classes = new HashMap<>();
        InMemoryCompiler.compileQuickly(files(style, schemas)).values().forEach(type -> classes.computeIfAbsent(
                        type.getPackageName(), name -> new ArrayList<>())
                .add(type));
        schemas.forEach((name, schema) ->
                assertSame(schema, style, name, JavaModels.read(classes.getOrDefault(name, List.of()))));
    }

    private static void assertSame(Schema schema, ModelStyle style, String name, List<PlacedDeclaration> parts) {
        assertThat(PlacedDeclaration.merge(parts).schema())
                .as(() -> style + ": " + name)
                .isEqualTo(schema);
    }

    private static Map<String, String> files(ModelStyle style, Map<String, Schema> schemas) {
        Map<String, String> files = new LinkedHashMap<>();
        schemas.forEach((name, schema) -> files.putAll(files(style, name, schema)));
        return files;
    }

    private static Map<String, String> files(ModelStyle style, String packageName, Schema schema) {
        Map<String, String> files = new LinkedHashMap<>();
        new ModelSource(style, packageName, "Warehouse", false)
                .files(schema, ServerProfile.OFFLINE)
                .forEach((file, text) -> files.put(packageName + "/" + file, text));
        return files;
    }

    private static List<PlacedDeclaration> sql(String name, Schema schema) {
        return SqlModels.read(files(ModelStyle.SQL, name, schema).entrySet().stream()
                .map(file -> new SqlFile(file.getKey(), file.getValue()))
                .toList());
    }
}
