// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.conformance;

import io.rockform.sandbox.Sandbox;
import io.rockform.sandbox.SandboxOptions;
import io.rockform.sandbox.engine.ServerVersion;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sends a scenario over the wire to a fresh sandbox of the version, and compares every answer. */
final class Replay {
    private static final Duration JOB = Duration.ofSeconds(30);

    private final ServerVersion version;

    Replay(ServerVersion version) {
        this.version = version;
    }

    /** What came of a scenario. */
    enum Verdict {
        PASSED,
        FAILED,
        /** The sandbox said that it does not model something. */
        OUT_OF_SCOPE
    }

    /**
     * What came of a scenario.
     *
     * @param equal how many of its steps were answered as recorded
     * @param different how many were not
     * @param refused how many were not modelled, and those behind them that could only fail for it
     * @param details each difference, or each thing that is not modelled
     */
    record Result(ReplayedScenario scenario, int equal, int different, int refused, List<String> details) {
        Verdict verdict() {
            if (different > 0) {
                return Verdict.FAILED;
            }
            return refused > 0 ? Verdict.OUT_OF_SCOPE : Verdict.PASSED;
        }
    }

    Result run(ReplayedScenario scenario) {
        SteppedClock clock = new SteppedClock();
        SandboxOptions options = SandboxOptions.defaults()
                .withVersion(version)
                .withJobDuration(JOB)
                .withClock(clock);
        try (Sandbox sandbox = Sandbox.start(options).createDatabase("sc");
                Connection connection = DriverManager.getConnection(
                        "jdbc:mariadb://" + sandbox.host() + ":" + sandbox.port() + "/sc?jdbcCompliantTruncation=false",
                        "root",
                        "")) {
            if (scenario.group().equals("indexes-experimental")) {
                // That group was recorded with these switches on.
                for (String item : List.of("enable_experimental_gin", "enable_experimental_vector")) {
                    RecordedAnswer unused =
                            answer("ADMIN SET FRONTEND CONFIG (\"" + item + "\" = \"true\")", connection);
                }
            }
            return run(scenario, connection, clock);
        } catch (SQLException e) {
            return new Result(scenario, 0, 1, 0, List.of("the connection failed: " + e));
        }
    }

    private static Result run(ReplayedScenario scenario, Connection connection, SteppedClock clock)
            throws SQLException {
        int equal = 0;
        List<String> differences = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        List<ReplayedScenario.Step> steps = scenario.steps();
        for (int index = 0; index < steps.size(); index++) {
            ReplayedScenario.Step step = steps.get(index);
            String difference;
            if (step instanceof ReplayedScenario.Waited waited) {
                clock.advance(JOB.plusSeconds(1));
                difference = difference(waited, connection);
            } else {
                ReplayedScenario.Sent sent = (ReplayedScenario.Sent) step;
                RecordedAnswer answer = answer(sent.sql(), connection);
                if (answer instanceof RecordedAnswer.Refused refused && refused.isNotModelled()) {
                    refusals.add(sent.sql() + "\n    sandbox: " + refused.message());
                    if (sent.isReading()) {
                        continue;
                    }
                    // What comes behind a change that was not made says nothing.
                    int left = steps.size() - index;
                    return new Result(
                            scenario,
                            equal,
                            differences.size(),
                            refusals.size() - 1 + left,
                            all(differences, refusals));
                }
                difference = difference(sent, answer);
            }
            if (difference == null) {
                equal++;
            } else {
                differences.add(difference);
            }
        }
        return new Result(scenario, equal, differences.size(), refusals.size(), all(differences, refusals));
    }

    private static List<String> all(List<String> differences, List<String> refusals) {
        List<String> all = new ArrayList<>(differences);
        all.addAll(refusals);
        return all;
    }

    private static @Nullable String difference(ReplayedScenario.Sent sent, RecordedAnswer answer) {
        RecordedAnswer expected = Mask.of(sent.sql(), sent.answer());
        RecordedAnswer actual = Mask.of(sent.sql(), answer);
        return expected.equals(actual) ? null : sent.sql() + "\n    server:  " + expected + "\n    sandbox: " + actual;
    }

    private static RecordedAnswer answer(String sql, Connection connection) {
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return new RecordedAnswer.Done();
            }
            return rows(statement.getResultSet());
        } catch (SQLException e) {
            String message = Objects.requireNonNullElse(e.getMessage(), "");
            return new RecordedAnswer.Refused(e.getErrorCode(), message.replaceFirst("^\\(conn=\\d+\\) ", ""));
        }
    }

    private static RecordedAnswer rows(ResultSet result) throws SQLException {
        List<String> columns = new ArrayList<>();
        int count = result.getMetaData().getColumnCount();
        for (int index = 1; index <= count; index++) {
            columns.add(result.getMetaData().getColumnLabel(index));
        }
        List<List<@Nullable String>> rows = new ArrayList<>();
        while (result.next()) {
            List<@Nullable String> row = new ArrayList<>();
            for (int index = 1; index <= count; index++) {
                row.add(result.getString(index));
            }
            rows.add(Collections.unmodifiableList(row));
        }
        return new RecordedAnswer.Rows(columns, rows);
    }

    private static @Nullable String difference(ReplayedScenario.Waited waited, Connection connection)
            throws SQLException {
        String sql = "SHOW ALTER TABLE " + waited.kind() + " WHERE TableName = '" + waited.table()
                + "' ORDER BY JobId DESC LIMIT 1";
        try (Statement statement = connection.createStatement();
                ResultSet jobs = statement.executeQuery(sql)) {
            String state = jobs.next() ? jobs.getString("State") : null;
            return Objects.equals(state, waited.state())
                    ? null
                    : sql + "\n    server:  " + waited.state() + "\n    sandbox: " + state;
        }
    }
}
