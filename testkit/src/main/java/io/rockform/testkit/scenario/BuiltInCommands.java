// SPDX-License-Identifier: Apache-2.0
package io.rockform.testkit.scenario;

import static java.util.Map.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/** The verbs that every script has, for files and variables. They do not count as the last command. */
final class BuiltInCommands {
    static final Map<String, ScenarioCommand> ALL = Map.ofEntries(
            entry("exists", BuiltInCommands::exists),
            entry("cp", BuiltInCommands::copy),
            entry("mv", BuiltInCommands::move),
            entry("rm", BuiltInCommands::remove),
            entry("mkdir", BuiltInCommands::makeDirectory),
            entry("cd", BuiltInCommands::changeDirectory),
            entry("env", BuiltInCommands::setVariable),
            entry("append", BuiltInCommands::append),
            entry("replace", BuiltInCommands::replace),
            entry("readonly", BuiltInCommands::readOnly));

    private BuiltInCommands() {}

    private static Outcome exists(ScenarioState state, List<String> files) throws IOException {
        for (String file : files) {
            if (!Files.exists(state.path(file))) {
                return Outcome.failed(file + " does not exist");
            }
        }
        return Outcome.done("");
    }

    /** {@code cp FROM TO}; FROM may be stdout or stderr. */
    private static Outcome copy(ScenarioState state, List<String> words) throws IOException {
        Path target = state.path(words.get(1));
        if (Files.isDirectory(target)) {
            target = target.resolve(state.path(words.get(0)).getFileName());
        }
        Files.createDirectories(target.getParent());
        Files.writeString(target, state.text(words.get(0)));
        return Outcome.done("");
    }

    private static Outcome move(ScenarioState state, List<String> words) throws IOException {
        Files.move(state.path(words.get(0)), state.path(words.get(1)));
        return Outcome.done("");
    }

    private static Outcome remove(ScenarioState state, List<String> files) throws IOException {
        for (String file : files) {
            Files.delete(state.path(file));
        }
        return Outcome.done("");
    }

    private static Outcome makeDirectory(ScenarioState state, List<String> directories) throws IOException {
        for (String directory : directories) {
            Files.createDirectories(state.path(directory));
        }
        return Outcome.done("");
    }

    private static Outcome changeDirectory(ScenarioState state, List<String> words) throws IOException {
        Path directory = state.path(words.get(0));
        if (!Files.isDirectory(directory)) {
            return Outcome.failed(directory + " is not a directory");
        }
        state.changeDirectory(directory);
        return Outcome.done("");
    }

    /** {@code env NAME=VALUE …}. */
    private static Outcome setVariable(ScenarioState state, List<String> assignments) {
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            state.environment().put(assignment.substring(0, equals), assignment.substring(equals + 1));
        }
        return Outcome.done("");
    }

    /** {@code append FILE 'a line'}. */
    private static Outcome append(ScenarioState state, List<String> words) throws IOException {
        Files.writeString(state.path(words.get(0)), words.get(1) + "\n", StandardOpenOption.APPEND);
        return Outcome.done("");
    }

    /** {@code replace FILE 'old' 'new'}: every occurrence; there must be one. */
    private static Outcome replace(ScenarioState state, List<String> words) throws IOException {
        Path file = state.path(words.get(0));
        String text = Files.readString(file);
        if (!text.contains(words.get(1))) {
            return Outcome.failed(file + " does not contain " + words.get(1));
        }
        Files.writeString(file, text.replace(words.get(1), words.get(2)));
        return Outcome.done("");
    }

    /** Takes the permission to write; without effect for root. */
    private static Outcome readOnly(ScenarioState state, List<String> files) throws IOException {
        for (String file : files) {
            Files.setPosixFilePermissions(state.path(file), PosixFilePermissions.fromString("r-xr-xr-x"));
        }
        return Outcome.done("");
    }
}
