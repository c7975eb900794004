// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.problem.SimilarNames;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts arguments in the place of {@code ${name}}; {@code $${} stands for the characters themselves. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$?\\$\\{([A-Za-z_][A-Za-z0-9_.-]*)?}?");
    private static final Pattern PLAIN_COMMENT =
            Pattern.compile("(?i)\\s*--(?!\\s*(?:done when|require|because|statement):).*", Pattern.DOTALL);

    private Placeholders() {}

    /**
     * The text with the arguments' values. In comments nothing is replaced, since they need no arguments.
     *
     * @param file named in errors; null for none
     */
    static String fill(String text, Map<String, String> arguments, @Nullable String file) {
        if (!text.contains("${")) {
            return text;
        }
        StringBuilder filled = new StringBuilder();
        int number = 0;
        for (String line : text.split("(?<=\n)", -1)) {
            number++;
            boolean comment = PLAIN_COMMENT.matcher(line.strip()).matches();
            filled.append(comment ? line : line(line, arguments, (file == null ? "line " : file + ":") + number));
        }
        return filled.toString();
    }

    /** The text in which {@link #fill} replaces nothing. */
    static String escape(String text) {
        if (!text.contains("${")) {
            return text;
        }
        StringBuilder escaped = new StringBuilder();
        for (String line : text.split("(?<=\n)", -1)) {
            boolean comment = PLAIN_COMMENT.matcher(line.strip()).matches();
            escaped.append(comment ? line : line.replace("${", "$${"));
        }
        return escaped.toString();
    }

    private static String line(String line, Map<String, String> arguments, String place) {
        Matcher placeholders = PLACEHOLDER.matcher(line);
        return placeholders.replaceAll(found -> {
            if (found.group().startsWith("$$")) {
                return Matcher.quoteReplacement(found.group().substring(1));
            }
            String name = found.group(1);
            if (name == null || !found.group().endsWith("}")) {
                throw new RockformException(Problem.of(ProblemCode.SYNTAX, "'" + found.group() + "' is no placeholder")
                        .at(place)
                        .remedy("Write ${name}; or $${ where the characters themselves are meant."));
            }
            return Matcher.quoteReplacement(value(name, arguments, place));
        });
    }

    private static String value(String name, Map<String, String> arguments, String place) {
        String value = arguments.get(name);
        if (value == null) {
            throw missing(name, arguments, place);
        }
        return value;
    }

    static RockformException missing(String name, Map<String, String> arguments, @Nullable String place) {
        String similar = SimilarNames.question(name, arguments.keySet())
                .map(question -> question + " ")
                .orElse("");
        return new RockformException(Problem.of(ProblemCode.USAGE, "the argument '" + name + "' is not given")
                .at(place)
                .remedy(similar + "Give it: -x " + name + "=VALUE, or under [arguments] in rockform.toml."));
    }
}
