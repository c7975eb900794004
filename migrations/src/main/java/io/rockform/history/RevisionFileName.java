// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import io.rockform.project.FileNameTemplate;
import io.rockform.project.RevisionSettings;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** The names that a new revision gets: its id, its file and its class. */
public final class RevisionFileName {
    private static final int ID_DIGITS = 12;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.]+");

    private RevisionFileName() {}

    /** Twelve hexadecimal digits that no other revision begins with. */
    public static String newId(RandomGenerator random, Collection<String> taken) {
        while (true) {
            String id = String.format(Locale.ROOT, "%012x", random.nextLong(1L << (4 * ID_DIGITS)));
            if (!taken.contains(id)) {
                return id;
            }
        }
    }

    /** Whether a revision can have this id: it stands in a file name and in the relative syntax of revision names. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Whether a new revision, or a branch, can be called so: an id that means nothing else. */
    public static boolean isName(String text) {
        return isId(text) && !RevisionNames.RESERVED.contains(text);
    }

    /** {@code <id>_<slug>.java}; just {@code <id>.java} if the message has no letter or digit of ASCII. */
    public static String file(String id, String message) {
        return file(id, message, RevisionSettings.DEFAULT, Instant.EPOCH, ".java");
    }

    /**
     * The name of a file as the project wants it.
     *
     * @param moment when the revision is made
     * @param ending {@code .java} or {@code .sql}
     */
    public static String file(String id, String message, RevisionSettings settings, Instant moment, String ending) {
        String slug = slug(message, settings.slugLength());
        return new FileNameTemplate(settings.fileName()).fill(id, slug, moment.atZone(settings.zone())) + ending;
    }

    private static String slug(String message, int longest) {
        StringBuilder slug = new StringBuilder();
        for (String word : words(message)) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (slug.length() == 0) {
                slug.append(lower, 0, Math.min(lower.length(), longest));
            } else if (slug.length() + 1 + lower.length() < longest) {
                slug.append('_').append(lower);
            } else {
                break;
            }
        }
        return slug.toString();
    }

    /** A class name made of the message, such as {@code AddCustomerCity}, that no other revision has. */
    public static String className(String id, String message, Collection<String> taken) {
        StringBuilder name = new StringBuilder();
        for (String word : words(message)) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        String wanted = name.length() == 0 ? "Revision" + id.replace('.', '_') : name.toString();
        String legal = SourceVersion.isIdentifier(wanted) ? wanted : "Revision" + wanted;
        String unique = legal;
        for (int number = 2; taken.contains(unique); number++) {
            unique = legal + number;
        }
        return unique;
    }

    private static List<String> words(String message) {
        String plain = Normalizer.normalize(message, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return Arrays.stream(plain.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
