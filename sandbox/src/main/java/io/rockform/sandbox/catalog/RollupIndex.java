// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.catalog;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table beside its own: a rollup, or a synchronous materialized view (facts 9.5).
 *
 * @param id never used again
 * @param statement by which it was made, if it is a synchronous materialized view; null for a rollup
 */
public record RollupIndex(long id, String name, @Nullable String statement) {
    public RollupIndex {
        Objects.requireNonNull(name);
    }

    /** Whether it is one by its own CREATE MATERIALIZED VIEW. */
    public boolean isSynchronousView() {
        return statement != null;
    }

    public RollupIndex named(String changed) {
        return new RollupIndex(id, changed, statement);
    }
}
