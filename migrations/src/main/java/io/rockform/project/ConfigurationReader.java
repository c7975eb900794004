// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.problem.SimilarNames;
import io.rockform.profile.StarRocksVersion;
import io.rockform.server.history.HistoryTables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/** Reads {@code rockform.toml}. What it does not know is an error, so that a mistyped key is never silently without effect. */
final class ConfigurationReader {
    private static final String URL = "url";
    private static final String MODELS = "models";
    private static final String REVISIONS = "revisions";
    private static final String HISTORY_DATABASE = "history.database";
    private static final String HISTORY_PREFIX = "history.prefix";
    private static final String VERSION = "version";
    private static final Set<String> KEYS =
            new TreeSet<>(Set.of(URL, MODELS, REVISIONS, HISTORY_DATABASE, HISTORY_PREFIX, VERSION));

    private final Path file;
    private final FilePlaces places;
    private final Map<String, String> environment;
    private final TomlParseResult toml;

    ConfigurationReader(Path file, String text, FilePlaces places, Map<String, String> environment) {
        this.file = file;
        this.places = places;
        this.environment = environment;
        this.toml = Toml.parse(text);
    }

    Configuration read() {
        refuseSyntaxErrors();
        refuseUnknownKeys();
        String url = string(URL);
        return new Configuration(
                url == null ? Configuration.DEFAULT.url() : filledIn(url),
                toml.contains(MODELS) ? strings(MODELS) : Configuration.DEFAULT.models(),
                toml.contains(REVISIONS) ? strings(REVISIONS) : Configuration.DEFAULT.revisions(),
                history(),
                version());
    }

    private HistoryTables history() {
        String prefix = string(HISTORY_PREFIX);
        try {
            return new HistoryTables(
                    string(HISTORY_DATABASE), prefix == null ? HistoryTables.DEFAULT.prefix() : prefix);
        } catch (RockformException e) {
            Problem problem = e.problems().get(0);
            throw refused(HISTORY_PREFIX, problem.message(), String.valueOf(problem.remedy()));
        }
    }

    private StarRocksVersion version() {
        String version = string(VERSION);
        return version == null
                ? Configuration.DEFAULT.version()
                : StarRocksVersion.parse(version)
                        .orElseThrow(() -> refused(
                                VERSION,
                                "'" + version + "' is not a version of StarRocks",
                                "Write version = \"3.5\"."));
    }

    private void refuseSyntaxErrors() {
        List<Problem> problems = new ArrayList<>();
        for (TomlParseError error : toml.errors()) {
            problems.add(problem(error.getMessage() == null ? "not TOML" : error.getMessage(), error.position()));
        }
        if (!problems.isEmpty()) {
            throw new RockformException(problems, null);
        }
    }

    private void refuseUnknownKeys() {
        List<Problem> problems = new ArrayList<>();
        for (String key : toml.dottedKeySet()) {
            if (!KEYS.contains(key)) {
                problems.add(problem("unknown key '" + key + "'", toml.inputPositionOf(key))
                        .remedy(SimilarNames.question(key, KEYS)
                                .orElse("The keys are " + String.join(", ", KEYS) + ".")));
            }
        }
        if (!problems.isEmpty()) {
            throw new RockformException(problems, null);
        }
    }

    private @Nullable String string(String key) {
        if (!toml.contains(key)) {
            return null;
        }
        if (!toml.isString(key)) {
            throw refused(key, "'" + key + "' is not a text", "Write " + leaf(key) + " = \"…\".");
        }
        String value = String.valueOf(toml.getString(key));
        if (value.isBlank()) {
            throw refused(key, "'" + key + "' is empty", "Give it a value, or remove the line.");
        }
        return value;
    }

    /** A text stands for a list of one. */
    private List<String> strings(String key) {
        if (toml.isString(key)) {
            return List.of(String.valueOf(string(key)));
        }
        TomlArray array = toml.isArray(key) ? toml.getArray(key) : null;
        if (array == null || !array.toList().stream().allMatch(String.class::isInstance)) {
            throw refused(key, "'" + key + "' is not a list of texts", "Write " + leaf(key) + " = [\"…\", \"…\"].");
        }
        if (array.isEmpty()) {
            throw refused(key, "'" + key + "' is empty", "Give it a value, or remove the line.");
        }
        return array.toList().stream().map(String::valueOf).toList();
    }

    private static String leaf(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private String filledIn(String template) {
        UrlVariables variables = new UrlVariables(template);
        for (String name : variables.names()) {
            if (!environment.containsKey(name)) {
                throw refused(URL, "the environment variable " + name + " is not set", "Set it: export " + name + "=…");
            }
        }
        return variables.fill(environment);
    }

    private RockformException refused(String key, String message, String remedy) {
        return new RockformException(problem(message, toml.inputPositionOf(key)).remedy(remedy));
    }

    private Problem problem(String message, @Nullable TomlPosition position) {
        String place = position == null ? places.of(file) : places.of(file, position.line(), position.column());
        return Problem.of(ProblemCode.CONFIGURATION, message).at(place);
    }
}
