// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A long text as a Java text block whose value is that text exactly. */
final class TextBlock {
    private static final Pattern QUOTES = Pattern.compile("\"{3,}");
    /** A quote at the end that no backslash escapes: two backslashes are one of the text. */
    private static final Pattern BARE_QUOTE = Pattern.compile("(?<!\\\\)(\\\\{2})*\"$");

    private static final Pattern LINE = Pattern.compile("\n");

    private TextBlock() {}

    /** Whether a text block can hold the text: the compiler strips and joins blanks, and so must know each by its sight. */
    static boolean canHold(String text) {
        // Half of what a class file can hold as one constant, so that three bytes a character do no harm.
        return !text.isEmpty()
                && text.length() < 20_000
                && text.codePoints()
                        .allMatch(codePoint -> codePoint == '\n' || codePoint == '\t' || JavaText.isPlain(codePoint));
    }

    /**
     * The lines of the block after the opening quotes, not indented, the last one with the closing quotes.
     *
     * @param width how long a line may be; longer ones go on in the next line after a backslash
     */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String line : LINE.split(text, -1)) {
            List<String> pieces = QueryLines.fold(line, width - 2);
            for (String piece : pieces.subList(0, pieces.size() - 1)) {
                lines.add(escaped(piece) + "\\");
            }
            lines.add(visibleEnd(escaped(pieces.get(pieces.size() - 1))));
        }
        keepIndentation(lines);
        close(lines);
        return lines;
    }

    private static String escaped(String line) {
        String safe = line.replace("\\", "\\\\").replace("\t", "\\t");
        return QUOTES.matcher(safe).replaceAll(quotes -> "\\\\\"".repeat(quotes.end() - quotes.start()));
    }

    /** Blanks at the end of a line would be stripped. */
    private static String visibleEnd(String line) {
        return line.endsWith(" ") ? line.substring(0, line.length() - 1) + "\\s" : line;
    }

    /** Blanks that begin all lines would be taken for indentation; a closing delimiter of its own tells them apart. */
    private static void keepIndentation(List<String> lines) {
        boolean ownDelimiterLine = lines.get(lines.size() - 1).isEmpty();
        boolean indented = lines.stream().filter(line -> !line.isEmpty()).allMatch(line -> line.charAt(0) == ' ');
        if (!ownDelimiterLine && indented) {
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (!line.isEmpty()) {
                    lines.set(i, "\\s" + line.substring(1));
                    return;
                }
            }
        }
    }

    private static void close(List<String> lines) {
        int last = lines.size() - 1;
        String line = lines.get(last);
        String apart = BARE_QUOTE.matcher(line).find() ? line.substring(0, line.length() - 1) + "\\\"" : line;
        lines.set(last, apart + "\"\"\"");
    }

    /** The block as it stands in the source, its lines indented. */
    static String indented(List<String> lines, String indentation) {
        return lines.stream()
                .map(line -> line.isEmpty() ? line : indentation + line)
                .collect(Collectors.joining("\n", "\"\"\"\n", ""));
    }
}
