// SPDX-License-Identifier: Apache-2.0
package io.rockform.testkit.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** One run of one scenario file. */
final class ScenarioRun {
    private final Scenarios scenarios;
    private final Path file;
    private final ScenarioState state;
    private final Map<String, String> numbersSeen = new HashMap<>();
    private Archive archive;

    ScenarioRun(Scenarios scenarios, Path file, ScenarioState state) {
        this.scenarios = scenarios;
        this.file = file;
        this.state = state;
        try {
            this.archive = Archive.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void run() throws Exception {
        for (Map.Entry<String, String> part : archive.files().entrySet()) {
            Path target = state.root().resolve(part.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, part.getValue());
        }
        Archive original = archive;
        try {
            for (ScriptLine line : ScriptLine.parse(archive.comment())) {
                step(line);
            }
        } finally {
            if (!archive.equals(original)) {
                Files.writeString(file, archive.text());
            }
        }
    }

    private void step(ScriptLine line) throws Exception {
        List<String> arguments = line.words().stream()
                .skip(1)
                .map(word -> word.expanded(state::expand))
                .toList();
        try {
            if (line.condition() == null || scenarios.holds(line.condition())) {
                dispatch(line, arguments);
            }
        } catch (AssertionFailedError | TestAbortedException e) {
            throw e;
        } catch (AssertionError | IndexOutOfBoundsException | IOException e) {
            throw failure(line, String.valueOf(e.getMessage()), e);
        }
    }

    private void dispatch(ScriptLine line, List<String> arguments) throws Exception {
        switch (line.verb()) {
            case "skip" -> throw new TestAbortedException(file.getFileName() + ": " + String.join(" ", arguments));
            case "exit" -> expectExit(line, Integer.parseInt(arguments.get(0)));
            case "cmp" -> compare(line, arguments.get(0), arguments.get(1));
            case "stdout", "stderr" -> expectMatch(line, line.verb(), arguments.get(0));
            case "grep" -> expectMatch(line, arguments.get(1), arguments.get(0));
            default -> command(line, arguments);
        }
    }

    private void command(ScriptLine line, List<String> arguments) throws Exception {
        ScenarioCommand builtIn = BuiltInCommands.ALL.get(line.verb());
        ScenarioCommand command = builtIn == null ? scenarios.command(line.verb()) : builtIn;
        if (command == null) {
            throw failure(line, "no such command: " + line.verb(), null);
        }
        Outcome outcome = command.run(state, arguments);
        if (builtIn == null) {
            state.remember(outcome);
        }
        if ((outcome.exitCode() == 0) == line.negated()) {
            String what = line.negated() ? "did not fail" : "failed with exit code " + outcome.exitCode();
            throw failure(line, what + "\n[stdout]\n" + outcome.stdout() + "[stderr]\n" + outcome.stderr(), null);
        }
    }

    private void expectExit(ScriptLine line, int expected) {
        if (state.last().exitCode() != expected) {
            throw failure(
                    line,
                    "the exit code is " + state.last().exitCode() + "\n"
                            + state.last().stderr(),
                    null);
        }
    }

    private void expectMatch(ScriptLine line, String what, String regex) throws IOException {
        String text = normalised(state.text(what));
        boolean found = Pattern.compile(regex, Pattern.MULTILINE).matcher(text).find();
        if (found == line.negated()) {
            throw failure(line, what + (found ? " matches" : " does not match") + "; it is:\n" + text, null);
        }
    }

    private void compare(ScriptLine line, String actualWord, String expectedWord) throws IOException {
        String actual = normalised(state.text(actualWord));
        String expected = archive.files().containsKey(expectedWord)
                ? archive.files().get(expectedWord)
                : normalised(state.text(expectedWord));
        boolean equal = actual.equals(expected);
        if (!equal && !line.negated() && scenarios.updates() && archive.files().containsKey(expectedWord)) {
            archive = archive.with(expectedWord, actual);
        } else if (equal == line.negated()) {
            throw new AssertionFailedError(place(line) + (equal ? "they are equal" : "they differ"), expected, actual);
        }
    }

    private String normalised(String text) {
        String result = text.replace(state.root().toString(), "$WORK");
        for (Normalisation rule : scenarios.normalisations()) {
            result = rule.apply(result, numbersSeen);
        }
        return result;
    }

    private AssertionError failure(ScriptLine line, String message, @Nullable Throwable cause) {
        return new AssertionFailedError(place(line) + message, cause);
    }

    private String place(ScriptLine line) {
        StringBuilder text = new StringBuilder(line.negated() ? "!" : "");
        line.words().forEach(word -> text.append(' ').append(word.text()));
        return file.getFileName() + ":" + line.number() + ":" + (line.negated() ? " " : "") + text + ": ";
    }
}
