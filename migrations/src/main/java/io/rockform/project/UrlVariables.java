// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL with {@code ${NAME}} in it. In the user and the password of a {@code starrocks:} URL a value is percent-encoded, so
 * that a password from the environment may hold any letter (trap 17); elsewhere it is taken as it is.
 */
record UrlVariables(String template) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    List<String> names() {
        return VARIABLE.matcher(template).results().map(found -> found.group(1)).toList();
    }

    String fill(Map<String, String> values) {
        int login = template.startsWith("starrocks:") ? template.lastIndexOf('@') : -1;
        return VARIABLE.matcher(template).replaceAll(found -> Matcher.quoteReplacement(value(found, login, values)));
    }

    private static String value(MatchResult found, int login, Map<String, String> values) {
        String value = values.getOrDefault(found.group(1), "");
        return found.start() < login
                ? URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20")
                : value;
    }
}
