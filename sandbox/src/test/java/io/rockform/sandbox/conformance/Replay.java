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

    /** @param detail the first difference, or the first thing that is not modelled */
    record Result(ReplayedScenario scenario, Verdict verdict, String detail) {}

    Result run(ReplayedScenario scenario) {
        SteppedClock clock = new SteppedClock();
        SandboxOptions options = SandboxOptions.defaults()
                .withVersion(version)
                .withJobDuration(JOB)
                .withClock(clock);
        try (Sandbox sandbox = Sandbox.start(options).createDatabase("sc");
                Connection connection = DriverManager.getConnection(
                        "jdbc:mariadb://" + sandbox.host() + ":" + sandbox.port() + "/sc", "root", "")) {
            return run(scenario, connection, clock);
        } catch (SQLException e) {
            return new Result(scenario, Verdict.FAILED, "the connection failed: " + e);
        }
    }

    private static Result run(ReplayedScenario scenario, Connection connection, SteppedClock clock)
            throws SQLException {
        String difference = null;
        for (ReplayedScenario.Step step : scenario.steps()) {
            if (step instanceof ReplayedScenario.Waited waited) {
                clock.advance(JOB.plusSeconds(1));
                difference = difference == null ? difference(waited, connection) : difference;
                continue;
            }
            ReplayedScenario.Sent sent = (ReplayedScenario.Sent) step;
            RecordedAnswer answer = answer(sent.sql(), connection);
            if (answer instanceof RecordedAnswer.Refused refused && refused.isNotModelled()) {
                return new Result(scenario, Verdict.OUT_OF_SCOPE, refused.message());
            }
            RecordedAnswer expected = Mask.of(sent.sql(), sent.answer());
            RecordedAnswer actual = Mask.of(sent.sql(), answer);
            if (difference == null && !expected.equals(actual)) {
                difference = sent.sql() + "\n    server:  " + expected + "\n    sandbox: " + actual;
            }
        }
        return difference == null
                ? new Result(scenario, Verdict.PASSED, "")
                : new Result(scenario, Verdict.FAILED, difference);
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
