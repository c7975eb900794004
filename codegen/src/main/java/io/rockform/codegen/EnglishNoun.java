// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import java.util.List;
import java.util.regex.Pattern;

/** The singular of English nouns as tables are named after them; what looks like no plural stays as it is. */
final class EnglishNoun {
    private static final List<Rule> RULES = List.of(
            new Rule("(news|series|species|data|analytics|statistics|metrics)$", "$1"),
            new Rule("(analys|ax|cris|diagnos|hypothes|synops|thes)es$", "$1is"),
            new Rule("(p)eople$", "$1erson"),
            new Rule("(child)ren$", "$1"),
            new Rule("(m)en$", "$1an"),
            new Rule("(ind|vert)ices$", "$1ex"),
            new Rule("(matr)ices$", "$1ix"),
            new Rule("(alias|status|bus|gas|lens|canvas|bonus|campus|virus)es$", "$1"),
            new Rule("(alias|gas|lens|canvas|atlas|always)$", "$1"),
            new Rule("(wi|kni|li)ves$", "$1fe"),
            new Rule("(hal|shel|lea|loa|thie|cal)ves$", "$1f"),
            new Rule("(movie|cookie|tie|pie)s$", "$1"),
            new Rule("([^aeiou])ies$", "$1y"),
            new Rule("(x|ch|sh|ss|zz)es$", "$1"),
            new Rule("(hero|potato|tomato|echo)es$", "$1"),
            new Rule("(us|ss|is)$", "$1"),
            new Rule("s$", ""));

    private EnglishNoun() {}

    private record Rule(Pattern pattern, String replacement) {
        Rule(String pattern, String replacement) {
            this(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), replacement);
        }
    }

    /** {@code OrderItem} for {@code OrderItems}: the last word alone tells how many there are. */
    static String singular(String words) {
        for (Rule rule : RULES) {
            if (rule.pattern().matcher(words).find()) {
                String singular = rule.pattern().matcher(words).replaceFirst(rule.replacement());
                return singular.isEmpty() ? words : singular;
            }
        }
        return words;
    }
}
