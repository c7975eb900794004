// SPDX-License-Identifier: Apache-2.0
package io.rockform.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.project.ConfigurationKey;
import io.rockform.project.LogSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on the configuration and the code know the same keys. */
class ConfigurationDocumentationTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z][\\w.-]*)` \\|");

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/configuration.md"));
    }

    @Test
    void everyKeyIsDocumentedAndEveryDocumentedKeyIsKnown() throws IOException {
        List<String> documented =
                ROW.matcher(page()).results().map(row -> row.group(1)).toList();
        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ConfigurationKey.values())
                        .map(ConfigurationKey::path)
                        .toList());
    }

    @Test
    void everyAreaOfTheLogIsNamed() throws IOException {
        String page = page();
        assertThat(LogSettings.AREAS).allSatisfy(area -> assertThat(page).contains("`" + area + "`"));
    }
}
