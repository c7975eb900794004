// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a materialized view is refreshed (facts 9.1).
 *
 * @param moment whether creation itself triggers the first refresh; null is IMMEDIATE, which is never printed
 */
public record Refresh(@Nullable Moment moment, Scheme scheme) {
    public Refresh {
        Objects.requireNonNull(scheme);
    }

    /** Whether the first refresh comes with the creation. */
    public enum Moment {
        IMMEDIATE,
        DEFERRED
    }

    /** What triggers later refreshes. */
    public sealed interface Scheme permits Async, Manual, Incremental {}

    /**
     * Refreshed by the server.
     *
     * @param start {@code yyyy-MM-dd HH:mm:ss}; null for none
     * @param every null refreshes upon each change of the base tables
     */
    public record Async(@Nullable String start, @Nullable Interval every) implements Scheme {}

    /** Refreshed by REFRESH MATERIALIZED VIEW alone. */
    public record Manual() implements Scheme {}

    /** Refreshed from the changes of external tables alone; native tables refuse it (facts 9.1). */
    public record Incremental() implements Scheme {}

    /** @param unit only these four are accepted */
    public record Interval(int count, Unit unit) {
        public Interval {
            Objects.requireNonNull(unit);
        }
    }

    public enum Unit {
        SECOND,
        MINUTE,
        HOUR,
        DAY
    }
}
