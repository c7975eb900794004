// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.sandbox.conformance.Replay.Result;
import io.rockform.sandbox.conformance.Replay.Verdict;
import io.rockform.sandbox.engine.ServerVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every recorded scenario, replayed. The report stands in {@code target/conformance-VERSION.txt}: by group, then each
 * difference and each thing that is not modelled.
 */
class ConformanceTest {
    /** The bars are what was reached; they only go up. */
    @ParameterizedTest
    @CsvSource({"3.3, 1175, 8", "3.5, 1170, 13", "4.1, 1169, 14"})
    void replay(String version, int passedBar, int failedBar) throws IOException {
        Replay replay = new Replay(ServerVersion.named(version).orElseThrow());
        List<Result> results =
                ReplayedScenario.all(version).stream().map(replay::run).toList();
        String report = report(results);
        Files.writeString(Path.of("target", "conformance-" + version + ".txt"), report + details(results));
        System.out.println("Conformance with StarRocks " + version + "\n" + report);
        assertThat(count(results, Verdict.PASSED)).isGreaterThanOrEqualTo(passedBar);
        assertThat(count(results, Verdict.FAILED)).isLessThanOrEqualTo(failedBar);
    }

    private static long count(List<Result> results, Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    private static String report(List<Result> results) {
        Map<String, int[]> groups = new TreeMap<>();
        for (Result result : results) {
            for (String group : List.of(result.scenario().group(), "~ all")) {
                int[] counts = groups.computeIfAbsent(group, key -> new int[3]);
                counts[0] += result.verdict() == Verdict.PASSED ? 1 : 0;
                counts[1] += result.verdict() == Verdict.OUT_OF_SCOPE ? 0 : 1;
                counts[2]++;
            }
        }
        StringBuilder report = new StringBuilder(String.format("%-24s %7s %9s %5s%n", "", "passed", "in scope", "all"));
        groups.forEach((group, counts) ->
                report.append(String.format("%-24s %7d %9d %5d%n", group, counts[0], counts[1], counts[2])));
        return report.toString();
    }

    private static String details(List<Result> results) {
        StringBuilder details = new StringBuilder();
        results.stream().filter(result -> result.verdict() != Verdict.PASSED).forEach(result -> details.append(
                        result.verdict())
                .append(' ')
                .append(result.scenario().name())
                .append(": ")
                .append(result.detail())
                .append('\n'));
        return details.toString();
    }
}
