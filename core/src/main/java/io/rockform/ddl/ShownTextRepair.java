// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes what servers print without escaping (facts 1.5), so that it reads as what is stored. */
final class ShownTextRepair {
    private static final String PROPERTIES = "\nPROPERTIES (\n";

    /** A whole line: the server puts nothing else there, and the comment of an index is the last thing of its line. */
    private static final Pattern INDEX_COMMENT =
            Pattern.compile("^(  INDEX .* COMMENT )'(.*)'([,)]?)$", Pattern.MULTILINE);

    private static final Pattern LIST_VALUES =
            Pattern.compile("^(  PARTITION \\S+ VALUES IN )\\((.*)\\)(,?)$", Pattern.MULTILINE);
    private static final Pattern PROPERTY = Pattern.compile("^(\".*\" = )\"(.*)\"(,?)$", Pattern.MULTILINE);

    private ShownTextRepair() {}

    /** In the values of properties a backslash stands for itself unless a quote follows. */
    static String properties(String shown) {
        int start = shown.lastIndexOf(PROPERTIES);
        if (start < 0 || shown.indexOf('\\', start) < 0) {
            return shown;
        }
        // After the properties of a materialized view comes its query.
        int end = shown.indexOf("\n)", start);
        end = end < 0 ? shown.length() : end;
        String repaired = PROPERTY.matcher(shown.substring(start, end))
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + QuotedText.literal(found.group(2).replace("\\\"", "\"")) + found.group(3)));
        return shown.substring(0, start) + repaired + shown.substring(end);
    }

    /** Escapes the comments of indexes and the values of LIST partitions, for a text that does not parse as it is. */
    static String comments(String shown) {
        String repaired = INDEX_COMMENT
                .matcher(shown)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1) + QuotedText.literal(found.group(2)) + found.group(3)));
        return LIST_VALUES
                .matcher(repaired)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1) + "(" + values(found.group(2)) + ")" + found.group(3)));
    }

    private static String values(String values) {
        if (values.length() < 2 || values.charAt(0) != '\'' || !values.endsWith("'")) {
            return values;
        }
        String inner = values.substring(1, values.length() - 1);
        StringBuilder result = new StringBuilder();
        for (String value : inner.split("', '", -1)) {
            result.append(result.isEmpty() ? "" : ", ").append(QuotedText.literal(value));
        }
        return result.toString();
    }
}
