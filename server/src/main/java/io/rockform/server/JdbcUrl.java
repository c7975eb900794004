// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code jdbc:mariadb://…} or {@code jdbc:mysql://…}, handed to the driver as it is, so with the driver's own options and
 * its own rules of encoding. The driver of {@code jdbc:mysql:} is the user's.
 *
 * @param text the URL as given, with whatever secrets are in it: not for messages
 */
public record JdbcUrl(String text) implements ServerUrl {
    static final String SCHEME = "jdbc:";

    private static final Pattern FORM =
            Pattern.compile("jdbc:(mariadb|mysql):([a-z0-9:+]*)//([^/?]*)(?:/([^?]*))?(?:\\?(.*))?", Pattern.DOTALL);
    private static final Pattern SECRET_OPTION = Pattern.compile("(?i)([?&][^=&]*(?:password|secret)[^=&]*=)([^&]*)");
    /** Up to the last @, so that a raw slash in a password hides none of it. */
    private static final Pattern SECRET_LOGIN = Pattern.compile("(//[^:/?@]*:)(.*)@", Pattern.DOTALL);

    /** @throws io.rockform.problem.RockformException if it is the URL of another driver */
    public JdbcUrl {
        if (!FORM.matcher(text).matches()) {
            throw UrlText.malformed(
                    "it is neither jdbc:mariadb://HOST… nor jdbc:mysql://HOST…",
                    "Write it as jdbc:mariadb://HOST:9030/DATABASE?user=USER&password=PASSWORD.");
        }
    }

    /** Whether MariaDB's driver, which comes with Rockform, takes it. */
    boolean isMariaDb() {
        return text.startsWith("jdbc:mariadb:");
    }

    /** Whether the URL gives a value to the driver's option {@code name}. */
    boolean hasOption(String name) {
        return Pattern.compile("(?i)[?&]" + Pattern.quote(name) + "=")
                .matcher(text)
                .find();
    }

    private @Nullable String path() {
        Matcher matcher = FORM.matcher(text);
        String path = matcher.matches() ? matcher.group(4) : null;
        return path == null || path.isEmpty() ? null : path;
    }

    @Override
    public @Nullable String catalog() {
        String path = path();
        return path == null || !path.contains(".") ? null : path.substring(0, path.indexOf('.'));
    }

    @Override
    public @Nullable String database() {
        String path = path();
        return path == null ? null : path.substring(path.indexOf('.') + 1);
    }

    @Override
    public List<String> secrets() {
        List<String> secrets = new ArrayList<>();
        SECRET_OPTION.matcher(text).results().map(found -> found.group(2)).forEach(secrets::add);
        SECRET_LOGIN.matcher(text).results().map(found -> found.group(2)).forEach(secrets::add);
        return secrets;
    }

    @Override
    public JdbcUrl withDatabase(String changed) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalStateException("not of the form that the constructor checked");
        }
        String inCatalog = catalog() == null ? "" : catalog() + ".";
        String options = matcher.group(5) == null ? "" : "?" + matcher.group(5);
        return new JdbcUrl(text.substring(0, matcher.end(3)) + "/" + inCatalog + changed + options);
    }

    /** The URL, with {@code ***} for every password in it. */
    @Override
    public String toString() {
        String options = SECRET_OPTION.matcher(text).replaceAll("$1***");
        return SECRET_LOGIN.matcher(options).replaceAll("$1***@");
    }
}
