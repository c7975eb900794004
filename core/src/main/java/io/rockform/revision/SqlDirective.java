// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import io.rockform.ddl.ScriptComment;
import io.rockform.problem.SimilarNames;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A comment of a revision in SQL that means something.
 *
 * @param value behind the colon; empty for those that have none
 * @param line from 1
 * @param following the index of the statement that it stands before
 */
record SqlDirective(Keyword keyword, String value, int line, int following) {
    /** One word or two, and behind a colon what is said. */
    private static final Pattern FORM = Pattern.compile("([A-Za-z]+(?:[ _-][A-Za-z]+)?)\\s*(?::(.*))?", Pattern.DOTALL);
    /** A query without the colon before it. */
    private static final Pattern QUERY = Pattern.compile("(?is)(require|done[ _-]?when)\\s+(SELECT\\b.*)");

    /** What can be said. */
    enum Keyword {
        UPGRADE(false),
        DOWNGRADE(false),
        /** The next statement is sent as it is. */
        EXECUTE(false),
        /** A statement that is sent as it is, on one line. */
        STATEMENT(true),
        /** Sending the next statement twice is as good as once. */
        REPEATABLE(false),
        /** A query that is true once the next statement took effect. */
        DONE_WHEN(true),
        /** A query without whose truth the run stops. */
        REQUIRE(true),
        /** Why the query before it has to be true. */
        BECAUSE(true),
        /** Nothing leads back from here. */
        IRREVERSIBLE(true);

        private final boolean valued;

        Keyword(boolean valued) {
            this.valued = valued;
        }

        boolean isSection() {
            return this == UPGRADE || this == DOWNGRADE;
        }

        /** As it is written. */
        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Null for a comment that is only one. */
    static @Nullable SqlDirective of(ScriptComment comment) {
        String text = comment.text();
        for (Keyword keyword : Keyword.values()) {
            String word = keyword.text();
            if (!keyword.valued && text.equalsIgnoreCase(word)) {
                return new SqlDirective(keyword, "", comment.line(), comment.following());
            }
            if (keyword.valued && text.regionMatches(true, 0, word + ":", 0, word.length() + 1)) {
                String value = unescaped(text.substring(word.length() + 1).strip());
                return new SqlDirective(keyword, value, comment.line(), comment.following());
            }
        }
        return null;
    }

    /** What is written like a word that means something, by a person who meant it; null for any other comment. */
    static @Nullable String mistyped(ScriptComment comment) {
        Matcher query = QUERY.matcher(comment.text());
        if (query.matches() && !comment.inside()) {
            Keyword keyword = query.group(1).equalsIgnoreCase("require") ? Keyword.REQUIRE : Keyword.DONE_WHEN;
            return keyword.text() + ": " + query.group(2);
        }
        Matcher form = FORM.matcher(comment.text());
        if (comment.inside() || !form.matches()) {
            return null;
        }
        String said = form.group(2) == null ? "" : form.group(2).strip();
        boolean valued = !said.isEmpty();
        List<String> known = Arrays.stream(Keyword.values())
                .filter(each -> each.valued == valued)
                .map(Keyword::text)
                .toList();
        return SimilarNames.of(form.group(1), known).stream()
                .findFirst()
                .map(word -> valued ? word + ": " + said : word)
                .orElse(null);
    }

    /** Whether something has to be said behind the colon. */
    boolean isIncomplete() {
        return value.isEmpty()
                && (keyword == Keyword.REQUIRE || keyword == Keyword.DONE_WHEN || keyword == Keyword.STATEMENT);
    }

    /** A value in one line, as {@link #unescaped} reads it. */
    static String escaped(String value) {
        String line = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        return line.equals(line.strip()) ? line : "\\e" + line + "\\e";
    }

    /** {@code \n}, {@code \r} and a doubled backslash mean themselves, {@code \e} nothing; any other backslash is one. */
    private static String unescaped(String written) {
        StringBuilder value = new StringBuilder();
        for (int index = 0; index < written.length(); index++) {
            char here = written.charAt(index);
            char next = index + 1 < written.length() ? written.charAt(index + 1) : ' ';
            int known = here == '\\' ? "nre\\".indexOf(next) : -1;
            if (known < 0) {
                value.append(here);
            } else {
                value.append(next == 'e' ? "" : "\n\r \\".charAt(known));
                index++;
            }
        }
        return value.toString();
    }
}
