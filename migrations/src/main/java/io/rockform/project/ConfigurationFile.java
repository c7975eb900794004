// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.problem.SimilarNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/**
 * The text of a {@code rockform.toml}: its keys with their places, and its environments. What it does not know is an error,
 * so that a mistyped key is never silently without effect.
 */
final class ConfigurationFile {
    private static final String ENVIRONMENTS = "environments";
    private static final String INHERITS = "inherits";

    private final Path file;
    private final FilePlaces places;
    private final TomlParseResult toml;

    /** @throws RockformException for what is no TOML, or no known key, in whatever environment */
    ConfigurationFile(Path file, String text, FilePlaces places) {
        this.file = file;
        this.places = places;
        this.toml = Toml.parse(text);
        refuse(syntaxErrors());
        refuse(unknownKeys());
        environments().forEach(this::lineage);
    }

    /** A value and where it stands. */
    record Entry(Object value, TomlPosition position) {}

    private List<Problem> syntaxErrors() {
        List<Problem> problems = new ArrayList<>();
        for (TomlParseError error : toml.errors()) {
            problems.add(problem(error.getMessage() == null ? "not TOML" : error.getMessage(), error.position()));
        }
        return problems;
    }

    private List<Problem> unknownKeys() {
        List<Problem> problems = new ArrayList<>();
        List<List<String>> paths = new ArrayList<>(toml.keyPathSet());
        paths.sort(Comparator.comparingInt(path -> line(toml.inputPositionOf(path))));
        for (List<String> path : paths) {
            boolean inEnvironment = isInEnvironment(path);
            String key = String.join(".", inEnvironment ? path.subList(2, path.size()) : path);
            boolean known = inEnvironment ? ConfigurationKey.isKnownInEnvironment(key) : ConfigurationKey.isKnown(key);
            if (!known) {
                String shown = String.join(".", path);
                problems.add(problem("unknown key '" + shown + "'", toml.inputPositionOf(path))
                        .remedy(ConfigurationKey.hint(key)));
            }
        }
        return problems;
    }

    private static int line(@Nullable TomlPosition position) {
        return position == null ? 0 : position.line();
    }

    private static boolean isInEnvironment(List<String> path) {
        return path.size() > 2 && path.get(0).equals(ENVIRONMENTS);
    }

    /** The names of all environments. */
    Set<String> environments() {
        Set<String> names = new LinkedHashSet<>();
        for (List<String> path : toml.keyPathSet(true)) {
            if (path.size() >= 2 && path.get(0).equals(ENVIRONMENTS)) {
                names.add(path.get(1));
            }
        }
        return names;
    }

    /**
     * What holds in an environment: what it says, before what those it inherits from say, before what stands outside of
     * all. A list takes the place of a list.
     *
     * @param environment null for what stands outside of all
     * @param chosen where the name comes from, for the message if there is no such environment
     */
    Map<String, Entry> entries(@Nullable String environment, String chosen) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (List<String> path : toml.keyPathSet()) {
            if (!path.get(0).equals(ENVIRONMENTS)) {
                put(entries, path, 0);
            }
        }
        if (environment == null) {
            return entries;
        }
        if (!environments().contains(environment)) {
            throw new RockformException(Problem.of(
                            ProblemCode.CONFIGURATION, "there is no environment '" + environment + "' (" + chosen + ")")
                    .at(places.of(file))
                    .remedy(hint(environment)));
        }
        List<String> lineage = lineage(environment);
        for (int index = lineage.size() - 1; index >= 0; index--) {
            inherit(entries, lineage.get(index));
        }
        return entries;
    }

    private void inherit(Map<String, Entry> entries, String environment) {
        Map<String, Entry> own = new LinkedHashMap<>();
        for (List<String> path : toml.keyPathSet()) {
            if (isInEnvironment(path) && path.get(1).equals(environment)) {
                put(own, path, 2);
            }
        }
        // The databases of an environment are not a supplement to those of another one.
        if (own.keySet().stream().anyMatch(ConfigurationFile::namesDatabases)) {
            entries.keySet().removeIf(ConfigurationFile::namesDatabases);
        }
        entries.putAll(own);
    }

    private static boolean namesDatabases(String key) {
        return key.equals("databases") || key.startsWith("databases.");
    }

    private void put(Map<String, Entry> entries, List<String> path, int from) {
        Object value = toml.get(path);
        TomlPosition position = toml.inputPositionOf(path);
        if (value != null && position != null) {
            entries.put(String.join(".", path.subList(from, path.size())), new Entry(value, position));
        }
    }

    /** An environment and those that it inherits from, itself first. */
    private List<String> lineage(String environment) {
        List<String> lineage = new ArrayList<>();
        String current = environment;
        while (current != null) {
            if (lineage.contains(current)) {
                throw refused(
                        INHERITS,
                        environment,
                        "the environment '" + environment + "' inherits from itself: " + String.join(" <- ", lineage)
                                + " <- " + current,
                        "Remove one of these inherits.");
            }
            lineage.add(current);
            current = parent(current);
        }
        return lineage;
    }

    private @Nullable String parent(String environment) {
        List<String> path = List.of(ENVIRONMENTS, environment, INHERITS);
        Object parent = toml.get(path);
        if (parent == null) {
            return null;
        }
        if (!(parent instanceof String name) || !environments().contains(name)) {
            throw refused(
                    INHERITS,
                    environment,
                    "'" + environment + "' inherits from '" + parent + "', which is no environment",
                    hint(String.valueOf(parent)));
        }
        return name;
    }

    private String hint(String environment) {
        Set<String> names = environments();
        if (names.isEmpty()) {
            return "Add a table [environments." + environment + "].";
        }
        return SimilarNames.question(environment, names)
                .orElse("The environments are " + String.join(", ", names) + ".");
    }

    private RockformException refused(String key, String environment, String message, String remedy) {
        return new RockformException(problem(message, toml.inputPositionOf(List.of(ENVIRONMENTS, environment, key)))
                .remedy(remedy));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new RockformException(problems, null);
        }
    }

    /** A problem at a place of the file. */
    Problem problem(String message, @Nullable TomlPosition position) {
        String place = position == null ? places.of(file) : places.of(file, position.line(), position.column());
        return Problem.of(ProblemCode.CONFIGURATION, message).at(place);
    }
}
