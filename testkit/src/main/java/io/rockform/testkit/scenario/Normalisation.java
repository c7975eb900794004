// SPDX-License-Identifier: Apache-2.0
package io.rockform.testkit.scenario;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule that replaces what differs from run to run, such as times and random ids, before texts are compared.
 *
 * @param pattern its first group is replaced, or all of it if it has none
 * @param replacement what stands in its place
 * @param numbered whether different texts get different numbers, in the order in which they first appear: {@code <id1>}
 */
public record Normalisation(Pattern pattern, String replacement, boolean numbered) {
    /** Every text that fits becomes the same. */
    public static Normalisation constant(String pattern, String replacement) {
        return new Normalisation(Pattern.compile(pattern, Pattern.MULTILINE), replacement, false);
    }

    /** Equal texts stay equal and different ones different: {@code <id1>}, {@code <id2>}, …. */
    public static Normalisation numbered(String pattern, String name) {
        return new Normalisation(Pattern.compile(pattern, Pattern.MULTILINE), name, true);
    }

    /** @param seen the numbers given so far in this scenario, by text; this adds its own */
    String apply(String text, Map<String, String> seen) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder result = new StringBuilder();
        int end = 0;
        while (matcher.find()) {
            int group = matcher.groupCount() > 0 && matcher.start(1) >= 0 ? 1 : 0;
            result.append(text, end, matcher.start(group));
            result.append(numbered ? numberOf(matcher.group(group), seen) : replacement);
            end = matcher.end(group);
        }
        return result.append(text.substring(end)).toString();
    }

    private String numberOf(String found, Map<String, String> seen) {
        String known = seen.get(found);
        if (known != null) {
            return known;
        }
        String prefix = "<" + replacement;
        long number =
                seen.values().stream().filter(name -> name.startsWith(prefix)).count() + 1;
        seen.put(found, prefix + number + ">");
        return prefix + number + ">";
    }
}
