// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.declare.JavaModels;
import io.rockform.declare.PlacedDeclaration;
import io.rockform.declare.SqlFile;
import io.rockform.declare.SqlModels;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaGenerator;
import io.rockform.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every random object is the same in all declared forms: written, compiled, interpreted or parsed, and loaded again. What
 * annotations cannot say is builder code in annotated models too, and compiled with them.
 */
class DeclaredFormsLawsTest {
    private static final int OBJECTS = Integer.getInteger("rockform.laws.objects", 20_000);
    /** More of them take javac longer than it takes to begin anew. */
    private static final int BATCH = 250;

    /** Annotated classes and records differ in their outline alone. */
    @Test
    void allDeclaredFormsGiveTheSameSchema() {
        IntStream.range(0, OBJECTS / BATCH).parallel().forEach(batch -> {
            Schema schema = schema(batch * BATCH);
            assertSame(schema, ModelStyle.SQL);
            assertSame(schema, ModelStyle.BUILDER);
            assertSame(schema, batch % 2 == 0 ? ModelStyle.ANNOTATED : ModelStyle.RECORDS);
        });
    }

    @Test
    void interpretedBuildersAreAsCompiledOnes() {
        Map<String, String> files = new ModelSource(ModelStyle.BUILDER, "models", "Warehouse", false)
                .files(schema(0), ServerProfile.OFFLINE);
        List<PlacedDeclaration> compiled =
                JavaModels.read(InMemoryCompiler.compile(files).values());
        assertThat(parts(ModelStyle.BUILDER, files))
                .extracting(PlacedDeclaration::declaration)
                .isEqualTo(compiled.stream().map(PlacedDeclaration::declaration).toList());
    }

    /** Numbered, so that no two have one name. */
    private static Schema schema(int begin) {
        return Schema.of(IntStream.range(begin, begin + BATCH)
                .mapToObj(seed -> {
                    SchemaObject object = new SchemaGenerator(seed).object();
                    ObjectName name = object.name();
                    return object.named(new ObjectName(name.database(), name.name() + seed));
                })
                .toList());
    }

    private static void assertSame(Schema schema, ModelStyle style) {
        Map<String, String> files =
                new ModelSource(style, "models", "Warehouse", false).files(schema, ServerProfile.OFFLINE);
        Schema loaded = PlacedDeclaration.merge(parts(style, files)).schema();
        schema.objects().forEach((name, object) -> assertThat(loaded.find(name))
                .as(() -> style + ": " + name)
                .contains(object));
        assertThat(loaded).isEqualTo(schema);
    }

    private static List<PlacedDeclaration> parts(ModelStyle style, Map<String, String> files) {
        if (style == ModelStyle.SQL) {
            List<SqlFile> sql = new ArrayList<>();
            files.forEach((file, text) -> sql.add(new SqlFile(file, text)));
            return SqlModels.read(sql);
        }
        if (style == ModelStyle.BUILDER) {
            return BuilderInterpreter.declarations(files);
        }
        return JavaModels.read(InMemoryCompiler.compileQuickly(files).values());
    }
}
