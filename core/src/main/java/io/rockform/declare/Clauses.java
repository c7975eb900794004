// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.Distribution;

/** Typed clauses for a static import: {@code distributedBy(hash("id").buckets(10))}. */
public final class Clauses {
    private Clauses() {}

    public static Distribution.Hash hash(String... columns) {
        return Distribution.hash(columns);
    }

    public static Distribution.Random random() {
        return Distribution.random();
    }
}
