// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in <code>${NAME}</code>, <code>${NAME:-otherwise}</code> and <code>${file:PATH}</code>; <code>$${</code> stands for
 * <code>${</code> itself. In the user and the password of a {@code starrocks:} URL a value is percent-encoded, so that a
 * password from the environment may hold any letter (trap 17); elsewhere it is taken as it is.
 *
 * @param directory where relative paths of files begin
 * @param secrets told of what must not be shown
 */
record Variables(Map<String, String> environment, Path directory, Secrets secrets) {
    private static final Pattern VARIABLE = Pattern.compile("\\$?\\$\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)(?::-(.*))?", Pattern.DOTALL);
    private static final String FILE = "file:";

    /** What is wrong with a variable, and the way out. */
    static final class Unfilled extends Exception {
        private static final long serialVersionUID = 1L;

        private final String remedy;

        Unfilled(String message, String remedy) {
            super(message);
            this.remedy = remedy;
        }

        String remedy() {
            return remedy;
        }

        @Override
        public String getMessage() {
            return Objects.requireNonNull(super.getMessage());
        }
    }

    String fill(String template) throws Unfilled {
        int login = template.startsWith("starrocks:") ? template.lastIndexOf('@') : -1;
        StringBuilder filled = new StringBuilder();
        Matcher matcher = VARIABLE.matcher(template);
        int end = 0;
        while (matcher.find()) {
            filled.append(template, end, matcher.start());
            filled.append(value(matcher.toMatchResult(), login));
            end = matcher.end();
        }
        return filled.append(template, end, template.length()).toString();
    }

    private String value(MatchResult found, int login) throws Unfilled {
        if (found.group().startsWith("$$")) {
            return found.group().substring(1);
        }
        String value = value(found.group(1));
        return found.start() < login
                ? URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20")
                : value;
    }

    private String value(String inner) throws Unfilled {
        if (inner.startsWith(FILE)) {
            return fileText(inner.substring(FILE.length()));
        }
        Matcher name = NAME.matcher(inner);
        if (!name.matches()) {
            throw new Unfilled(
                    "${" + inner + "} is no variable",
                    "Write ${NAME}, ${NAME:-otherwise}, ${file:PATH}, or $${ for ${.");
        }
        String value = environment.getOrDefault(name.group(1), name.group(2));
        if (value == null) {
            throw new Unfilled(
                    "the environment variable " + name.group(1) + " is not set",
                    "Set it: export " + name.group(1) + "=…");
        }
        if (Secrets.isNamedLikeOne(name.group(1))) {
            secrets.add(value);
        }
        return value;
    }

    /** Without the line end that editors and secret stores put at the end. */
    private String fileText(String path) throws Unfilled {
        try {
            String text = Files.readString(directory.resolve(path));
            String value = text.replaceFirst("\\R\\z", "");
            secrets.add(value);
            return value;
        } catch (IOException e) {
            throw new Unfilled(
                    "the file '" + path + "' cannot be read: it is missing, no UTF-8 text, or not allowed",
                    "Relative paths begin at the directory of the configuration.");
        }
    }
}
