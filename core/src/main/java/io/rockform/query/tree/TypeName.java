// SPDX-License-Identifier: Apache-2.0
package io.rockform.query.tree;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A type as named in CAST and before array and map literals.
 *
 * @param name in upper case, as written: STRING, DECIMAL, ARRAY
 * @param parameters the numbers in parentheses, or {@code *}
 * @param items the types in angle brackets
 * @param fields the field names of a STRUCT, beside its items
 */
public record TypeName(String name, List<String> parameters, List<TypeName> items, List<String> fields) {
    /** What STRING and TEXT are. */
    private static final String STRING_LENGTH = "65533";

    private static final int DECIMAL64_DIGITS = 18;
    private static final int DECIMAL128_DIGITS = 38;

    public TypeName {
        parameters = List.copyOf(parameters);
        items = List.copyOf(items);
        fields = List.copyOf(fields);
    }

    public static TypeName of(String name) {
        return new TypeName(name, List.of(), List.of(), List.of());
    }

    /** The one spelling for all that StarRocks takes for the same (facts 2.1), which is also what it prints in a CAST. */
    public TypeName canonical() {
        List<TypeName> canonicalItems = items.stream().map(TypeName::canonical).toList();
        return switch (name) {
            case "STRING", "TEXT" -> new TypeName("VARCHAR", List.of(STRING_LENGTH), List.of(), List.of());
            case "INTEGER", "SIGNED", "UNSIGNED" -> of("INT");
            case "BINARY" -> new TypeName("VARBINARY", parameters, List.of(), List.of());
            case "TINYINT", "SMALLINT", "INT", "BIGINT", "LARGEINT" -> of(name);
            case "DECIMAL", "NUMERIC", "NUMBER" -> decimal();
            default -> new TypeName(name, parameters, canonicalItems, fields);
        };
    }

    private TypeName decimal() {
        String precision = parameters.isEmpty() ? "10" : parameters.get(0);
        String scale = parameters.size() < 2 ? "0" : parameters.get(1);
        int digits = precision.length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(precision);
        String width =
                digits <= DECIMAL64_DIGITS ? "DECIMAL64" : digits <= DECIMAL128_DIGITS ? "DECIMAL128" : "DECIMAL256";
        return new TypeName(width, List.of(precision, scale), List.of(), List.of());
    }

    /** The type as SQL. */
    public String text() {
        if (!fields.isEmpty()) {
            StringBuilder text = new StringBuilder(name).append('<');
            for (int i = 0; i < fields.size(); i++) {
                text.append(i == 0 ? "" : ", ")
                        .append('`')
                        .append(fields.get(i))
                        .append("` ")
                        .append(items.get(i).text());
            }
            return text.append('>').toString();
        }
        if (!items.isEmpty()) {
            return items.stream().map(TypeName::text).collect(Collectors.joining(",", name + "<", ">"));
        }
        return parameters.isEmpty() ? name : name + "(" + String.join(",", parameters) + ")";
    }
}
