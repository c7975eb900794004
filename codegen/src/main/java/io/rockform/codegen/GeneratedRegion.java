// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The part of a file that Rockform writes and writes again, between two comments. What people write before and behind it
 * stays: comments on a class and further imports before, methods behind. In Java the region begins with the annotations of
 * the class and ends behind its last generated member.
 */
public final class GeneratedRegion {
    private static final String BEGIN = "rockform:begin";
    private static final String END = "rockform:end";
    private static final String BEGIN_NOTE = " Written by rockform generate --update, which leaves all else alone.";
    private static final String IMPORT = "import ";
    private static final String STATIC = "import static ";

    private final List<String> before;
    private final List<String> region;
    private final List<String> after;

    private GeneratedRegion(List<String> before, List<String> region, List<String> after) {
        this.before = before;
        this.region = region;
        this.after = after;
    }

    /** A generated text with its region marked: all of it, but for what Java wants outside. */
    static String mark(String file, String text) {
        if (file.endsWith(".sql")) {
            return "-- " + BEGIN + BEGIN_NOTE + "\n" + text + "-- " + END + "\n";
        }
        List<String> lines = TextLines.of(text);
        int last = lines.size() - 1;
        String closing = lines.get(last);
        if (!closing.equals("}")) {
            lines.set(last, closing.substring(0, closing.length() - 1));
            lines.add("}");
        }
        lines.add(lines.size() - 1, "    // " + END);
        int begin = 0;
        while (isHead(lines.get(begin))) {
            begin++;
        }
        lines.add(begin, "// " + BEGIN + BEGIN_NOTE);
        return joined(lines);
    }

    private static boolean isHead(String line) {
        return line.isEmpty() || line.startsWith(IMPORT) || line.startsWith("package ");
    }

    /** Whether a text has a region. */
    public static boolean isIn(String text) {
        return text.contains(BEGIN) && text.contains(END);
    }

    /**
     * The existing text with the region of the generated one in place of its own. Imports are added, and none is removed.
     *
     * @param place of the existing file, for people
     * @throws RockformException {@link ProblemCode#FILE} if the existing text has no region, or more than one
     */
    public static String renew(String existing, String generated, String place) {
        GeneratedRegion old = parse(existing, place);
        GeneratedRegion wanted = parse(generated, place);
        List<String> lines = new ArrayList<>(withImports(old.before, wanted.before));
        lines.addAll(wanted.region);
        lines.addAll(old.after);
        return joined(lines);
    }

    /** The existing Java with the imports of the generated one beside its own. */
    public static String withImports(String existing, String generated) {
        return joined(withImports(TextLines.of(existing), TextLines.of(generated)));
    }

    private static GeneratedRegion parse(String text, String place) {
        List<String> lines = TextLines.of(text);
        List<Integer> begins = numbers(lines, BEGIN);
        List<Integer> ends = numbers(lines, END);
        if (begins.size() != 1 || ends.size() != 1 || begins.get(0) > ends.get(0)) {
            throw new RockformException(Problem.of(
                            ProblemCode.FILE,
                            "'" + place + "' has no region to write to: one comment with " + BEGIN
                                    + " and, further down, one with " + END)
                    .at(place)
                    .remedy("Nothing was written. Remove the file, or give another directory."));
        }
        return new GeneratedRegion(
                lines.subList(0, begins.get(0)),
                lines.subList(begins.get(0), ends.get(0) + 1),
                lines.subList(ends.get(0) + 1, lines.size()));
    }

    private static List<Integer> numbers(List<String> lines, String mark) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < lines.size(); number++) {
            String line = lines.get(number).strip();
            if (line.startsWith("// " + mark) || line.startsWith("-- " + mark)) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private static List<String> withImports(List<String> existing, List<String> wanted) {
        List<String> own = imports(existing);
        if (own.containsAll(imports(wanted))) {
            return existing;
        }
        TreeSet<String> all = new TreeSet<>(own);
        all.addAll(imports(wanted));
        int first = first(existing);
        List<String> lines = new ArrayList<>(existing.subList(0, first));
        addBlock(lines, all.stream().filter(line -> line.startsWith(STATIC)).toList());
        addBlock(lines, all.stream().filter(line -> !line.startsWith(STATIC)).toList());
        int rest = own.isEmpty() ? first : existing.lastIndexOf(own.get(own.size() - 1)) + 1;
        existing.subList(rest, existing.size()).stream()
                .dropWhile(String::isBlank)
                .forEach(lines::add);
        return lines;
    }

    private static List<String> imports(Collection<String> lines) {
        return lines.stream().filter(line -> line.startsWith(IMPORT)).toList();
    }

    /** Where the imports begin, or would: behind the package. */
    private static int first(List<String> lines) {
        int number = 0;
        while (number < lines.size() && !lines.get(number).startsWith(IMPORT)) {
            number++;
        }
        if (number < lines.size()) {
            return number;
        }
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).startsWith("package ")) {
                return line + (line + 1 < lines.size() && lines.get(line + 1).isBlank() ? 2 : 1);
            }
        }
        return 0;
    }

    private static void addBlock(List<String> lines, List<String> block) {
        if (!block.isEmpty()) {
            lines.addAll(block);
            lines.add("");
        }
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
