// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Any text as Java source: string literals and line comments. Whatever is invisible, or would be changed on its way
 * through a file, is written as an escape, so that what is read in a review is what runs.
 */
final class JavaText {
    /** What a class file can hold as one constant (JVMS 4.4.7), in bytes. */
    private static final int CONSTANT_BYTES = 65_535;

    /** The compiler reads Unicode escapes in comments too: a backslash before a u, after an even number of others. */
    private static final Pattern UNICODE_ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\(?=u)");

    /** The compiler of JDK 17 looks for the other half of a surrogate pair there, and stumbles over the backslash. */
    private static final Pattern HALF_BEFORE_BACKSLASH = Pattern.compile("(\\\\u[dD][89abAB][0-9a-fA-F]{2})\\\\\\\\");

    /** As one writes a class that has nothing in it. */
    private static final Pattern EMPTY_BODY = Pattern.compile(" \\{\n}\n$");

    private JavaText() {}

    /** A file with one class. */
    static String file(String packageName, TypeSpec type, StaticImports imports) {
        JavaFile.Builder file =
                JavaFile.builder(packageName, type).skipJavaLangImports(true).indent("    ");
        imports.addTo(file);
        return EMPTY_BODY.matcher(file.build().toString()).replaceFirst(" {}\n");
    }

    /** An expression in one line whose value is {@code value}. */
    static String literal(String value) {
        // One char takes at most three bytes.
        if (value.length() <= CONSTANT_BYTES / 3) {
            return '"' + escaped(value) + '"';
        }
        List<String> parts = new ArrayList<>();
        for (int start = 0; start < value.length(); ) {
            int end = Math.min(value.length(), start + CONSTANT_BYTES / 3);
            if (end < value.length() && Character.isHighSurrogate(value.charAt(end - 1))) {
                end--;
            }
            parts.add('"' + escaped(value.substring(start, end)) + '"');
            start = end;
        }
        return "String.join(\"\", " + String.join(", ", parts) + ")";
    }

    private static String escaped(String value) {
        StringBuilder result = new StringBuilder(value.length() + 16);
        value.codePoints().forEach(codePoint -> appendEscaped(codePoint, result));
        return HALF_BEFORE_BACKSLASH.matcher(result).replaceAll("$1\\\\134");
    }

    private static void appendEscaped(int codePoint, StringBuilder result) {
        switch (codePoint) {
            case '"' -> result.append("\\\"");
            case '\\' -> result.append("\\\\");
            case '\n' -> result.append("\\n");
            case '\r' -> result.append("\\r");
            case '\t' -> result.append("\\t");
            default -> {
                if (isPlain(codePoint)) {
                    result.appendCodePoint(codePoint);
                } else {
                    for (char unit : Character.toChars(codePoint)) {
                        result.append(String.format("\\u%04x", (int) unit));
                    }
                }
            }
        }
    }

    /** Whether the character is seen as what it is, and survives a file in UTF-8. */
    static boolean isPlain(int codePoint) {
        if (codePoint == ' ') {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    /** The text as line comments that fit into {@code width}, broken between words; its own line breaks are kept. */
    static List<String> comments(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String line : text.strip().split("\\R", -1)) {
            String safe = UNICODE_ESCAPE.matcher(visible(line.stripTrailing())).replaceAll("$1\\\\\\\\");
            StringBuilder current = new StringBuilder("//");
            for (String word : safe.split(" ", -1)) {
                if (current.length() > 2 && current.length() + 1 + word.length() > width) {
                    lines.add(current.toString());
                    current = new StringBuilder("//");
                }
                current.append(' ').append(word);
            }
            lines.add(current.toString().stripTrailing());
        }
        return lines;
    }

    private static String visible(String line) {
        StringBuilder result = new StringBuilder(line.length());
        line.codePoints()
                .forEach(codePoint -> result.appendCodePoint(
                        isPlain(codePoint) ? codePoint : Character.isWhitespace(codePoint) ? ' ' : '\ufffd'));
        return result.toString();
    }
}
