// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
import io.rockform.adopt.ModelEdit;
import io.rockform.codegen.ModelStyle;
import io.rockform.problem.ExitCode;
import io.rockform.problem.RockformException;
import io.rockform.server.Rows;
import io.rockform.server.ServerConnection;
import io.rockform.server.ServerUrl;
import io.rockform.server.SqlText;
import io.rockform.testkit.recorded.RecordedScenario;
import io.rockform.testkit.recorded.RecordedStep;
import io.rockform.testkit.recorded.Recordings;
import io.rockform.verb.InitRequest.Existing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Databases as recorded scenarios make them: a project is made of each, nothing differs; something is altered by hand, and is
 * seen; it is adopted, and nothing differs again.
 */
class AdoptedDatabasesTest {
    /** In one verify; all of them take minutes: {@code -Drockform.adopted=100000}. */
    private static final int SCENARIOS = Integer.getInteger("rockform.adopted", 3);

    /** Every so many projects is in Java, which has to be compiled. */
    private static final int JAVA = 10;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "3.5", "4.1"})
    void whatIsThereBecomesAProjectAndWhatIsChangedByHandIsAdopted(String version) {
        List<RecordedScenario> scenarios = Recordings.of(version);
        int step = Math.max(1, scenarios.size() / (SCENARIOS * 2));
        String sandbox = "sandbox:" + directory.resolve("sandbox") + "?version=" + version;
        List<String> wrong = new ArrayList<>();
        int adopted = 0;
        try (ServerConnection keeper = ServerConnection.open(ServerUrl.parse(sandbox))) {
            for (int i = 0; i < scenarios.size() && adopted < SCENARIOS; i += step) {
                RecordedScenario scenario = scenarios.get(i);
                String database = "d" + i;
                keeper.execute("CREATE DATABASE " + database);
                String url = sandbox + "&database=" + database;
                try (ServerConnection connection = ServerConnection.open(ServerUrl.parse(url))) {
                    if (makes(scenario, connection)) {
                        ModelStyle style = adopted % JAVA == 0 ? ModelStyle.BUILDER : ModelStyle.SQL;
                        adopted++;
                        adopt(connection, url, style, directory.resolve(database));
                    }
                } catch (RockformException | AssertionError e) {
                    wrong.add(scenario.name() + ": " + e.getMessage());
                }
                keeper.execute("DROP DATABASE " + database + " FORCE");
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(adopted).isPositive();
        System.out.printf("%s: %d databases adopted%n", version, adopted);
    }

    /** Whether there is a table afterwards. */
    private static boolean makes(RecordedScenario scenario, ServerConnection connection) {
        for (RecordedStep step : scenario.steps()) {
            if (step.isAccepted() && step.sql().matches("(?is)\\s*(CREATE|ALTER|DROP).*")) {
                try {
                    connection.execute(step.sql());
                    awaitJobs(connection);
                } catch (RockformException notModelled) {
                    // What the sandbox does not know is not what this is about.
                    continue;
                }
            }
        }
        return !tables(connection).isEmpty();
    }

    private static List<String> tables(ServerConnection connection) {
        List<String> tables = new ArrayList<>();
        for (Rows.Row row : connection.query("SHOW FULL TABLES")) {
            if (row.required("Table_type").equals("BASE TABLE")) {
                tables.add(Objects.requireNonNull(row.text(0)));
            }
        }
        return tables;
    }

    private static void awaitJobs(ServerConnection connection) {
        for (String kind : List.of("COLUMN", "OPTIMIZE", "ROLLUP")) {
            while (isRunning(connection.query("SHOW ALTER TABLE " + kind))) {
                Thread.onSpinWait();
            }
        }
    }

    private static boolean isRunning(Rows jobs) {
        for (Rows.Row job : jobs) {
            String state = job.required("State");
            if (!state.equals("FINISHED") && !state.equals("CANCELLED")) {
                return true;
            }
        }
        return false;
    }

    private static void adopt(ServerConnection connection, String url, ModelStyle style, Path project) {
        Invocation invocation = Invocation.in(project)
                .withEnvironment(Map.of())
                .withClock(() -> Instant.parse("2026-01-02T03:04:05Z"))
                .withRandom(new Random(1));
        ModelOptions options = ModelOptions.of(style);
        InitResult made = new Init().run(invocation, InitRequest.of(Existing.of(url, options), false));
        assertThat(made.exitCode()).as("%s", made.baseline()).isEqualTo(ExitCode.DONE);
        CheckResult clean = new Check().run(invocation, new CheckRequest(null, false));
        assertThat(clean.exitCode()).as("%s", clean).isEqualTo(ExitCode.DONE);
        assertThat(new Current().run(invocation, new CurrentRequest()).revisions())
                .hasSize(1);
        if (!isAltered(connection)) {
            return;
        }
        CheckResult changed = new Check().run(invocation, new CheckRequest(null, false));
        assertThat(changed.exitCode()).isEqualTo(ExitCode.DIFFERENT);

        NewRevisionResult tried = new NewRevision()
                .run(invocation, NewRevisionRequest.adopt("by hand").withDryRun(true));
        assertThat(tried.edits()).isNotEmpty().allSatisfy(AdoptedDatabasesTest::assertApplies);

        NewRevisionResult adopted = new NewRevision()
                .run(invocation, NewRevisionRequest.adopt("by hand").withEditModels(true));

        assertThat(adopted.revision()).isNotNull();
        DiffResult left = new Diff().run(invocation, new DiffRequest(url, "revisions", false));
        assertThat(left.exitCode()).as("%s", left).isEqualTo(ExitCode.DONE);
        CheckResult again = new Check().run(invocation, new CheckRequest(null, false));
        assertThat(again.exitCode()).as("%s", again).isEqualTo(ExitCode.DONE);
    }

    /** The patch leads from the file as it is to the file as it is to be. */
    private static void assertApplies(ModelEdit edit) {
        Path file = Objects.requireNonNull(edit.file());
        List<String> patch = edit.text().lines().toList();
        try {
            assertThat(DiffUtils.patch(Files.readAllLines(file), UnifiedDiffUtils.parseUnifiedDiff(patch)))
                    .isEqualTo(Objects.requireNonNull(edit.patched()).lines().toList());
        } catch (IOException | PatchFailedException e) {
            throw new AssertionError(edit.text(), e);
        }
    }

    /** Something that the first table takes; false if it takes nothing. */
    private static boolean isAltered(ServerConnection connection) {
        String alter = "ALTER TABLE "
                + SqlText.identifier(tables(connection).stream()
                        .filter(name -> !name.startsWith("rockform_"))
                        .findFirst()
                        .orElseThrow());
        for (String change : List.of(
                " ADD COLUMN added_by_hand INT", " ADD COLUMN added_by_hand INT REPLACE", " COMMENT = \"by hand\"")) {
            try {
                connection.execute(alter + change);
                awaitJobs(connection);
                return true;
            } catch (RockformException notForThisTable) {
                continue;
            }
        }
        return false;
    }
}
