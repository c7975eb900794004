// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.quickstart;

import io.rockform.cli.console.Console;
import io.rockform.cli.console.Style;
import io.rockform.cli.console.TextOutput;
import io.rockform.cli.quickstart.QuickstartResult.ShownCommand;
import io.rockform.problem.ExitCode;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Where the walk-through is shown: commands as a person would type them, what they answer, and the files. */
final class Stage {
    private final Console console;
    private final TextOutput out;
    private final CommandRunner runner;
    private final List<String> globalOptions;
    private final List<ShownCommand> commands = new ArrayList<>();

    /**
     * @param console in the project's directory
     * @param globalOptions added to each command, but not shown: they say how to show, not what to do
     */
    Stage(Console console, TextOutput out, CommandRunner runner, List<String> globalOptions) {
        this.console = console;
        this.out = out;
        this.runner = runner;
        this.globalOptions = globalOptions;
    }

    /** The commands that were shown. */
    List<ShownCommand> commands() {
        return List.copyOf(commands);
    }

    void heading(String text) {
        out.line("").line(out.paint(Style.STRONG, "# " + text));
    }

    /** Shows a command and its answer. @return what it printed */
    String command(ExitCode expected, String... arguments) {
        out.line(out.paint(Style.GOOD, "$ ") + shell(arguments));
        Answer answer = run(arguments);
        out.text(answer.text());
        commands.add(new ShownCommand(shell(arguments), answer.exitCode(), answer.text()));
        require(answer, expected, arguments);
        return answer.text();
    }

    /** Runs a command for what it answers, without showing it. */
    String ask(String... arguments) {
        Answer answer = run(arguments);
        require(answer, ExitCode.DONE, arguments);
        return answer.text();
    }

    private record Answer(int exitCode, String text) {}

    private Answer run(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(globalOptions);
        // What the command tells of its progress goes out at once; so what it prints comes after it.
        int exitCode = runner.run(console.printingTo(captured, console.err()), all.toArray(String[]::new));
        return new Answer(exitCode, bytes.toString(StandardCharsets.UTF_8));
    }

    private static void require(Answer answer, ExitCode expected, String... arguments) {
        check(
                answer.exitCode() == expected.value(),
                shell(arguments) + " exited with " + answer.exitCode() + ", not with " + expected.value());
    }

    /** @throws RockformException if the walk-through is not as it should be */
    static void check(boolean asItShouldBe, String otherwise) {
        if (!asItShouldBe) {
            throw stopped(otherwise);
        }
    }

    /** The exception that ends the walk-through. */
    static RockformException stopped(String reason) {
        return new RockformException(
                Problem.of(ProblemCode.UNPROVEN, "the walk-through stopped: " + reason + "; see above"));
    }

    /** Writes a model and shows it. */
    void model(String version, String name) {
        Path file = Path.of("models", name);
        try (InputStream resource = Stage.class.getResourceAsStream(version + "/" + name)) {
            String text = new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(console.directory().resolve(file), text);
            show(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows the text of a file of the project. */
    void show(Path file, String text) {
        out.line(out.paint(Style.FAINT, "-- " + file + " --"));
        out.text(text);
    }

    /** As it would be typed: {@code rockform revision -m "two words"}. */
    static String shell(String... arguments) {
        return "rockform "
                + Arrays.stream(arguments)
                        .map(word -> word.matches("[\\w@%+=:,./<>-]+") ? word : '"' + word + '"')
                        .collect(Collectors.joining(" "));
    }
}
