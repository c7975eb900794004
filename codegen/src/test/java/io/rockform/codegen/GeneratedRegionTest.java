// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Schema;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratedRegionTest {
    private static Map<String, String> files(ModelStyle style, int seed) {
        Schema schema = new RandomSchemas(seed, style == ModelStyle.SQL).schema();
        return new ModelSource(style, "models", ClassNaming.named("Warehouse"), ModelSplit.OBJECT, true)
                .files(schema, ServerProfile.OFFLINE);
    }

    @ParameterizedTest
    @EnumSource(ModelStyle.class)
    void whatIsGeneratedAgainIsTheSameAndWhatPeopleWroteStays(ModelStyle style) {
        for (int seed = 0; seed < 50; seed++) {
            files(style, seed).forEach((file, text) -> {
                assertThat(GeneratedRegion.isIn(text)).isTrue();
                assertThat(GeneratedRegion.renew(text, text, file)).isEqualTo(text);
                String edited = edited(text);
                assertThat(GeneratedRegion.renew(edited, text, file)).isEqualTo(edited);
            });
        }
    }

    private static String edited(String text) {
        return text.replaceFirst("(?m)^((?://|--) rockform:begin)", "-- by hand\n$1")
                .replaceFirst("(?m)^(\\s*(?://|--) rockform:end)$", "$1\n    -- by hand, too");
    }

    @Test
    void importsAreAddedInTheirOrderAndNoneIsRemoved() {
        String existing = """
                package a;

                import static a.Own.*;

                import b.Own;
                import java.util.List;

                /** By hand. */
                // rockform:begin
                class A {
                    int old;
                    // rockform:end
                    void byHand() {}
                }
                """;
        String generated = """
                package a;

                import static z.Types.*;

                import c.Column;

                // rockform:begin
                @Column
                class A {
                    int renewed;
                    // rockform:end
                }
                """;

        assertThat(GeneratedRegion.renew(existing, generated, "A.java")).isEqualTo("""
                package a;

                import static a.Own.*;
                import static z.Types.*;

                import b.Own;
                import c.Column;
                import java.util.List;

                /** By hand. */
                // rockform:begin
                @Column
                class A {
                    int renewed;
                    // rockform:end
                    void byHand() {}
                }
                """);
    }

    @Test
    void aFileWithoutARegionIsRefused() {
        String generated = files(ModelStyle.BUILDER, 1).values().iterator().next();

        assertThatThrownBy(() -> GeneratedRegion.renew("class A {}\n", generated, "A.java"))
                .isInstanceOf(RockformException.class)
                .hasMessageContaining("'A.java' has no region to write to");
    }
}
