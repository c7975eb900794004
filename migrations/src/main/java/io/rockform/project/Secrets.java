// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.regex.Pattern;

/**
 * What must not be shown: the passwords of URLs, and what the configuration takes from files and from variables that are
 * named like secrets. Whoever writes for people, logs or JSON asks for the masked text. For any number of threads.
 */
public final class Secrets {
    /** What stands in the place of a secret. */
    public static final String MASK = "***";

    /** A shorter one would hide half of every text, and tell where it stood. */
    private static final int SHORTEST = 4;

    private static final Pattern NAME =
            Pattern.compile("(?i).*(passw|secret|token|credential|api_?key|private_?key|pwd).*");

    private final CopyOnWriteArraySet<String> values = new CopyOnWriteArraySet<>();

    /** Whether a variable or an argument of this name is taken for a secret. */
    public static boolean isNamedLikeOne(String name) {
        return NAME.matcher(name).matches();
    }

    /** From now on this is not shown, nor its percent-encoded form. */
    public void add(String secret) {
        String trimmed = secret.strip();
        if (trimmed.length() >= SHORTEST) {
            values.add(trimmed);
            String encoded = URLEncoder.encode(trimmed, StandardCharsets.UTF_8);
            values.add(encoded);
            values.add(encoded.replace("+", "%20"));
        }
    }

    public void addAll(Collection<String> secrets) {
        secrets.forEach(this::add);
    }

    /** {@code text} with {@code ***} in the place of each secret. */
    public String mask(String text) {
        String masked = text;
        // The longest first: one secret may be a part of another.
        List<String> longestFirst = values.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String secret : longestFirst) {
            masked = masked.replace(secret, MASK);
        }
        return masked;
    }

    /** Never the secrets themselves. */
    @Override
    public String toString() {
        return "Secrets[" + values.size() + "]";
    }
}
