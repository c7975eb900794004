// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes a record of a generated class that has fields alone. JavaPoet writes the annotations of a record's components into
 * one line, however long.
 */
final class RecordText {
    private static final String CLASS = "public class ";
    private static final String FIELD = "    ";
    private static final String COMPONENT = "        ";

    private RecordText() {}

    /** @param text a file with one class */
    static String of(String text) {
        List<String> head = new ArrayList<>();
        List<List<String>> fields = new ArrayList<>();
        String name = "";
        for (String line : text.split("\n", -1)) {
            if (line.startsWith(CLASS)) {
                name = line.substring(CLASS.length(), line.indexOf(' ', CLASS.length()));
            } else if (name.isEmpty()) {
                head.add(line);
            } else if (line.startsWith(FIELD)) {
                boolean begins = fields.isEmpty() || ends(fields.get(fields.size() - 1));
                if (begins) {
                    fields.add(new ArrayList<>());
                }
                fields.get(fields.size() - 1).add(line.substring(FIELD.length()));
            }
        }
        String components = fields.stream().map(RecordText::component).collect(Collectors.joining(",\n"));
        return String.join("\n", head) + "\npublic record " + name + "("
                + (components.isEmpty() ? "" : "\n" + components) + ") {}\n";
    }

    /** The line with the field's type and name is the only one that ends so and begins with no deeper indentation. */
    private static boolean ends(List<String> field) {
        String last = field.get(field.size() - 1);
        return last.endsWith(";") && !last.startsWith(" ") && !last.startsWith("@");
    }

    private static String component(List<String> field) {
        String last = field.get(field.size() - 1);
        List<String> lines = new ArrayList<>(field.subList(0, field.size() - 1));
        lines.add(last.substring(0, last.length() - 1));
        String oneLine = lines.stream().map(String::strip).collect(Collectors.joining(" "));
        boolean fits = lines.stream().noneMatch(line -> line.startsWith(" ")) && oneLine.length() + 10 <= Call.WIDTH;
        return fits
                ? COMPONENT + oneLine
                : lines.stream().map(line -> COMPONENT + line).collect(Collectors.joining("\n"));
    }
}
