// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.conformance;

import io.rockform.sandbox.conformance.Replay.Result;
import io.rockform.sandbox.conformance.Replay.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What came of all scenarios of a version, as a text that can be read again. */
final class ConformanceReport {
    static final String ALL = "~ all";

    private static final Pattern ROW = Pattern.compile("(\\S.*?) +(\\d+) +(\\d+) +(\\d+) +(\\d+) +(\\d+)");
    private static final int LONGEST = 150;

    private final String version;
    private final List<Result> results;
    private final Reasons reasons;

    ConformanceReport(String version, List<Result> results, Reasons reasons) {
        this.version = version;
        this.results = results;
        this.reasons = reasons;
    }

    /**
     * Of a group.
     *
     * @param passed scenarios that are equal from end to end
     * @param of all its scenarios
     * @param equal steps that are answered as recorded
     * @param different steps that are not
     * @param outOfScope steps that the sandbox does not model, and those behind them that could only fail for it
     */
    record Counts(int passed, int of, int equal, int different, int outOfScope) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        Counts plus(Result result) {
            return new Counts(
                    passed + (result.verdict() == Verdict.PASSED ? 1 : 0),
                    of + 1,
                    equal + result.equal(),
                    different + result.different(),
                    outOfScope + result.refused());
        }
    }

    Map<String, Counts> counts() {
        Map<String, Counts> counts = new TreeMap<>();
        for (Result result : results) {
            for (String group : List.of(result.scenario().group(), ALL)) {
                counts.put(group, counts.getOrDefault(group, Counts.NONE).plus(result));
            }
        }
        return counts;
    }

    /** The counts of a report that was written before. */
    static Map<String, Counts> counts(String text) {
        Map<String, Counts> counts = new TreeMap<>();
        for (String line : text.lines().toList()) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                counts.put(
                        row.group(1),
                        new Counts(number(row, 2), number(row, 3), number(row, 4), number(row, 5), number(row, 6)));
            }
        }
        return counts;
    }

    private static int number(Matcher row, int group) {
        return Integer.parseInt(row.group(group));
    }

    String table() {
        StringBuilder table = new StringBuilder("Conformance with StarRocks " + version + "\n");
        table.append(String.format(
                "%-24s %8s %8s %8s %9s %12s%n", "", "passed", "of", "equal", "different", "out of scope"));
        counts().forEach((group, counts) -> table.append(String.format(
                "%-24s %8d %8d %8d %9d %12d%n",
                group, counts.passed(), counts.of(), counts.equal(), counts.different(), counts.outOfScope())));
        return table.toString();
    }

    /** The table, each scenario that differs with its reason, each statement out of scope with its refusal. */
    String text() {
        StringBuilder text = new StringBuilder(table());
        text.append("\nDifferent, and why\n");
        for (Result result : results) {
            if (result.verdict() == Verdict.FAILED) {
                text.append("  ").append(result.scenario().name()).append(": ");
                text.append(reasons.of(result.scenario().name()).orElse("no reason is known"));
                text.append(" (steps: ").append(result.different()).append(")\n");
            }
        }
        text.append("\nOut of scope, and what is answered\n");
        for (Result result : results) {
            for (String detail : result.details()) {
                int refusal = detail.indexOf("\n    sandbox: Rockform sandbox does not model");
                if (refusal >= 0) {
                    text.append("  ").append(result.scenario().name()).append(": ");
                    text.append(shortened(detail.substring(0, refusal))).append("\n    -> ");
                    text.append(shortened(detail.substring(detail.indexOf("Rockform"))))
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
    }

    /** Scenarios that differ for no reason that is known. */
    List<String> withoutReason() {
        List<String> names = new ArrayList<>();
        for (Result result : results) {
            String name = result.scenario().name();
            if (result.verdict() == Verdict.FAILED && reasons.of(name).isEmpty()) {
                names.add(version + " " + name);
            }
        }
        return names;
    }

    /** Each difference in full. */
    String details() {
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
