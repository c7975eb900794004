// SPDX-License-Identifier: Apache-2.0
package io.rockform.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.codegen.ClassNaming;
import io.rockform.codegen.ModelSource;
import io.rockform.codegen.ModelSplit;
import io.rockform.codegen.ModelStyle;
import io.rockform.profile.ServerProfile;
import io.rockform.random.SchemaGenerator;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated sources pass the formatter unchanged, and mean after it what they meant before. */
class JavaFormatTest {
    private static final int OBJECTS = Integer.getInteger("rockform.laws.formatted", 40);

    @ParameterizedTest
    @EnumSource(value = ModelStyle.class, mode = EnumSource.Mode.EXCLUDE, names = "SQL")
    void whatIsFormattedIsNotChangedAgain(ModelStyle style) {
        assertThat(JavaFormat.isAvailable()).isTrue();
        for (int seed = 0; seed < OBJECTS; seed++) {
            SchemaObject object = new SchemaGenerator(seed).object();
            Map<String, String> files = new ModelSource(
                            style, "com.example", ClassNaming.named("Warehouse"), ModelSplit.OBJECT, true)
                    .files(Schema.of(object), ServerProfile.OFFLINE);
            files.forEach((file, text) -> {
                String formatted = JavaFormat.format(text);

                assertThat(JavaFormat.format(formatted)).as(file).isEqualTo(formatted);
            });
        }
    }
}
