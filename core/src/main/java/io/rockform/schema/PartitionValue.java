// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.Objects;

/** One value of a partition's bound or list (facts 4.6). Numbers are written as text too: {@code ("10")}. */
public sealed interface PartitionValue {
    static PartitionValue of(String text) {
        return new Literal(text);
    }

    record Literal(String text) implements PartitionValue {
        public Literal {
            Objects.requireNonNull(text);
        }
    }

    /** The values that are words. */
    enum Keyword implements PartitionValue {
        MAXVALUE,
        /** Of a LIST only; servers print it as the text 'NULL' (facts 4.6). */
        NULL
    }
}
