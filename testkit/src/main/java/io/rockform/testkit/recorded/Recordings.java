// SPDX-License-Identifier: Apache-2.0
package io.rockform.testkit.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rockform.testkit.recorded.RecordedStep.RecordedError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The recorded scenarios of the servers' versions. */
public final class Recordings {
    /** The recorded versions, the oldest first. */
    public static final List<String> VERSIONS = List.of("3.3", "3.5", "4.1");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Recordings() {}

    /** All scenarios of a version, in the order in which they were recorded. */
    public static List<RecordedScenario> of(String version) {
        String resource = "/recorded/" + version + ".jsonl";
        try (InputStream stream = Recordings.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("no recordings of version " + version);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            List<RecordedScenario> scenarios = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                scenarios.add(scenario(JSON.readTree(line)));
            }
            return List.copyOf(scenarios);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static RecordedScenario scenario(JsonNode node) {
        List<RecordedStep> steps = new ArrayList<>();
        for (JsonNode step : node.get("steps")) {
            if (step.hasNonNull("sql")) {
                steps.add(step(step));
            }
        }
        return new RecordedScenario(
                node.get("scenario").asText(), node.get("server").asText(), steps);
    }

    private static RecordedStep step(JsonNode node) {
        List<String> columns = new ArrayList<>();
        List<List<@Nullable String>> rows = new ArrayList<>();
        JsonNode result = node.get("result");
        if (result != null) {
            result.get("columns").forEach(column -> columns.add(column.asText()));
            result.get("rows").forEach(row -> rows.add(row(row)));
        }
        JsonNode error = node.get("error");
        return new RecordedStep(
                node.get("sql").asText(),
                columns,
                rows,
                error == null
                        ? null
                        : new RecordedError(
                                error.get("code").asInt(), error.get("message").asText()));
    }

    private static List<@Nullable String> row(JsonNode node) {
        List<@Nullable String> cells = new ArrayList<>();
        node.forEach(cell -> cells.add(cell.isNull() ? null : cell.asText()));
        return Collections.unmodifiableList(cells);
    }
}
