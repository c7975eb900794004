// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Why some scenarios are not answered as recorded, by their names. */
record Reasons(Map<Pattern, String> byName) {
    static Reasons read() throws IOException {
        Path file = Path.of("src", "test", "resources", "conformance", "reasons.txt");
        Map<Pattern, String> reasons = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            int bar = line.indexOf('|');
            if (!line.startsWith("#") && bar > 0) {
                reasons.put(
                        pattern(line.substring(0, bar).strip()),
                        line.substring(bar + 1).strip());
            }
        }
        return new Reasons(reasons);
    }

    /** A star stands for anything. */
    private static Pattern pattern(String name) {
        return Pattern.compile(
                Arrays.stream(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    Optional<String> of(String scenario) {
        return byName.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(scenario).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
