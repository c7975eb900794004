// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli;

import static io.rockform.testkit.scenario.Normalisation.constant;
import static io.rockform.testkit.scenario.Normalisation.numbered;

import io.rockform.problem.RockformException;
import io.rockform.server.Rows;
import io.rockform.server.ServerConnection;
import io.rockform.testkit.scenario.Outcome;
import io.rockform.testkit.scenario.ScenarioState;
import io.rockform.testkit.scenario.Scenarios;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The scenarios: what a person types and what they see, on a server in this process, or on the one of
 * {@code -Dstarrocks.url=…}. Besides the built-in verbs, scripts have {@code rockform}, {@code sql} (one statement on
 * {@code $URL}) {@code mariadb} (the client, with a file of statements) and {@code git}.
 */
class ScenarioTest {
    private static final Path DIRECTORY = Path.of("src/test/resources/scenarios");
    private static final TestServer SERVER = new TestServer();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return new Scenarios()
                .command("rockform", ScenarioTest::rockform)
                .command("sql", ScenarioTest::sql)
                .command("mariadb", ScenarioTest::mariadb)
                .command("git", ScenarioTest::git)
                .condition("real", TestServer::isReal)
                .condition("root", ScenarioTest::isRoot)
                .condition("root-on-linux", () -> isRoot() && Files.isDirectory(Path.of("/sys/kernel")))
                .condition("mariadb", () -> isThere("mariadb"))
                .condition("git", () -> isThere("git"))
                .environment(ScenarioTest::environment)
                .afterwards(state -> SERVER.dropDatabases())
                .normalise(constant("\\b[0-9a-f]{64}\\b", "<checksum>"))
                .normalise(numbered("(?<![0-9a-zA-Z])[0-9a-f]{12}(?![0-9a-zA-Z])", "id"))
                .normalise(numbered("rockform_test_[0-9a-f]{8}", "database"))
                .normalise(constant("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z", "<instant>"))
                .normalise(constant("\\b\\d+\\.\\d\\d s\\b", "<time>"))
                .normalise(constant("\"duration\" : (\\d+\\.\\d+)", "<seconds>"))
                .normalise(constant("\\b(\\S+@\\S+, process \\d+)", "<runner>"))
                .normalise(constant("\\bjob (\\d+)\\b", "<job>"))
                .normalise(constant("Rockform (\\d+\\.\\d+\\.\\d+(?:-\\w+)?)", "<version>"))
                .normalise(constant("\\b127\\.0\\.0\\.1:\\d{4,5}", "<server>"))
                .in(DIRECTORY);
    }

    private static Map<String, String> environment(Path directory) {
        String database = SERVER.freshDatabase();
        String other = SERVER.freshDatabase();
        URI address = URI.create(SERVER.url(database));
        return Map.of(
                "URL", SERVER.url(database),
                "DATABASE", database,
                "OTHER_URL", SERVER.url(other),
                "OTHER_DATABASE", other,
                "HOST", address.getHost(),
                "PORT", String.valueOf(address.getPort()));
    }

    private static Outcome rockform(ScenarioState state, List<String> arguments) {
        return InProcessCommand.run(state.environment(), state.directory(), arguments.toArray(String[]::new));
    }

    private static Outcome sql(ScenarioState state, List<String> words) {
        String sql = String.join(" ", words);
        try (ServerConnection connection =
                ServerConnection.open(Objects.requireNonNull(state.environment().get("URL")))) {
            if (!sql.matches("(?is)\\s*(SHOW|SELECT|DESC).*")) {
                connection.execute(sql);
                return Outcome.done("");
            }
            StringBuilder text = new StringBuilder();
            for (Rows.Row row : connection.query(sql)) {
                text.append(row).append('\n');
            }
            return Outcome.done(text.toString());
        } catch (RockformException e) {
            return Outcome.failed(e.getMessage() + "\n");
        }
    }

    /** {@code mariadb FILE DATABASE}. */
    private static Outcome mariadb(ScenarioState state, List<String> words) throws Exception {
        Map<String, String> environment = state.environment();
        List<String> command = List.of(
                "mariadb",
                "-h" + environment.get("HOST"),
                "-P" + environment.get("PORT"),
                "-uroot",
                "--skip-ssl",
                words.get(1));
        return process(command, state, state.directory().resolve(words.get(0)));
    }

    /** With nobody's own configuration. */
    private static Outcome git(ScenarioState state, List<String> words) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "user.name=test", "-c", "user.email=test@example.com"));
        command.addAll(words);
        ProcessBuilder process =
                new ProcessBuilder(command).directory(state.directory().toFile());
        process.environment().putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1"));
        return process(process, state);
    }

    private static Outcome process(List<String> command, ScenarioState state, Path input) throws Exception {
        return process(new ProcessBuilder(new ArrayList<>(command)).redirectInput(input.toFile()), state);
    }

    private static Outcome process(ProcessBuilder command, ScenarioState state) throws Exception {
        Path err = Files.createTempFile("scenario", ".err");
        Process process = command.redirectError(err.toFile()).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Outcome(process.waitFor(), out, Files.readString(err));
        } finally {
            Files.delete(err);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static boolean isThere(String program) {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
