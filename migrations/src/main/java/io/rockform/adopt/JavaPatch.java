// SPDX-License-Identifier: Apache-2.0
package io.rockform.adopt;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.rockform.codegen.GeneratedRegion;
import io.rockform.codegen.TextLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Edits Java as its author wrote it. The edit is found between two texts of Rockform's own, and made where the author's lines
 * say the same; all other lines stay.
 */
final class JavaPatch {
    private static final String STATEMENT = "schema.";
    private static final String IMPORT = "import ";

    /** Lines of a text, from one to before another. */
    private record Part(List<String> lines, int begin, int end) {
        List<String> normal() {
            return lines.subList(begin, end).stream().map(String::strip).toList();
        }

        String line(int number) {
            return lines.get(begin + number);
        }
    }

    private final List<String> lines;
    private final Part own;
    private final Part before;
    private final Part after;

    private JavaPatch(List<String> lines, Part own, Part before, Part after) {
        this.lines = lines;
        this.own = own;
        this.before = before;
        this.after = after;
    }

    /**
     * The author's class of an entity after the edit that leads from one text to another; null if it cannot be told where that
     * belongs.
     */
    static @Nullable String edited(String author, String from, String to) {
        List<String> lines = TextLines.of(author);
        String edited = new JavaPatch(lines, type(lines), type(TextLines.of(from)), type(TextLines.of(to))).edited();
        return edited == null ? null : GeneratedRegion.withImports(edited, added(from, to));
    }

    /**
     * The author's builder after the edit of one of its statements; null if it cannot be told where that belongs.
     *
     * @param name of the object, as it stands in the statement
     */
    static @Nullable String editedStatement(String author, String name, String from, String to) {
        List<String> lines = TextLines.of(author);
        Part own = statement(lines, name);
        Part before = statement(TextLines.of(from), name);
        Part after = statement(TextLines.of(to), name);
        if (own == null || before == null || after == null) {
            return null;
        }
        String edited = new JavaPatch(lines, own, before, after).edited();
        return edited == null ? null : GeneratedRegion.withImports(edited, added(from, to));
    }

    /** The author's builder without one of its statements, empty if it was the only one; null if it cannot be told which. */
    static @Nullable String withoutStatement(String author, String name) {
        List<String> lines = TextLines.of(author);
        Part own = statement(lines, name);
        if (own == null) {
            return null;
        }
        boolean gapBehind = own.end() < lines.size() && lines.get(own.end()).isBlank();
        boolean gapBefore = !gapBehind && lines.get(own.begin() - 1).isBlank();
        lines.subList(own.begin() - (gapBefore ? 1 : 0), own.end() + (gapBehind ? 1 : 0))
                .clear();
        boolean empty = lines.stream().noneMatch(line -> line.strip().startsWith(STATEMENT));
        return empty ? "" : String.join("\n", lines) + "\n";
    }

    /** The imports that the edit needs and the text before it did not. */
    private static String added(String from, String to) {
        List<String> known = TextLines.of(from);
        return TextLines.of(to).stream()
                .filter(line -> line.startsWith(IMPORT) && !known.contains(line))
                .collect(Collectors.joining("\n"));
    }

    /** From the first annotation on. */
    private static Part type(List<String> lines) {
        int begin = 0;
        for (int number = 0; number < lines.size(); number++) {
            if (lines.get(number).startsWith(IMPORT) || lines.get(number).startsWith("package ")) {
                begin = number + 1;
            }
        }
        return new Part(lines, begin, lines.size());
    }

    /** The statement about the object; null if there is none, or more than one. */
    private static @Nullable Part statement(List<String> lines, String name) {
        Part found = null;
        for (int begin = 0; begin < lines.size(); begin++) {
            String line = lines.get(begin);
            if (line.strip().startsWith(STATEMENT)) {
                String first = line.strip()
                        + (begin + 1 < lines.size() ? lines.get(begin + 1).strip() : "");
                if (first.matches("schema\\.\\w+\\(\\Q\"" + name + "\"\\E[,)].*")) {
                    if (found != null) {
                        return null;
                    }
                    found = new Part(lines, begin, end(lines, begin));
                }
            }
        }
        return found;
    }

    /** Before the next statement, or the end of the method: what is indented no deeper. */
    private static int end(List<String> lines, int begin) {
        int depth = indentation(lines.get(begin));
        int end = begin + 1;
        while (end < lines.size() && (lines.get(end).isBlank() || indentation(lines.get(end)) > depth)) {
            end++;
        }
        boolean closes = end < lines.size() && lines.get(end).strip().startsWith("})");
        end += closes ? 1 : 0;
        while (lines.get(end - 1).isBlank()) {
            end--;
        }
        return end;
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }

    private @Nullable String edited() {
        int[] places = places();
        List<AbstractDelta<String>> deltas =
                DiffUtils.diff(before.normal(), after.normal()).getDeltas();
        List<String> result = new ArrayList<>(lines);
        for (int i = deltas.size() - 1; i >= 0; i--) {
            if (!apply(deltas.get(i), places, result)) {
                return null;
            }
        }
        return String.join("\n", result) + "\n";
    }

    /** Where each of Rockform's lines stands in the author's text; -1 where it does not. */
    private int[] places() {
        List<String> normal = before.normal();
        int[] places = new int[normal.size()];
        for (int line = 0; line < places.length; line++) {
            places[line] = line;
        }
        int shift = own.begin();
        int next = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(normal, own.normal()).getDeltas()) {
            int begin = delta.getSource().getPosition();
            for (; next < begin; next++) {
                places[next] += shift;
            }
            int end = begin + delta.getSource().size();
            Arrays.fill(places, begin, end, -1);
            next = end;
            shift += delta.getTarget().size() - delta.getSource().size();
        }
        for (; next < places.length; next++) {
            places[next] += shift;
        }
        return places;
    }

    private boolean apply(AbstractDelta<String> delta, int[] places, List<String> result) {
        int begin = delta.getSource().getPosition();
        int end = begin + delta.getSource().size();
        for (int line = begin; line < end; line++) {
            if (places[line] < 0 || (line > begin && places[line] != places[line - 1] + 1)) {
                return false;
            }
        }
        int anchor = begin < end ? begin : begin - 1;
        if (anchor < 0 || places[anchor] < 0) {
            return false;
        }
        int at = begin < end ? places[begin] : places[anchor] + 1;
        int shift = indentation(lines.get(places[anchor])) - indentation(before.line(anchor));
        result.subList(at, at + end - begin).clear();
        List<String> added = new ArrayList<>();
        for (int number = 0; number < delta.getTarget().size(); number++) {
            added.add(shifted(after.line(delta.getTarget().getPosition() + number), shift));
        }
        result.addAll(at, added);
        return true;
    }

    private static String shifted(String line, int shift) {
        if (line.isBlank() || shift == 0) {
            return line;
        }
        return shift > 0 ? " ".repeat(shift) + line : line.substring(Math.min(-shift, indentation(line)));
    }
}
