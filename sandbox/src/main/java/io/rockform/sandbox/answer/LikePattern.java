// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.answer;

import java.util.regex.Pattern;

/** The pattern of LIKE: {@code %} for any characters, {@code _} for one. */
public final class LikePattern {
    private static final LikePattern ANY = new LikePattern("%", false);

    private final Pattern pattern;

    private LikePattern(String like, boolean ignoreCase) {
        StringBuilder regex = new StringBuilder();
        for (int index = 0; index < like.length(); index++) {
            char letter = like.charAt(index);
            if (letter == '\\' && index + 1 < like.length()) {
                index++;
                regex.append(Pattern.quote(like.substring(index, index + 1)));
            } else if (letter == '%') {
                regex.append(".*");
            } else if (letter == '_') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(String.valueOf(letter)));
            }
        }
        int flags = Pattern.DOTALL | (ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
        this.pattern = Pattern.compile(regex.toString(), flags);
    }

    /** For names of databases and tables (facts 1.2). */
    public static LikePattern of(String like) {
        return new LikePattern(like, false);
    }

    /** For names of variables, columns and configuration items. */
    public static LikePattern ignoringCase(String like) {
        return new LikePattern(like, true);
    }

    public static LikePattern any() {
        return ANY;
    }

    public boolean matches(String text) {
        return pattern.matcher(text).matches();
    }
}
