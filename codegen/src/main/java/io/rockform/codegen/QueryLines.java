// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Folds a long line of SQL where a reader would: before its clauses, else between words. No character changes. */
final class QueryLines {
    private static final Set<String> CLAUSES = Set.of(
            "FROM",
            "WHERE",
            "GROUP",
            "HAVING",
            "ORDER",
            "LIMIT",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "INNER",
            "LEFT",
            "RIGHT",
            "FULL",
            "CROSS",
            "JOIN",
            "QUALIFY");
    /** After these, JOIN and OUTER do not begin a clause. */
    private static final Set<String> JOIN_KINDS =
            Set.of("INNER", "LEFT", "RIGHT", "FULL", "CROSS", "OUTER", "SEMI", "ANTI");

    private QueryLines() {}

    /** The line in pieces, which end with the blanks that they are folded at; joined they are the line. */
    static List<String> fold(String line, int width) {
        if (line.length() <= width) {
            return List.of(line);
        }
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int clause : clauses(line)) {
            pieces.addAll(words(line.substring(start, clause), width));
            start = clause;
        }
        pieces.addAll(words(line.substring(start), width));
        return pieces;
    }

    /** Where clauses begin that stand in no parentheses and in no quotes. */
    private static List<Integer> clauses(String line) {
        List<Integer> starts = new ArrayList<>();
        String previous = "";
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (quote != 0) {
                quote = character == quote ? 0 : quote;
            } else if (character == '\'' || character == '"' || character == '`') {
                quote = character;
            } else if (character == '(' || character == ')') {
                depth += character == '(' ? 1 : -1;
            } else if (i > 0 && line.charAt(i - 1) == ' ' && character != ' ') {
                String word = word(line, i);
                if (depth == 0 && CLAUSES.contains(word) && !(word.equals("JOIN") && JOIN_KINDS.contains(previous))) {
                    starts.add(i);
                }
                previous = word;
            }
        }
        return starts;
    }

    private static String word(String line, int start) {
        int end = start;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        return line.substring(start, end).toUpperCase(Locale.ROOT);
    }

    private static List<String> words(String text, int width) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (text.length() - start > width) {
            int end = breakBefore(text, start, start + width);
            if (end < 0) {
                break;
            }
            pieces.add(text.substring(start, end));
            start = end;
        }
        if (start < text.length()) {
            pieces.add(text.substring(start));
        }
        return pieces;
    }

    /** The last place up to {@code limit}, or else the first one after it, where a word begins after a blank. */
    private static int breakBefore(String text, int start, int limit) {
        for (int i = limit; i > start; i--) {
            if (isBreak(text, i)) {
                return i;
            }
        }
        for (int i = limit + 1; i < text.length(); i++) {
            if (isBreak(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isBreak(String text, int index) {
        return text.charAt(index - 1) == ' ' && text.charAt(index) != ' ';
    }
}
