// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What conforms to the recordings of one version, by group and check. Each named exception is a line
 * {@code check | version | scenario | reason} of {@code conformance-exceptions.txt}; the version may be {@code *}.
 */
final class Conformance {
    /** What is checked. */
    enum Check {
        PARSED("a CREATE that was accepted parses"),
        SAME("(a) declared and shown do not differ"),
        READ("(b) shown, written and read again is equal"),
        ACCEPTED("(b) what is written means what was accepted"),
        PRINTED("completed and printed as shown, byte for byte"),
        DESCRIBED("(d) DESC and SHOW FULL COLUMNS follow");

        private final String title;

        Check(String title) {
            this.title = title;
        }
    }

    private record Exception(String check, String version, String scenario, String reason) {}

    private static final class Count {
        private int passed;
        private int excepted;
        private int total;
    }

    private final String version;
    private final List<Exception> exceptions = exceptions();
    private final Set<Exception> used = new LinkedHashSet<>();
    private final List<String> failures = new ArrayList<>();
    private final Map<String, Map<Check, Count>> counts = new TreeMap<>();

    Conformance(String version) {
        this.version = version;
    }

    private static List<Exception> exceptions() {
        try (InputStream stream =
                        Objects.requireNonNull(Conformance.class.getResourceAsStream("conformance-exceptions.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", 4))
                    .map(parts -> new Exception(parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip()))
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** @param failure what is wrong; null if nothing is */
    void check(Check check, String scenario, @Nullable Supplier<String> failure) {
        Count count = counts.computeIfAbsent(scenario.substring(0, scenario.indexOf('/')), key -> new TreeMap<>())
                .computeIfAbsent(check, key -> new Count());
        count.total++;
        if (failure == null) {
            count.passed++;
            return;
        }
        List<Exception> named = exceptions.stream()
                .filter(exception -> exception.check().equals(check.name())
                        && (exception.version().equals("*")
                                || exception.version().equals(version))
                        && exception.scenario().equals(scenario))
                .toList();
        if (named.isEmpty()) {
            failures.add(check + " " + version + " " + scenario + ": " + failure.get());
        } else {
            count.excepted++;
            used.addAll(named);
        }
    }

    List<String> failures() {
        return failures;
    }

    /** The exceptions for this version alone that nothing needs any more. */
    List<String> unused() {
        return exceptions.stream()
                .filter(exception -> exception.version().equals(version) && !used.contains(exception))
                .map(Exception::toString)
                .toList();
    }

    int total(Check check) {
        return counts.values().stream()
                .mapToInt(group -> group.getOrDefault(check, new Count()).total)
                .sum();
    }

    String report() {
        StringBuilder report =
                new StringBuilder("Conformance with StarRocks " + version + ", passed/of (named exceptions)\n");
        for (Check check : Check.values()) {
            report.append(String.format("%-10s %s%n", check, check.title));
        }
        report.append(String.format("%-22s", ""));
        for (Check check : Check.values()) {
            report.append(String.format(" %14s", check));
        }
        counts.forEach((group, checks) -> line(group, checks, report));
        Map<Check, Count> all = new TreeMap<>();
        counts.values()
                .forEach(checks -> checks.forEach((check, count) -> {
                    Count sum = all.computeIfAbsent(check, key -> new Count());
                    sum.passed += count.passed;
                    sum.excepted += count.excepted;
                    sum.total += count.total;
                }));
        line("all", all, report);
        return report.append('\n').toString();
    }

    private static void line(String group, Map<Check, Count> checks, StringBuilder report) {
        report.append(String.format("%n%-22s", group));
        for (Check check : Check.values()) {
            Count count = checks.get(check);
            report.append(String.format(
                    " %14s",
                    count == null
                            ? ""
                            : count.passed + "/" + count.total
                                    + (count.excepted == 0 ? "" : " (" + count.excepted + ")")));
        }
    }
}
