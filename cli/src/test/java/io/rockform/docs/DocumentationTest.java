// SPDX-License-Identifier: Apache-2.0
package io.rockform.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.cli.InProcessCommand;
import io.rockform.problem.ProblemCode;
import io.rockform.testkit.scenario.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Paths, commands and codes that the documentation names exist. */
class DocumentationTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)\\)");
    private static final Pattern PATH =
            Pattern.compile("`((?:core|cli|codegen|server|migrations|sandbox|testkit|bench|docs|\\.ci)/[\\w./-]+)`");
    private static final Pattern COMMAND =
            Pattern.compile("(?:^|[`/ ])rockform ((?:schema )?[a-z][a-z-]*)((?: [^`#\\n]*)?)");
    private static final Pattern OPTION = Pattern.compile("(?<= )(--[a-z][a-z-]*)");
    private static final Pattern HEADING = Pattern.compile("(?m)^## ([A-Z_]+)$");

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void linksAndPathsExist() throws IOException {
        List<String> missing = new ArrayList<>();
        int found = 0;
        for (Path page : pages()) {
            List<Path> named = new ArrayList<>();
            LINK.matcher(text(page)).results().forEach(link -> named.add(page.resolveSibling(link.group(1))));
            PATH.matcher(text(page)).results().forEach(path -> named.add(ROOT.resolve(path.group(1))));
            for (Path path : named) {
                found++;
                if (!Files.exists(path)) {
                    missing.add(ROOT.relativize(page) + " names " + path.normalize());
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(15);
    }

    @Test
    void commandsAndTheirOptionsExist() throws IOException {
        List<String> wrong = new ArrayList<>();
        TreeSet<String> commands = new TreeSet<>();
        for (Path page : pages()) {
            COMMAND.matcher(text(page)).results().forEach(named -> {
                String command = named.group(1).strip();
                commands.add(command);
                String help = help(command);
                if (help.isEmpty()) {
                    wrong.add(ROOT.relativize(page) + ": rockform " + command);
                }
                OPTION.matcher(named.group(2)).results().forEach(option -> {
                    if (!help.contains(option.group(1))) {
                        wrong.add(ROOT.relativize(page) + ": rockform " + command + " " + option.group(1));
                    }
                });
            });
        }
        assertThat(wrong).isEmpty();
        assertThat(commands).hasSizeGreaterThan(15);
    }

    /** The command's help; empty if there is no such command. */
    private static String help(String command) {
        String[] arguments = Stream.concat(Arrays.stream(command.split(" ")), Stream.of("--help"))
                .toArray(String[]::new);
        Outcome outcome = InProcessCommand.run(Map.of(), ROOT, arguments);
        return outcome.exitCode() == 0 ? outcome.stdout() : "";
    }

    @Test
    void everyProblemHasItsWayOut() {
        List<String> told = HEADING.matcher(text(ROOT.resolve("docs/problems.md")))
                .results()
                .map(heading -> heading.group(1))
                .toList();
        assertThat(told)
                .containsExactlyElementsOf(
                        Arrays.stream(ProblemCode.values()).map(Enum::name).toList());
    }
}
