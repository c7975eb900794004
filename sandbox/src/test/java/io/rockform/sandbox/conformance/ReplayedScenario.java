// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rockform.testkit.recorded.Recordings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A recorded scenario with its waits for jobs, in order. */
record ReplayedScenario(String name, List<Step> steps) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A statement with what was answered, or a wait. */
    sealed interface Step {}

    /** @param answer what the server answered */
    record Sent(String sql, RecordedAnswer answer) implements Step {
        /** Whether it leaves everything as it is. */
        boolean isReading() {
            String first = sql.strip().split("\\s+", 2)[0].toUpperCase(Locale.ROOT);
            return Set.of("SHOW", "DESC", "SELECT", "EXPLAIN").contains(first);
        }
    }

    /** @param state the state in which the newest job of the table ended; null if there was none */
    record Waited(String kind, String table, @Nullable String state) implements Step {}

    String group() {
        return name.substring(0, name.indexOf('/'));
    }

    static List<ReplayedScenario> all(String version) {
        InputStream resource = Recordings.class.getResourceAsStream("/recorded/" + version + ".jsonl");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
            List<ReplayedScenario> all = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                all.add(read(JSON.readTree(line)));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReplayedScenario read(JsonNode node) {
        List<Step> steps = new ArrayList<>();
        node.get("steps").forEach(step -> steps.add(step(step)));
        return new ReplayedScenario(node.get("scenario").asText(), steps);
    }

    private static Step step(JsonNode node) {
        if (node.has("wait")) {
            JsonNode state = node.get("state");
            return new Waited(
                    node.get("wait").asText(),
                    node.get("table").asText(),
                    state == null || state.isNull() ? null : state.asText());
        }
        return new Sent(node.get("sql").asText(), answer(node));
    }

    private static RecordedAnswer answer(JsonNode node) {
        JsonNode error = node.get("error");
        if (error != null) {
            return new RecordedAnswer.Refused(
                    error.get("code").asInt(), error.get("message").asText());
        }
        JsonNode result = node.get("result");
        if (result == null) {
            return new RecordedAnswer.Done();
        }
        List<String> columns = new ArrayList<>();
        result.get("columns").forEach(column -> columns.add(column.asText()));
        List<List<@Nullable String>> rows = new ArrayList<>();
        result.get("rows").forEach(row -> {
            List<@Nullable String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.isNull() ? null : cell.asText()));
            rows.add(Collections.unmodifiableList(cells));
        });
        return new RecordedAnswer.Rows(columns, rows);
    }
}
