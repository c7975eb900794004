// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.schema.ObjectName;
import io.rockform.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Gives Java names, and names of files, to what has names in a database: each is legal, and no two are the same. */
final class Names {
    /** Names in StarRocks have up to 1,024 characters (facts 1.1), files of most systems 255 bytes. */
    private static final int LONGEST = 60;

    /** Lower-cased: some file systems do not tell case apart. */
    private final Set<String> taken = new HashSet<>();

    private final ClassNaming naming;

    /** Names without databases that several databases have. */
    private final Set<String> shared;

    Names() {
        this(ClassNaming.DEFAULT, List.of());
    }

    /** @param named the objects that get classes */
    Names(ClassNaming naming, Collection<SchemaObject> named) {
        this.naming = naming;
        this.shared = named.stream()
                .collect(Collectors.groupingBy(object -> camelCase(object.name().name()), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * {@code OrderItem} for {@code order_item}; where several databases have such an object, {@code SalesOrderItem} for that
     * of {@code sales}.
     */
    String ofClass(ObjectName name) {
        String own = camelCase(name.name());
        String database = name.database();
        return ofWords(database != null && shared.contains(own) ? camelCase(database) + own : own);
    }

    /** {@code OrderItem} for {@code order_item}. */
    String ofClass(String name) {
        return ofWords(camelCase(name));
    }

    private static String camelCase(String name) {
        return words(name).stream().map(Names::capitalised).collect(Collectors.joining());
    }

    private String ofWords(String words) {
        String wanted = naming.of(words);
        String legal = SourceVersion.isIdentifier(wanted) ? wanted : "Table" + wanted;
        return unique(isOfJavaLang(legal) ? legal + "Table" : legal);
    }

    /** A class of that name in the same package would hide Java's own. */
    private static boolean isOfJavaLang(String name) {
        try {
            Class.forName("java.lang." + name, false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** {@code customerId} for {@code customer_id}. */
    String ofField(String name) {
        List<String> words = words(name);
        String first = words.isEmpty() ? "column" : words.get(0);
        int initial = first.offsetByCodePoints(0, 1);
        String wanted = first.substring(0, initial).toLowerCase(Locale.ROOT)
                + first.substring(initial)
                + words.stream().skip(1).map(Names::capitalised).collect(Collectors.joining());
        if (SourceVersion.isName(wanted)) {
            return unique(wanted);
        }
        return unique(SourceVersion.isKeyword(wanted) ? wanted + "_" : "_" + wanted);
    }

    /** A name that people recognise, of characters that every file system takes. */
    String ofFile(String name, String extension) {
        String safe = name.replaceAll("[^\\p{L}\\p{Nd}_.-]", "_");
        return unique(safe.startsWith(".") ? "_" + safe : safe) + extension;
    }

    String unique(String wanted) {
        String base = wanted.codePointCount(0, wanted.length()) <= LONGEST
                ? wanted
                : wanted.substring(0, wanted.offsetByCodePoints(0, LONGEST));
        String name = base;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = base + "_" + number;
        }
        return name;
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        name.codePoints().forEach(codePoint -> {
            boolean part = Character.isLetterOrDigit(codePoint);
            if (part) {
                word.appendCodePoint(codePoint);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words.stream().map(Names::withoutShouting).toList();
    }

    /** {@code ORDERS} reads as a word, {@code customerID} as it is. */
    private static String withoutShouting(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT)) ? word.toLowerCase(Locale.ROOT) : word;
    }

    private static String capitalised(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }
}
