// SPDX-License-Identifier: Apache-2.0
package io.rockform.query.tree;

import org.jspecify.annotations.Nullable;

/**
 * An item of ORDER BY.
 *
 * @param nullsFirst null if not said; StarRocks then puts NULLs first when ascending, last when descending
 */
public record SortItem(
        Expression expression, boolean descending, @Nullable Boolean nullsFirst) {
    /** Where NULLs really go. */
    public boolean effectiveNullsFirst() {
        return nullsFirst == null ? !descending : nullsFirst;
    }
}
