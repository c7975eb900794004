// SPDX-License-Identifier: Apache-2.0
package io.rockform.testkit.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs scenario files as JUnit tests: return {@link #in(Path)} from a {@code @TestFactory}. Scripts have the verbs
 * {@code exists, cp, mv, rm, mkdir, cd, env, append, replace, readonly} for files, {@code stdout, stderr, grep, cmp, exit}
 * for what the last command did, {@code skip}, and the {@linkplain #command registered} ones.
 *
 * <p>With {@code -Drockform.update} set, {@code cmp} rewrites the file that it compares with, in the archive itself.
 */
public final class Scenarios {
    private final Map<String, ScenarioCommand> commands = new HashMap<>();
    private final Map<String, BooleanSupplier> conditions = new HashMap<>();
    private final List<Normalisation> normalisations = new ArrayList<>();
    private Function<Path, Map<String, String>> environment = directory -> Map.of();
    private Consumer<ScenarioState> afterwards = state -> {};
    private boolean updates = System.getProperty("rockform.update") != null;

    /** Adds a verb. */
    public Scenarios command(String verb, ScenarioCommand command) {
        commands.put(verb, command);
        return this;
    }

    /** Adds a condition, for lines that begin with {@code [name]} or {@code [!name]}. */
    public Scenarios condition(String name, BooleanSupplier holds) {
        conditions.put(name, holds);
        return this;
    }

    /** Adds a rule; rules are applied in the order in which they were added. */
    public Scenarios normalise(Normalisation rule) {
        normalisations.add(rule);
        return this;
    }

    /** Gives each scenario its variables, made from its fresh directory. {@code WORK} is there always. */
    public Scenarios environment(Function<Path, Map<String, String>> variables) {
        environment = variables;
        return this;
    }

    /** Whether to rewrite expectations; {@code -Drockform.update} decides otherwise. */
    public Scenarios updating(boolean rewrite) {
        updates = rewrite;
        return this;
    }

    /** Does something after each scenario, passed or not, such as dropping what it made elsewhere. */
    public Scenarios afterwards(Consumer<ScenarioState> work) {
        afterwards = work;
        return this;
    }

    /** One test for each {@code .txtar} file below {@code directory}, named by its path and in that order. */
    public Stream<DynamicTest> in(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".txtar"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException("no scenario below " + directory.toAbsolutePath());
            }
            // -Drockform.scenarios=policy/,traps/07 runs those whose path has one of these in it.
            List<String> chosen =
                    List.of(System.getProperty("rockform.scenarios", "").split(","));
            return found.stream()
                    .filter(file ->
                            chosen.stream().anyMatch(directory.relativize(file).toString()::contains))
                    .map(file -> test(directory, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DynamicTest test(Path directory, Path file) {
        String name = directory.relativize(file).toString().replace(".txtar", "");
        return DynamicTest.dynamicTest(name, file.toUri(), () -> run(file));
    }

    /** Runs one file in a fresh directory, which is removed afterwards. */
    public void run(Path file) throws Exception {
        // The real path, because a command may print it where the directory for temporary files is a link.
        Path work = Files.createTempDirectory("scenario").toRealPath();
        ScenarioState state = new ScenarioState(work, environment.apply(work));
        try {
            new ScenarioRun(this, file, state).run();
        } finally {
            afterwards.accept(state);
            delete(work);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                file.resolveSibling(".").toFile().setWritable(true);
                Files.delete(file);
            }
        }
    }

    @Nullable
    ScenarioCommand command(String verb) {
        return commands.get(verb);
    }

    boolean holds(String condition) {
        boolean opposite = condition.startsWith("!");
        BooleanSupplier holds = conditions.get(opposite ? condition.substring(1) : condition);
        if (holds == null) {
            throw new AssertionError("no such condition: " + condition);
        }
        return holds.getAsBoolean() != opposite;
    }

    List<Normalisation> normalisations() {
        return normalisations;
    }

    boolean updates() {
        return updates;
    }
}
