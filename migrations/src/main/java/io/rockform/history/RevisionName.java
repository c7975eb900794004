// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of revisions, taken apart: {@code shop@ae10+2} is branch {@code shop}, symbol {@code ae10}, steps 2.
 *
 * @param branch what stands before {@code @}: a label, or a revision on the branch; null for none
 * @param symbol an id or the beginning of one, {@code head}, …; empty if it begins where the database is
 * @param steps further (positive) or back (negative); null if it is not relative
 */
record RevisionName(
        @Nullable String branch, String symbol, @Nullable Integer steps) {
    private static final Pattern FORM = Pattern.compile("(?:(.+)@)?([^@+-]*)([+-]\\d{1,9})?");

    RevisionName {
        Objects.requireNonNull(symbol);
    }

    /** What cannot be taken apart is a symbol, which nothing has. */
    static RevisionName of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            int at = text.lastIndexOf('@');
            return at > 0
                    ? new RevisionName(text.substring(0, at), text.substring(at + 1), null)
                    : new RevisionName(null, text, null);
        }
        String steps = form.group(3);
        return new RevisionName(form.group(1), form.group(2), steps == null ? null : Integer.valueOf(steps));
    }

    /** Whether it begins where the database is. */
    boolean startsAtCurrent() {
        return (symbol.isEmpty() && steps != null) || symbol.equals(RevisionNames.CURRENT);
    }
}
