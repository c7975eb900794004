// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * FIRST or AFTER a column.
 *
 * @param after the column before; null for FIRST
 */
public record ColumnPosition(@Nullable String after) {
    private static final ColumnPosition FIRST = new ColumnPosition(null);

    public static ColumnPosition first() {
        return FIRST;
    }

    public static ColumnPosition after(String column) {
        return new ColumnPosition(Objects.requireNonNull(column));
    }

    /** As the clause of an ALTER is written, but for quotes. */
    @Override
    public String toString() {
        return after == null ? "FIRST" : "AFTER " + after;
    }
}
