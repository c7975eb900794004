// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.declare.Clauses;
import io.rockform.declare.IntervalUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Properties as calls on the builder of their table or materialized view: typed where they have structure, and where the
 * typed call gives exactly their text; else one by one.
 */
record PropertyCode(StaticImports imports) {
    private static final String DYNAMIC = "dynamic_partition.";
    private static final Map<String, String> DYNAMIC_NUMBERS = Map.of(
            "start", "start",
            "end", "end",
            "buckets", "buckets",
            "history_partition_num", "historyPartitionNum",
            "replication_num", "replicationNum",
            "start_day_of_week", "startDayOfWeek",
            "start_day_of_month", "startDayOfMonth");
    private static final Map<String, String> DYNAMIC_TEXTS = Map.of("prefix", "prefix", "time_zone", "timeZone");
    private static final String NAME = "[^\\s,;()]+";
    private static final Pattern NAMES = Pattern.compile(NAME + "(?:, ?" + NAME + ")*");
    private static final Pattern FOREIGN_KEY =
            Pattern.compile("\\((" + NAMES + ")\\) REFERENCES (" + NAME + ")\\((" + NAMES + ")\\)");

    /**
     * Calls that say some of the properties.
     *
     * @param keys of the properties that they say
     */
    record Said(List<String> keys, List<Call> calls) {}

    List<Said> ofTable(Map<String, String> properties) {
        Map<String, String> open = new LinkedHashMap<>(properties);
        Chain dynamic = new Chain();
        List<String> keys = new ArrayList<>();
        properties.forEach((key, value) -> {
            if (key.startsWith(DYNAMIC) && addDynamic(key.substring(DYNAMIC.length()), value, dynamic)) {
                open.remove(key);
                keys.add(key);
            }
        });
        List<Said> said = new ArrayList<>();
        if (!dynamic.isEmpty()) {
            said.add(new Said(keys, List.of(Call.of("dynamicPartition", dynamic.lambda("d")))));
        }
        said.addAll(ofMaterializedView(open));
        return said;
    }

    List<Said> ofMaterializedView(Map<String, String> properties) {
        List<Said> said = new ArrayList<>();
        properties.forEach((key, value) -> said.add(new Said(List.of(key), structured(key, value))));
        return said;
    }

    static void addTo(Chain chain, List<Said> said) {
        said.forEach(each -> each.calls().forEach(chain::add));
    }

    private boolean addDynamic(String key, String value, Chain dynamic) {
        if (key.equals("enable") && isBoolean(value)) {
            dynamic.add("enable", new Plain(value));
        } else if (key.equals("time_unit")
                && Stream.of(IntervalUnit.values()).anyMatch(unit -> unit.name().equals(value))) {
            imports.add(IntervalUnit.class);
            dynamic.add("timeUnit", new Plain(value));
        } else if (DYNAMIC_NUMBERS.containsKey(key) && isInt(value)) {
            dynamic.add(DYNAMIC_NUMBERS.get(key), new Plain(value));
        } else if (DYNAMIC_TEXTS.containsKey(key)) {
            dynamic.add(DYNAMIC_TEXTS.get(key), Plain.literal(value));
        } else {
            return false;
        }
        return true;
    }

    private List<Call> structured(String key, String value) {
        List<Call> typed =
                switch (key) {
                    case "bloom_filter_columns" -> bloomFilter(value);
                    case "colocate_with" -> List.of(Call.of("colocateWith", Plain.literal(value)));
                    case "unique_constraints" -> uniqueConstraints(value);
                    case "foreign_key_constraints" -> foreignKeys(value);
                    default -> List.of();
                };
        return typed.isEmpty() ? List.of(Call.of("property", Plain.literal(key), Plain.literal(value))) : typed;
    }

    private static List<Call> bloomFilter(String value) {
        List<String> columns = List.of(value.split(", ", -1));
        boolean names =
                NAMES.matcher(value).matches() && String.join(", ", columns).equals(value);
        return names ? List.of(Call.ofTexts("bloomFilter", columns)) : List.of();
    }

    private static List<Call> uniqueConstraints(String value) {
        List<Call> calls = new ArrayList<>();
        for (String constraint : value.split("; ", -1)) {
            if (!isJoinedNames(constraint)) {
                return List.of();
            }
            calls.add(Call.ofTexts("uniqueConstraint", List.of(constraint.split(","))));
        }
        return calls;
    }

    private List<Call> foreignKeys(String value) {
        List<Call> calls = new ArrayList<>();
        for (String constraint : value.split("; ", -1)) {
            Matcher matcher = FOREIGN_KEY.matcher(constraint);
            if (!matcher.matches() || !isJoinedNames(matcher.group(1)) || !isJoinedNames(matcher.group(3))) {
                return List.of();
            }
            List<String> referenced = new ArrayList<>(List.of(matcher.group(2)));
            referenced.addAll(List.of(matcher.group(3).split(",")));
            calls.add(Call.of(
                    "foreignKeyConstraint",
                    Chained.of(
                            Call.ofTexts("foreignKey", List.of(matcher.group(1).split(","))),
                            List.of(Call.ofTexts("references", referenced)))));
        }
        imports.add(Clauses.class);
        return calls;
    }

    /** Names joined by commas without blanks, as the builder joins them. */
    private static boolean isJoinedNames(String text) {
        return NAMES.matcher(text).matches() && text.indexOf(' ') < 0;
    }

    static boolean isBoolean(String value) {
        return value.equals("true") || value.equals("false");
    }

    /** Whether the text is how Java writes an int. */
    static boolean isInt(String value) {
        try {
            return String.valueOf(Integer.parseInt(value)).equals(value);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
