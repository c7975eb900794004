// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rockform.testkit.scenario.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command tells its result as one JSON object on standard output, and what is wrong as one on standard error. */
class JsonOfEveryCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** In an order in which all of them have something to do. */
    private static final List<String> DONE = List.of(
            "init",
            "list-templates",
            "ping",
            "create --dry-run",
            "create",
            "drop --dry-run",
            "drop --yes",
            "ensure-version",
            "revision --autogenerate -m one --rev-id a1",
            "upgrade head",
            "revision -m two --rev-id b2",
            "revision -m three --rev-id c3 --head a1 --splice",
            "heads",
            "branches",
            "merge heads -m both --rev-id d4",
            "upgrade head --dry-run",
            "upgrade head",
            "downgrade a1",
            "stamp d4",
            "check",
            "current",
            "history",
            "show d4",
            "status",
            "unlock",
            "diff --from models --to revisions",
            "generate --style sql",
            "schema print",
            "schema snapshot",
            "squash a1:d4 -m all --rev-id e5",
            "completion",
            "quickstart quick");

    private static final List<String> FAILED = List.of(
            "resolve --done", "upgrade nowhere", "revision -m one --rev-id e5", "show nothing", "diff --from x.sql");

    /** They wait for an editor, and for Ctrl-C. */
    private static final Set<String> WAITING = Set.of("edit", "sandbox");

    @TempDir
    Path project;

    private Outcome run(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.addAll(List.of("--output", "json"));
        return InProcessCommand.run(Map.of(), project, words.toArray(String[]::new));
    }

    @Test
    void resultsAndErrors() throws Exception {
        Set<String> commands = new TreeSet<>(Verbs.names());
        commands.removeAll(WAITING);
        for (String line : DONE) {
            Outcome outcome = run(line);
            assertThat(outcome.exitCode()).as("%s%n%s", line, outcome.stderr()).isZero();
            assertThat(object(outcome.stdout()).isObject()).as(line).isTrue();
            assertThat(outcome.stderr()).as(line).isEmpty();
            commands.remove(line.split(" ")[0]);
            if (line.equals("init")) {
                Files.delete(project.resolve("models/Example.java"));
                Files.writeString(
                        project.resolve("models/t.sql"),
                        "CREATE TABLE t (k INT) DISTRIBUTED BY HASH(k) BUCKETS 1 PROPERTIES (\"replication_num\" = \"1\");");
            }
        }
        for (String line : FAILED) {
            Outcome outcome = run(line);
            assertThat(outcome.exitCode()).as(line).isPositive();
            assertThat(outcome.stdout()).as(line).isEmpty();
            assertThat(object(outcome.stderr()).get("errors")).as(line).isNotEmpty();
            commands.remove(line.split(" ")[0]);
        }
        assertThat(commands).as("commands without a line here").isEmpty();
    }

    private static JsonNode object(String text) throws Exception {
        return JSON.readTree(text);
    }
}
