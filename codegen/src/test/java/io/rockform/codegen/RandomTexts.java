// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.ddl.DdlWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Seeded random texts, names and properties, in characters that are hard to quote. */
class RandomTexts {
    private static final String[] HARD = {
        "",
        " ",
        "  two",
        "end ",
        "\"",
        "\"\"\"",
        "\"\"\"\"",
        "'",
        "\\",
        "\\\\",
        "\\u0041",
        "\\n",
        "\t",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        " \n",
        "\n  indented",
        "\u0000",
        "\u001a",
        "\u0085",
        "\u2028",
        "\u00a0",
        "\u3000",
        "\u202e",
        "\ud800",
        "\udc00x",
        "é",
        "日本語",
        "😀",
        "$L",
        "$$",
        "*/",
        "/*",
        "//",
        "-- x",
        ";",
        "%s",
        "{}",
        "tail\\",
        "ends with \"",
        "<b>&amp;"
    };
    static final String[] WORDS = {
        "select",
        "id",
        "name",
        "orders",
        "date",
        "FROM",
        "WHERE",
        "count(*)",
        "JOIN",
        "customer",
        "Order",
        "a.b",
        "x-y",
        "key"
    };

    private static final String[] STRUCTURED = {
        "dynamic_partition.enable",
        "dynamic_partition.time_unit",
        "dynamic_partition.end",
        "dynamic_partition.start",
        "dynamic_partition.prefix",
        "dynamic_partition.other",
        "bloom_filter_columns",
        "colocate_with",
        "unique_constraints",
        "foreign_key_constraints"
    };
    private static final String[] STRUCTURED_VALUES = {
        "true",
        "DAY",
        "day",
        "-3",
        "+3",
        "",
        "p",
        "a, b",
        "a,b",
        "a,b; c",
        "a,b;c",
        "a ; b",
        "(a) REFERENCES t(b)",
        "(a,b) REFERENCES db.t(c,d); (e) REFERENCES t(f)",
        "(a, b) REFERENCES t(c, d)",
        "a,"
    };

    final Random random;
    final boolean readableSql;

    /** @param readableSql only what SQL can say */
    RandomTexts(Random random, boolean readableSql) {
        this.random = random;
        this.readableSql = readableSql;
    }

    /** In SQL it must end where it should. */
    String expression() {
        return readableSql ? "concat(" + DdlWriter.literal(text()) + ", `a b`)" : "f(" + text() + ")";
    }

    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            if (random.nextInt(3) == 0) {
                properties.put(pick(STRUCTURED), pick(STRUCTURED_VALUES));
            } else {
                properties.put("p" + i, text());
            }
        }
        return properties;
    }

    /** Not empty, no NUL and no backquote, which no name of StarRocks holds (facts 1.1, 1.3), nor what a column's must not hold. */
    String identifier() {
        String odd = random.nextBoolean() ? pick(WORDS) : text().replaceAll("[\u0000`=<>!*]", "");
        return odd.isEmpty() ? "n" : odd;
    }

    String orEmpty() {
        return random.nextBoolean() ? "" : text();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            text.append(random.nextInt(3) == 0 ? pick(HARD) : pick(WORDS)).append(random.nextInt(3) > 0 ? " " : "");
        }
        return text.toString();
    }

    <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
