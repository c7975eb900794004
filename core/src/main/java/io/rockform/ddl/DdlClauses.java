// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.schema.DataType;
import io.rockform.schema.Distribution;
import io.rockform.schema.Refresh;

/** Single clauses as text, as builders and annotations take them. */
public final class DdlClauses {
    private static final DdlParser PARSER = new DdlParser();

    private DdlClauses() {}

    /** Reads a distribution such as {@code HASH(id) BUCKETS 10}. */
    public static Distribution distribution(String clause) {
        return PARSER.distribution(clause);
    }

    /** Reads a refresh scheme such as {@code ASYNC START("2024-01-01 00:00:00") EVERY(INTERVAL 1 DAY)}. */
    public static Refresh refresh(String clause) {
        return PARSER.refresh(clause);
    }

    /** Reads a type such as {@code DECIMAL(10, 2)}. */
    public static DataType type(String text) {
        return PARSER.type(text);
    }
}
