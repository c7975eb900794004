// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
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
 * {@code check | version | scenario | reason} of a resource; the version may be {@code *}, and the scenario end with one.
 */
final class Conformance {
    /** What is checked. */
    enum Check {
        PARSED("a CREATE that was accepted parses"),
        SAME("(a) declared and shown do not differ"),
        READ("(b) shown, written and read again is equal"),
        ACCEPTED("(b) what is written means what was accepted"),
        PRINTED("completed and printed as shown, byte for byte"),
        DESCRIBED("(d) DESC and SHOW FULL COLUMNS follow"),
        APPLIED("an ALTER that was accepted is applied"),
        REFUSED("one that was refused is refused with its code and words"),
        SHOWN("what was altered is what SHOW CREATE shows"),
        REACHED("comparing before and after finds what leads there"),
        FOUND("… by statements that the server took there");

        private static final EnumSet<Check> OF_ALTERS = EnumSet.range(APPLIED, FOUND);

        private final String title;

        Check(String title) {
            this.title = title;
        }
    }

    private record Exception(String check, String version, String scenario, String reason) {
        boolean names(String other) {
            return scenario.endsWith("*")
                    ? other.startsWith(scenario.substring(0, scenario.length() - 1))
                    : other.equals(scenario);
        }
    }

    private static final class Count {
        private int passed;
        private int excepted;
        private int total;
    }

    private final String version;
    private final Set<Check> checks;
    private final List<Exception> exceptions;
    private final Set<Exception> used = new LinkedHashSet<>();
    private final List<String> failures = new ArrayList<>();
    private final Map<String, Map<Check, Count>> counts = new TreeMap<>();

    private Conformance(String version, Set<Check> checks, String exceptions) {
        this.version = version;
        this.checks = checks;
        this.exceptions = exceptions(exceptions);
    }

    static Conformance ofDeclarations(String version) {
        return new Conformance(version, EnumSet.complementOf(Check.OF_ALTERS), "conformance-exceptions.txt");
    }

    static Conformance ofAlters(String version) {
        return new Conformance(version, Check.OF_ALTERS, "alter-exceptions.txt");
    }

    private static List<Exception> exceptions(String resource) {
        try (InputStream stream = Objects.requireNonNull(Conformance.class.getResourceAsStream(resource));
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
                        && exception.names(scenario))
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
        for (Check check : checks) {
            report.append(String.format("%-10s %s%n", check, check.title));
        }
        report.append(String.format("%-22s", ""));
        for (Check check : checks) {
            report.append(String.format(" %14s", check));
        }
        counts.forEach((group, of) -> line(group, of, report));
        Map<Check, Count> all = new TreeMap<>();
        counts.values()
                .forEach(group -> group.forEach((check, count) -> {
                    Count sum = all.computeIfAbsent(check, key -> new Count());
                    sum.passed += count.passed;
                    sum.excepted += count.excepted;
                    sum.total += count.total;
                }));
        line("all", all, report);
        return report.append('\n').toString();
    }

    private void line(String group, Map<Check, Count> of, StringBuilder report) {
        report.append(String.format("%n%-22s", group));
        for (Check check : checks) {
            Count count = of.get(check);
            report.append(String.format(
                    " %14s",
                    count == null
                            ? ""
                            : count.passed + "/" + count.total
                                    + (count.excepted == 0 ? "" : " (" + count.excepted + ")")));
        }
    }
}
