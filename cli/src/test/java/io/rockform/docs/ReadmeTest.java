// SPDX-License-Identifier: Apache-2.0
package io.rockform.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.cli.InProcessCommand;
import io.rockform.testkit.scenario.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job of the README, as it stands there, on the sandbox. */
class ReadmeTest {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    /** What the README leaves out to stay on one screen. */
    private static final String IMPORTS = """
            import static io.rockform.declare.Types.*;
            import io.rockform.declare.*;
            """;

    @TempDir
    Path project;

    @Test
    void theCommandsDoTheMainJobWithTheModel() throws Exception {
        String readme = Files.readString(Path.of("../README.md"));
        Path models = Files.createDirectory(project.resolve("models"));
        Files.writeString(models.resolve("Warehouse.java"), IMPORTS + block(readme, "java"));

        List<String> commands = block(readme.substring(readme.indexOf("## The main job")), "sh")
                .lines()
                .toList();

        assertThat(commands).hasSizeGreaterThan(4).allSatisfy(this::succeeds);
        assertThat(project.resolve("revisions")).isDirectoryContaining("glob:**_create_customers.java");
    }

    private void succeeds(String line) {
        List<String> words = WORD.matcher(line.replaceFirst("#.*", ""))
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
        assertThat(words).first().isEqualTo("rockform");
        Outcome outcome =
                InProcessCommand.run(Map.of(), project, words.stream().skip(1).toArray(String[]::new));

        assertThat(outcome.exitCode())
                .as(line + "\n" + outcome.stdout() + outcome.stderr())
                .isZero();
    }

    private static String block(String text, String language) {
        String fence = "```" + language + "\n";
        int start = text.indexOf(fence) + fence.length();
        return text.substring(start, text.indexOf("```", start));
    }
}
