// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The refusals that validation does not repeat, by name, from validation-exceptions.txt: {@code versions | scenario |
 * reason}.
 */
final class NamedExceptions {
    private static final String RESOURCE = "/validation-exceptions.txt";

    private final Set<String> scenarios;
    private final Set<String> used = new LinkedHashSet<>();

    private NamedExceptions(Set<String> scenarios) {
        this.scenarios = scenarios;
    }

    static NamedExceptions of(String version) {
        Set<String> scenarios = new LinkedHashSet<>();
        for (String line : lines()) {
            String[] parts = line.split("\\s+\\|\\s+", 3);
            if (parts.length == 3 && List.of(parts[0].split(",")).contains(version)) {
                scenarios.add(parts[1]);
            }
        }
        return new NamedExceptions(scenarios);
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(NamedExceptions.class.getResourceAsStream(RESOURCE));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the scenario is excepted, and needs to be. */
    boolean covers(String scenario, boolean passed) {
        boolean excepted = scenarios.contains(scenario) && !passed;
        if (excepted) {
            used.add(scenario);
        }
        return excepted;
    }

    /** Exceptions that are none any more. */
    Set<String> unused() {
        Set<String> unused = new LinkedHashSet<>(scenarios);
        unused.removeAll(used);
        return unused;
    }
}
