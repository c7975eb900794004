// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.sandbox.conformance.Replay.Result;
import io.rockform.sandbox.engine.ServerVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Replays every recorded scenario over the wire. What was reached last is a file among the test's resources: the counts by
 * group, each difference with its reason, each step out of scope with the refusal that it gets. No number may fall behind
 * it. {@code -Drockform.update=true} writes it anew.
 */
class ConformanceTest {
    private static final Path REACHED = Path.of("src", "test", "resources", "conformance");

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "3.5", "4.1"})
    void replay(String version) throws IOException {
        Replay replay = new Replay(ServerVersion.named(version).orElseThrow());
        List<Result> results =
                ReplayedScenario.all(version).stream().map(replay::run).toList();
        Reasons reasons = Reasons.read();
        ConformanceReport report = new ConformanceReport(version, results, reasons);
        Files.writeString(Path.of("target", "conformance-" + version + ".txt"), report.text() + report.details());
        System.out.println(report.table());
        Path reached = REACHED.resolve(version + ".txt");
        if (Boolean.getBoolean("rockform.update")) {
            Files.writeString(reached, report.text());
        }
        Map<String, ConformanceReport.Counts> before = ConformanceReport.counts(Files.readString(reached));
        report.counts().forEach((group, counts) -> {
            ConformanceReport.Counts bar = before.getOrDefault(group, ConformanceReport.Counts.NONE);
            assertThat(counts.passed()).as("scenarios of " + group).isGreaterThanOrEqualTo(bar.passed());
            assertThat(counts.equal()).as("equal steps of " + group).isGreaterThanOrEqualTo(bar.equal());
        });
        assertThat(report.withoutReason()).isEmpty();
        ConformanceReport.Counts all = Objects.requireNonNull(report.counts().get(ConformanceReport.ALL));
        assertThat(all.equal() / (double) (all.equal() + all.different())).isGreaterThanOrEqualTo(0.99);
    }
}
