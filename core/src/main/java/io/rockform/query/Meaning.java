// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A query or expression stripped of everything that does not matter: names resolved, spellings unified. Two of them mean the same if they
 * are equal; whether two that are not equal differ, {@link MeaningComparison} tells.
 */
sealed interface Meaning {
    /** For people. */
    String text();

    /** An operator, a function, a clause: what it is, and its parts. */
    record Node(String label, List<Meaning> parts) implements Meaning {
        public Node {
            parts = List.copyOf(parts);
        }

        @Override
        public String text() {
            return parts.isEmpty()
                    ? label
                    : parts.stream().map(Meaning::text).collect(Collectors.joining(", ", label + " (", ")"));
        }
    }

    /**
     * A column of a relation.
     *
     * @param variable the relation's number
     * @param derived whether the relation is a query, whose columns have no names of their own
     * @param index the column's place; {@link RangeVariable#UNKNOWN} or {@link RangeVariable#MISSING} if it has none
     * @param name in lower case
     * @param fields of a STRUCT, in lower case
     */
    record Column(int variable, boolean derived, int index, String name, List<String> fields) implements Meaning {
        @Override
        public String text() {
            return name + fields.stream().map(field -> "." + field).collect(Collectors.joining());
        }
    }

    /** A column of which nothing but its written name is known, in lower case; {@code missing} if no relation has it. */
    record Unresolved(List<String> parts, boolean missing) implements Meaning {
        @Override
        public String text() {
            return String.join(".", parts);
        }
    }

    /** A number as written. */
    record Number(String value) implements Meaning {
        @Override
        public String text() {
            return value;
        }
    }

    /** A date, which stored queries of 3.x do not tell from a string. */
    record Date(String value) implements Meaning {
        @Override
        public String text() {
            return "DATE '" + value + "'";
        }
    }

    /** A string. */
    record Text(String value) implements Meaning {
        @Override
        public String text() {
            return Strings.quote(value);
        }
    }

    /** The type of a literal that the server infers. */
    record Inferred() implements Meaning {
        @Override
        public String text() {
            return "the inferred type";
        }
    }

    /** The type that the server inferred for a literal of its own making. */
    record ServerType(String type) implements Meaning {
        @Override
        public String text() {
            return type;
        }
    }

    /** {@code *} of a relation of unknown columns. */
    record UnknownColumns(String star) implements Meaning {
        @Override
        public String text() {
            return star;
        }
    }

    /** @param given whether the query names the column; else StarRocks does */
    record ColumnName(String name, boolean given) implements Meaning {
        @Override
        public String text() {
            return "column name " + name;
        }
    }

    static Meaning of(String label, Meaning... parts) {
        return new Node(label, List.of(parts));
    }

    static Meaning of(String label, List<Meaning> parts) {
        return new Node(label, parts);
    }
}
