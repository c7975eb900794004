// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The names that classes and fields get where no annotation gives one: {@code orderItem} is {@code order_item}. These
 * are the names that Hibernate gives them in a Spring application, so that one class serves both: an upper-case letter
 * begins a word if it stands between lower-case letters or digits, and so {@code customerID} is {@code customerid}.
 */
public final class SnakeCase {
    private static final Pattern WORD_BEGIN = Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu}[\\p{Ll}\\p{Nd}])");

    private SnakeCase() {}

    /** The name of a table or column for a class or field of that name. */
    public static String of(String camelCase) {
        return WORD_BEGIN.matcher(camelCase).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
