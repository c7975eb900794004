// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rewrites what servers print without escaping, so that it reads as what is stored (facts 1.5): names and comments of
 * indexes, values of LIST partitions, values of properties; and bounds with MAXVALUE, which lack a comma (facts 4.6).
 *
 * <p>Such a text cannot always be understood in one way only: what looks like the end of an unescaped text is its end.
 */
final class ShownTextRepair {
    /** Tables and asynchronous materialized views: of other objects servers print what was written. */
    private static final Pattern REPAIRED = Pattern.compile(
            "CREATE (?:EXTERNAL |TEMPORARY )?TABLE `|CREATE MATERIALIZED VIEW `.*\nREFRESH ", Pattern.DOTALL);

    private static final String PROPERTIES = "\nPROPERTIES (\n";
    private static final String INDEX = "\n  INDEX ";
    private static final String LIST_VALUES = " VALUES IN (";
    private static final String MAXVALUE = "MAXVALUE";

    /** {@code name (`column`) USING TYPE(properties) COMMENT 'text'}: the text ends where the line can end. */
    private static final Pattern INDEX_LINE = Pattern.compile(
            "(?<name>.*?)(?<definition> \\(`[^`]*`(?:, ?`[^`]*`)*\\) USING \\w+ ?(?:\\(\"[^)]*\\))? ?COMMENT )"
                    + "'(?<comment>.*?)'(?=,\n  INDEX |\n\\) ENGINE=|\\)\n)",
            Pattern.DOTALL);

    private static final Pattern LIST_END = Pattern.compile(
            "\\)(?<properties> \\(\"[^\"]*\" = \"[^\"]*\"(?:, \"[^\"]*\" = \"[^\"]*\")*\\))?(?=,\n  PARTITION |\n\\)\n)");

    private static final Pattern PROPERTY =
            Pattern.compile("(?<key>\"[^\"]*\" = )\"(?<value>.*?)\"(?=,\n\"|\n\\))", Pattern.DOTALL);

    private final String text;
    private final StringBuilder repaired;
    /** Whether it has values of partitions, for which every blank would have to be looked at. */
    private final boolean hasValues;

    private int position;
    /** Up to where the text is in the repaired one. */
    private int copied;

    private ShownTextRepair(String text, boolean hasValues) {
        this.text = text;
        this.hasValues = hasValues;
        this.repaired = new StringBuilder(text.length() + 32);
    }

    /** The text as it should have been printed. */
    static String repair(String text) {
        boolean hasValues = text.contains(LIST_VALUES) || text.contains(MAXVALUE);
        boolean suspect = hasValues || text.contains(INDEX) || text.indexOf('\\') >= 0;
        return suspect && REPAIRED.matcher(text).lookingAt() ? new ShownTextRepair(text, hasValues).run() : text;
    }

    private String run() {
        while (position < text.length()) {
            char character = text.charAt(position);
            switch (character) {
                case '"', '\'' -> position = endOfString(character);
                case '`' -> position = endOfName();
                case '\n' -> line();
                default -> other(character);
            }
        }
        return repaired.append(text, copied, text.length()).toString();
    }

    private void other(char character) {
        if (hasValues && character == ' ') {
            blank();
        } else if (hasValues && character == 'M') {
            maximum();
        } else {
            position++;
        }
    }

    /** Puts something in the place of the text from here to {@code end}. */
    private void replace(int end, String replacement) {
        repaired.append(text, copied, position).append(replacement);
        position = end;
        copied = end;
    }

    private int endOfString(char delimiter) {
        int end = position + 1;
        for (int length = text.length(); end < length; end++) {
            char character = text.charAt(end);
            if (character == delimiter) {
                return end + 1;
            }
            end += character == '\\' ? 1 : 0;
        }
        return text.length();
    }

    private int endOfName() {
        int end = text.indexOf('`', position + 1);
        return end < 0 ? text.length() : end + 1;
    }

    private void line() {
        if (text.startsWith(INDEX, position)) {
            index();
        } else if (text.startsWith(PROPERTIES, position)) {
            properties();
        } else {
            position++;
        }
    }

    private void index() {
        position += INDEX.length();
        Matcher line = INDEX_LINE.matcher(text).region(position, text.length());
        if (line.lookingAt()) {
            String name = line.group("name");
            String quoted = name.indexOf('`') < 0 ? "`" + name + "`" : name;
            replace(line.end(), quoted + line.group("definition") + QuotedText.literal(line.group("comment")));
        }
    }

    /** In a value only a quote is escaped. What comes after the properties is nothing, or a query. */
    private void properties() {
        position += PROPERTIES.length();
        if (text.indexOf('\\', position) >= 0) {
            Matcher property = PROPERTY.matcher(text).region(position, text.length());
            while (property.lookingAt()) {
                String value = QuotedText.literal(property.group("value").replace("\\\"", "\""));
                replace(property.end(), property.group("key") + value);
                if (!text.startsWith(",\n", position)) {
                    break;
                }
                position += 2;
                property.region(position, text.length());
            }
        }
        position = text.length();
    }

    private void blank() {
        if (text.startsWith(LIST_VALUES, position)) {
            position += LIST_VALUES.length();
            Matcher end = LIST_END.matcher(text).region(position, text.length());
            if (end.find()) {
                replace(end.end(), listValues(text.substring(position, end.start())) + end.group());
            }
        } else if (text.startsWith(" )", position) && text.charAt(position - 1) == ',') {
            // After a maximum that lacks its comma the server has one too many.
            position--;
            replace(position + 2, "");
        } else {
            position++;
        }
    }

    private static String listValues(String values) {
        if (values.startsWith("('") && values.endsWith("')")) {
            return separated(values.substring(2, values.length() - 2), "'), ('").stream()
                    .map(row -> "(" + row(row) + ")")
                    .collect(Collectors.joining(", "));
        }
        boolean texts = values.length() > 1 && values.startsWith("'") && values.endsWith("'");
        return texts ? row(values.substring(1, values.length() - 1)) : values;
    }

    /** NULL is printed as if it were a text, and stays one: what is NULL and what is 'NULL' nobody can tell. */
    private static String row(String values) {
        return separated(values, "', '").stream().map(QuotedText::literal).collect(Collectors.joining(", "));
    }

    private static List<String> separated(String values, String separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = values.indexOf(separator); end >= 0; end = values.indexOf(separator, start)) {
            parts.add(values.substring(start, end));
            start = end + separator.length();
        }
        parts.add(values.substring(start));
        return parts;
    }

    private void maximum() {
        if (!text.startsWith(MAXVALUE, position)) {
            position++;
            return;
        }
        position += MAXVALUE.length();
        if (text.startsWith("\"", position) || text.startsWith(MAXVALUE, position)) {
            replace(position, ", ");
        }
    }
}
