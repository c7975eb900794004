// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.compare.Comparison;
import io.rockform.compare.SchemaComparison;
import io.rockform.declare.Declaration;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas written as models in each style, compiled and loaded, are the same; none differs from the server it was read from. */
class GeneratedModelsLawsTest {
    /** In one verify; 5,000 take a minute or two: {@code -Drockform.laws.schemas=5000}. */
    private static final int SCHEMAS = Integer.getInteger("rockform.laws.schemas", 600);

    /** Compiled at once; of one kind of split. */
    private static final int BATCH = 50;

    /** Builders are interpreted, which is many times as fast as compiling lambdas; these are compiled. */
    private static final int COMPILED_BUILDERS = 3;

    @ParameterizedTest
    @EnumSource(ModelStyle.class)
    void randomSchemasAreTheSameAfterBeingWrittenCompiledAndLoaded(ModelStyle style) {
        int batches = (SCHEMAS + BATCH - 1) / BATCH;
        IntStream.range(0, batches).parallel().forEach(batch -> {
            Batch written = Batch.of(style, batch);
            written.assertSame(LoadedModels.quickly(style, written.files()));
        });
    }

    @Test
    void interpretedBuildersAreAsCompiledOnes() {
        for (int batch = 0; batch < COMPILED_BUILDERS; batch++) {
            Batch written = Batch.of(ModelStyle.BUILDER, batch);
            written.assertSame(LoadedModels.of(ModelStyle.BUILDER, written.files()));
        }
    }

    /** Random schemas by the packages that they are written to. */
    private record Batch(Map<String, Schema> schemas, Map<String, String> files) {
        static Batch of(ModelStyle style, int number) {
            ModelSplit split = ModelSplit.values()[number % ModelSplit.values().length];
            Map<String, Schema> schemas = new LinkedHashMap<>();
            Map<String, String> files = new LinkedHashMap<>();
            for (int seed = number * BATCH; seed < Math.min((number + 1) * BATCH, SCHEMAS); seed++) {
                Schema schema = new RandomSchemas(seed, style == ModelStyle.SQL).schema();
                String packageName = "models" + seed;
                schemas.put(packageName, schema);
                new ModelSource(style, packageName, ClassNaming.named("Warehouse"), split, seed % 2 == 0)
                        .files(schema, ServerProfile.OFFLINE)
                        .forEach((file, text) -> files.put(packageName + "/" + file, text));
            }
            return new Batch(schemas, files);
        }

        void assertSame(Map<String, Declaration> loaded) {
            schemas.forEach((packageName, schema) -> assertThat(
                            Objects.requireNonNull(loaded.get(packageName)).withPlaces(Map.of()))
                    .as(() -> texts(packageName))
                    .isEqualTo(Declaration.of(schema)));
        }

        private String texts(String packageName) {
            StringBuilder texts = new StringBuilder();
            files.forEach((file, text) -> texts.append(file.startsWith(packageName + "/") ? text : ""));
            return texts.toString();
        }
    }

    @ParameterizedTest
    @MethodSource("stylesAndVersions")
    void modelsOfRecordedSchemasShowNoDifference(ModelStyle style, String version) {
        ServerProfile profile = RecordedSchemas.profile(version);
        Schema recorded = RecordedSchemas.schema(version);
        Schema written = ServerChoices.leftOut(recorded, profile);
        Map<String, String> files = new LinkedHashMap<>();
        new ModelSource(style, "models", "Warehouse", false)
                .files(written, profile)
                .forEach((file, text) -> files.put("models/" + file, text));

        Schema loaded = Objects.requireNonNull(LoadedModels.of(style, files).get("models"))
                .schema();

        assertSame(loaded, written, files);
        Comparison comparison = SchemaComparison.compare(recorded, loaded, profile);
        assertThat(comparison.operations()).isEmpty();
        assertThat(comparison.findings()).isEmpty();
        System.out.printf(
                "%s, %s: models of %d recorded objects, no difference%n",
                style, version, recorded.objects().size());
    }

    static Stream<Arguments> stylesAndVersions() {
        return Stream.of(ModelStyle.values())
                .flatMap(style -> Stream.of("3.3", "3.5", "4.1").map(version -> Arguments.of(style, version)));
    }

    /** Object by object, so that a failure can be read. */
    private static void assertSame(Schema loaded, Schema written, Map<String, String> files) {
        written.objects().forEach((name, object) -> assertThat(loaded.find(name))
                .as(() -> files.values().stream()
                        .filter(text -> text.contains(name.name()))
                        .findFirst()
                        .orElse("no text"))
                .contains(object));
        assertThat(loaded).isEqualTo(written);
    }
}
