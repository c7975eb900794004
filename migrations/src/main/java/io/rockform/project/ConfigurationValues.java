// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import io.rockform.problem.RockformException;
import io.rockform.problem.SimilarNames;
import io.rockform.project.ConfigurationFile.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;

/** The values of one environment by key, each read as what it has to be. */
final class ConfigurationValues {
    private final ConfigurationFile file;
    private final Map<String, Entry> entries;
    private final Variables variables;

    ConfigurationValues(ConfigurationFile file, Map<String, Entry> entries, Variables variables) {
        this.file = file;
        this.entries = entries;
        this.variables = variables;
    }

    boolean has(ConfigurationKey key) {
        return entries.containsKey(key.path());
    }

    /** A text with its variables filled in; empty if the key is not there. */
    Optional<String> text(ConfigurationKey key) {
        Entry entry = entries.get(key.path());
        return entry == null ? Optional.empty() : Optional.of(filled(key.path(), text(key.path(), entry.value())));
    }

    private String text(String key, Object value) {
        if (!(value instanceof String text)) {
            throw refused(key, "'" + key + "' is not a text", "Write " + leaf(key) + " = \"…\".");
        }
        if (text.isBlank()) {
            throw refused(key, "'" + key + "' is empty", "Give it a value, or remove the line.");
        }
        return text;
    }

    private String filled(String key, String template) {
        try {
            return variables.fill(template);
        } catch (Variables.Unfilled e) {
            throw refused(key, e.getMessage(), e.remedy());
        }
    }

    /** A list of texts, with their variables filled in. A text stands for a list of one. */
    Optional<List<String>> texts(ConfigurationKey key) {
        return rawTexts(key)
                .map(texts ->
                        texts.stream().map(text -> filled(key.path(), text)).toList());
    }

    /** The texts as they are written. */
    Optional<List<String>> rawTexts(ConfigurationKey key) {
        Entry entry = entries.get(key.path());
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.value() instanceof String) {
            return Optional.of(List.of(text(key.path(), entry.value())));
        }
        if (!(entry.value() instanceof TomlArray array)
                || !array.toList().stream().allMatch(String.class::isInstance)) {
            throw refused(
                    key.path(),
                    "'" + key.path() + "' is not a list of texts",
                    "Write " + leaf(key.path()) + " = [\"…\", \"…\"].");
        }
        return Optional.of(array.toList().stream().map(String::valueOf).toList());
    }

    /** A list of which each element is a text, or a list of texts. */
    List<Object> elements(ConfigurationKey key) {
        Entry entry = entries.get(key.path());
        if (entry == null) {
            return List.of();
        }
        if (!(entry.value() instanceof TomlArray array)) {
            return List.of(entry.value());
        }
        List<Object> elements = new ArrayList<>();
        array.toList()
                .forEach(element ->
                        elements.add(element instanceof TomlArray inner ? List.copyOf(inner.toList()) : element));
        return elements;
    }

    /** A whole number in a range. */
    int number(ConfigurationKey key, int otherwise, int least, int most) {
        Entry entry = entries.get(key.path());
        if (entry == null) {
            return otherwise;
        }
        if (!(entry.value() instanceof Long number) || number < least || number > most) {
            throw refused(
                    key.path(),
                    "'" + key.path() + "' is not a number from " + least + " to " + most,
                    "Write " + leaf(key.path()) + " = " + otherwise + ".");
        }
        return number.intValue();
    }

    /** One of several words. */
    <T> T word(ConfigurationKey key, T otherwise, Map<String, T> words) {
        Entry entry = entries.get(key.path());
        return entry == null ? otherwise : word(key.path(), text(key.path(), entry.value()), words);
    }

    /** The meaning of a word. */
    <T> T word(String key, String word, Map<String, T> words) {
        T meaning = words.get(word);
        if (meaning == null) {
            throw refused(key, "'" + key + "' cannot be '" + word + "'", hint(word, words.keySet()));
        }
        return meaning;
    }

    /** {@code Did you mean …?}, or what there is. */
    static String hint(String word, Collection<String> known) {
        return SimilarNames.question(word, known).orElse("It is one of " + String.join(", ", known) + ".");
    }

    /** The texts below a table, by the names that the user gave; numbers and truth values as their text. */
    Map<String, String> table(ConfigurationKey key) {
        Map<String, String> texts = new LinkedHashMap<>();
        String prefix = key.table() + ".";
        entries.forEach((path, entry) -> {
            if (path.startsWith(prefix)) {
                boolean plain = entry.value() instanceof Long || entry.value() instanceof Boolean;
                String text = plain ? String.valueOf(entry.value()) : text(path, entry.value());
                texts.put(path.substring(prefix.length()), filled(path, text));
            }
        });
        return texts;
    }

    /** A problem with the value of a key, at its place. */
    RockformException refused(String key, String message, @Nullable String remedy) {
        Entry entry = entries.get(key);
        return new RockformException(
                file.problem(message, entry == null ? null : entry.position()).remedy(remedy));
    }

    private static String leaf(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
