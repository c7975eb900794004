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

/** Every random object is the same in all declared forms: written, compiled or parsed, and loaded again. */
class DeclaredFormsLawsTest {
    private static final int OBJECTS = Integer.getInteger("rockform.laws.objects", 1_000);
    private static final int BATCH = 500;

    @Test
    void allDeclaredFormsGiveTheSameSchema() {
        for (int begin = 0; begin < OBJECTS; begin += BATCH) {
            Schema schema = schema(begin);
            // Annotated classes and records differ in their outline alone.
            ModelStyle annotated = begin / BATCH % 2 == 0 ? ModelStyle.ANNOTATED : ModelStyle.RECORDS;

            assertSame(schema, ModelStyle.SQL);
            assertSame(schema, ModelStyle.BUILDER);
            assertSame(schema, annotated);
        }
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
        return JavaModels.read(InMemoryCompiler.compile(files).values());
    }
}
