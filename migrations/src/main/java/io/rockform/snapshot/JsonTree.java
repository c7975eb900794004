// SPDX-License-Identifier: Apache-2.0
package io.rockform.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a snapshot with its place, so that what is wrong with it can be found. Nothing in it is passed over: what is not
 * known may be what a newer Rockform says of the schema.
 *
 * @param place file and path: {@code schema.json: schema[3].columns[0].type}
 */
record JsonTree(JsonNode node, String place) {
    JsonTree at(String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            throw invalid("there is no '" + field + "'");
        }
        return new JsonTree(value, place + (place.endsWith(": ") ? "" : ".") + field);
    }

    /** The part, or null where null stands. */
    @Nullable
    JsonTree atOrNull(String field) {
        JsonTree value = at(field);
        return value.node.isNull() ? null : value;
    }

    boolean has(String field) {
        return node.has(field);
    }

    /** @throws RockformException if it has other fields than these */
    JsonTree only(String... fields) {
        if (!node.isObject()) {
            throw invalid("an object is expected");
        }
        Set<String> known = Set.of(fields);
        node.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                throw invalid("'" + field + "' is not known");
            }
        });
        return this;
    }

    String text() {
        if (!node.isTextual()) {
            throw invalid("a text is expected");
        }
        return node.textValue();
    }

    boolean truth() {
        if (!node.isBoolean()) {
            throw invalid("true or false is expected");
        }
        return node.booleanValue();
    }

    long number() {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw invalid("a whole number is expected");
        }
        return node.longValue();
    }

    int integer() {
        long number = number();
        if (number != (int) number) {
            throw invalid("the number is too large");
        }
        return (int) number;
    }

    <T> List<T> list(Function<JsonTree, T> read) {
        if (!node.isArray()) {
            throw invalid("a list is expected");
        }
        List<T> list = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            list.add(read.apply(new JsonTree(node.get(i), place + "[" + i + "]")));
        }
        return list;
    }

    List<String> texts() {
        return list(JsonTree::text);
    }

    Map<String, String> properties() {
        if (!node.isObject()) {
            throw invalid("an object is expected");
        }
        Map<String, String> properties = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(key -> properties.put(key, at(key).text()));
        return properties;
    }

    <E extends Enum<E>> E constant(E[] constants) {
        String name = text();
        return Stream.of(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> invalid("'" + name + "' is not known"));
    }

    /** Reads a text as a clause. */
    <T> T clause(Function<String, T> parse) {
        try {
            return parse.apply(text());
        } catch (RockformException e) {
            throw invalid(e.problems().get(0).message());
        }
    }

    RockformException invalid(String message) {
        return new RockformException(Problem.of(ProblemCode.FILE, "the snapshot cannot be read: " + message)
                .at(place.endsWith(": ") ? place.substring(0, place.length() - 2) : place)
                .remedy("Write it again: rockform schema snapshot --from SOURCE --out FILE. A newer Rockform may have"
                        + " written it."));
    }
}
