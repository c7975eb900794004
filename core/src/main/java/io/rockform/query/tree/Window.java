// SPDX-License-Identifier: Apache-2.0
package io.rockform.query.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * OVER (...).
 *
 * @param hint the text within brackets before PARTITION BY; null if there is none
 * @param frame null if there is none
 */
public record Window(
        @Nullable String hint,
        List<Expression> partitionBy,
        List<SortItem> orderBy,
        @Nullable Frame frame) {
    public Window {
        partitionBy = List.copyOf(partitionBy);
        orderBy = List.copyOf(orderBy);
    }

    /**
     * ROWS or RANGE.
     *
     * @param rows false for RANGE
     * @param end null if only one bound was given, which then is the start
     */
    public record Frame(boolean rows, Bound start, @Nullable Bound end) {}

    /** What a bound is relative to. */
    public enum BoundKind {
        UNBOUNDED_PRECEDING,
        PRECEDING,
        CURRENT_ROW,
        FOLLOWING,
        UNBOUNDED_FOLLOWING
    }

    /** @param offset null if the kind has none */
    public record Bound(BoundKind kind, @Nullable Expression offset) {}
}
