// SPDX-License-Identifier: Apache-2.0
package io.rockform.testkit.scenario;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a running scenario has: its directory, its environment, and what the last command did. */
public final class ScenarioState {
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)\\}|(\\w+))");

    private final Path root;
    private final Map<String, String> environment;
    private Path directory;
    private Outcome last = Outcome.done("");

    ScenarioState(Path root, Map<String, String> environment) {
        this.root = root;
        this.directory = root;
        this.environment = new LinkedHashMap<>(environment);
        this.environment.put("WORK", root.toString());
    }

    /** The scenario's own directory, {@code $WORK}. */
    public Path root() {
        return root;
    }

    /** Where relative paths start: the root, or where {@code cd} led. */
    public Path directory() {
        return directory;
    }

    void changeDirectory(Path changed) {
        directory = changed;
    }

    /** The variables that commands see; to be changed by commands. */
    public Map<String, String> environment() {
        return environment;
    }

    /** What the last command did. */
    public Outcome last() {
        return last;
    }

    void remember(Outcome outcome) {
        last = outcome;
    }

    /** {@code text} with {@code $NAME} and <code>${NAME}</code> replaced; unknown names stay as they are. */
    String expand(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            String name = found.group(1) == null ? found.group(2) : found.group(1);
            return Matcher.quoteReplacement(environment.getOrDefault(name, found.group()));
        });
    }

    /** The path of a word; the last part may have wildcards, which must fit exactly one file. */
    Path path(String word) throws IOException {
        Path plain = directory.resolve(word).normalize();
        String name = plain.getFileName().toString();
        Path parent = plain.getParent();
        if (parent == null || !name.contains("*") || !Files.isDirectory(parent)) {
            return plain;
        }
        List<Path> fitting = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent, name)) {
            entries.forEach(fitting::add);
        }
        if (fitting.size() > 1) {
            throw new AssertionError(word + " fits several files: " + fitting);
        }
        return fitting.isEmpty() ? plain : fitting.get(0);
    }

    /** The text behind a word: {@code stdout}, {@code stderr} or a file. */
    String text(String word) throws IOException {
        return switch (word) {
            case "stdout" -> last.stdout();
            case "stderr" -> last.stderr();
            default -> Files.readString(path(word));
        };
    }
}
