// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script of {@code rockform completion} offers, in a bash if there is one. */
class CompletionTest {
    @TempDir
    static Path directory;

    private static String script = "";

    @BeforeAll
    static void write() throws IOException {
        script = InProcessCommand.run(Map.of(), directory, "completion", "bash").stdout();
        Files.writeString(directory.resolve("completion.sh"), script);
    }

    /** What is offered for the last of the words. */
    private static List<String> offered(String... words) throws Exception {
        StringBuilder input = new StringBuilder("source completion.sh; COMP_WORDS=(rockform");
        for (String word : words) {
            input.append(" '").append(word).append('\'');
        }
        input.append("); COMP_CWORD=").append(words.length).append("; COMP_LINE='rockform ");
        input.append(String.join(" ", words))
                .append("'; _complete_rockform 2>/dev/null; printf '%s\\n' \"${COMPREPLY[@]}\"");
        Process process = new ProcessBuilder("bash", "--norc", "-c", input.toString())
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().map(String::strip).toList();
    }

    private static boolean hasBash() {
        try {
            return new ProcessBuilder("bash", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void commandsOptionsAndValuesAreOffered() throws Exception {
        assumeThat(hasBash()).isTrue();
        assertThat(offered("up")).containsExactly("upgrade");
        assertThat(offered("upgrade", "--s")).containsExactly("--sql");
        assertThat(offered("revision", "--branch-l")).containsExactly("--branch-label");
        assertThat(offered("schema", "pr")).containsExactly("print");
        assertThat(offered("current", "--output", "")).containsExactlyInAnyOrder("text", "json", "sql");
        assertThat(offered("schema", "docs", "--format", "")).containsExactlyInAnyOrder("html", "markdown");
        assertThat(offered("init", "--template", "j")).containsExactly("java");
    }

    /** Two options of one command whose values have one label would offer the values of the second for both. */
    @Test
    void noTwoOptionsOfACommandShareTheirValues() {
        List<String> twice = new ArrayList<>();
        for (String function : script.split("\nfunction ")) {
            Set<String> names = new HashSet<>();
            String command = function.lines().findFirst().orElse("");
            twice.addAll(Pattern.compile("local (\\w+_option_args)=")
                    .matcher(function)
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !names.add(name))
                    .map(name -> command + " " + name)
                    .collect(Collectors.toList()));
        }
        assertThat(twice).isEmpty();
    }
}
