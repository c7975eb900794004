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
 * Replays every recorded scenario. The whole report is in {@code target/conformance-VERSION.txt}: scenarios and steps by
 * group, then each difference and each thing that is not modelled.
 */
class ConformanceTest {
    /** The bars are what was reached; they only go up, and the last one only down. */
    @ParameterizedTest
    @CsvSource({"3.3, 2015, 9647, 75", "3.5, 2024, 9657, 65", "4.1, 2018, 9645, 77"})
    void replay(String version, int passedBar, int equalBar, int differentBar) throws IOException {
        Replay replay = new Replay(ServerVersion.named(version).orElseThrow());
        List<Result> results =
                ReplayedScenario.all(version).stream().map(replay::run).toList();
        String report = report(results);
        Files.writeString(Path.of("target", "conformance-" + version + ".txt"), report + details(results));
        System.out.println("Conformance with StarRocks " + version + "\n" + report);
        long passed = results.stream()
                .filter(result -> result.verdict() == Verdict.PASSED)
                .count();
        int equal = results.stream().mapToInt(Result::equal).sum();
        int different = results.stream().mapToInt(Result::different).sum();
        assertThat(passed).isGreaterThanOrEqualTo(passedBar);
        assertThat(equal).isGreaterThanOrEqualTo(equalBar);
        assertThat(different).isLessThanOrEqualTo(differentBar);
        assertThat(equal / (double) (equal + different)).isGreaterThanOrEqualTo(0.99);
    }

    /** Scenarios that are equal from end to end, and steps: equal, different, not modelled. */
    private static String report(List<Result> results) {
        Map<String, int[]> groups = new TreeMap<>();
        for (Result result : results) {
            for (String group : List.of(result.scenario().group(), "~ all")) {
                int[] counts = groups.computeIfAbsent(group, key -> new int[5]);
                counts[0] += result.verdict() == Verdict.PASSED ? 1 : 0;
                counts[1]++;
                counts[2] += result.equal();
                counts[3] += result.different();
                counts[4] += result.refused();
            }
        }
        StringBuilder report = new StringBuilder(String.format(
                "%-24s %8s %8s %8s %9s %12s%n", "", "passed", "of", "equal", "different", "not modelled"));
        groups.forEach((group, counts) -> report.append(String.format(
                "%-24s %8d %8d %8d %9d %12d%n", group, counts[0], counts[1], counts[2], counts[3], counts[4])));
        return report.toString();
    }

    private static String details(List<Result> results) {
        StringBuilder details = new StringBuilder();
        for (Result result : results) {
            for (String detail : result.details()) {
                details.append(result.verdict())
                        .append(' ')
                        .append(result.scenario().name())
                        .append(": ")
                        .append(detail)
                        .append('\n');
            }
        }
        return details.toString();
    }
}
