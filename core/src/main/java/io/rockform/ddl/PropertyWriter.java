// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import java.util.Map;
import java.util.stream.Collectors;

/** Writes properties: each a pair of quoted texts. */
final class PropertyWriter {
    private PropertyWriter() {}

    /** {@code "key" = "value"} separated by commas, without parentheses. */
    static String list(Map<String, String> properties) {
        return pairs(properties, "", ", ");
    }

    /** The clause PROPERTIES, with a line for each. */
    static String clause(Map<String, String> properties) {
        return "PROPERTIES (\n" + pairs(properties, "  ", ",\n") + "\n)";
    }

    private static String pairs(Map<String, String> properties, String indent, String separator) {
        return properties.entrySet().stream()
                .map(entry ->
                        indent + QuotedText.literal(entry.getKey()) + " = " + QuotedText.literal(entry.getValue()))
                .collect(Collectors.joining(separator));
    }
}
