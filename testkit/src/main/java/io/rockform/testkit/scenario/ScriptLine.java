// SPDX-License-Identifier: Apache-2.0
package io.rockform.testkit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One line of a script: {@code [condition] ! verb word 'word with spaces'}.
 *
 * @param number of the line in its file, from 1
 * @param condition without which the line is skipped, {@code !name} for its opposite; null for none
 * @param negated whether the command must fail
 * @param words the verb first; not yet expanded
 */
record ScriptLine(int number, @Nullable String condition, boolean negated, List<Word> words) {
    /**
     * @param quoted whether single quotes protect it from expansion
     */
    record Word(String text, boolean quoted) {
        String expanded(UnaryOperator<String> expansion) {
            return quoted ? text : expansion.apply(text);
        }
    }

    String verb() {
        return words.get(0).text();
    }

    /** The lines of a script, without the empty ones and comments. */
    static List<ScriptLine> parse(String script) {
        List<ScriptLine> lines = new ArrayList<>();
        int number = 0;
        for (String text : script.lines().toList()) {
            number++;
            String stripped = text.strip();
            if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                lines.add(line(number, stripped));
            }
        }
        return lines;
    }

    private static ScriptLine line(int number, String text) {
        List<Word> words = new ArrayList<>(words(number, text));
        String condition = null;
        String first = words.get(0).text();
        if (first.startsWith("[") && first.endsWith("]")) {
            condition = first.substring(1, first.length() - 1);
            words.remove(0);
        }
        boolean negated = !words.isEmpty() && words.get(0).text().equals("!");
        if (negated) {
            words.remove(0);
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException("line " + number + ": no command: " + text);
        }
        return new ScriptLine(number, condition, negated, List.copyOf(words));
    }

    private static List<Word> words(int number, String text) {
        List<Word> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inQuotes = false;
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\'' && inQuotes && at + 1 < text.length() && text.charAt(at + 1) == '\'') {
                word.append(c);
                at++;
            } else if (c == '\'') {
                inQuotes = !inQuotes;
                quoted = true;
            } else if (Character.isWhitespace(c) && !inQuotes) {
                add(words, word, quoted);
                quoted = false;
            } else {
                word.append(c);
            }
        }
        if (inQuotes) {
            throw new IllegalArgumentException("line " + number + ": a quote is not closed: " + text);
        }
        add(words, word, quoted);
        return words;
    }

    private static void add(List<Word> words, StringBuilder word, boolean quoted) {
        if (word.length() > 0 || quoted) {
            words.add(new Word(word.toString(), quoted));
            word.setLength(0);
        }
    }
}
