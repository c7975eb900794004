// SPDX-License-Identifier: Apache-2.0
package io.rockform.query.tree;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A query: what stands after AS in a view.
 *
 * @param recursive WITH RECURSIVE
 * @param commonTables the tables of WITH, in order
 * @param limit null if all rows are wanted
 */
public record Query(
        boolean recursive,
        List<CommonTable> commonTables,
        QueryBody body,
        List<SortItem> orderBy,
        @Nullable Limit limit) {
    public Query {
        Objects.requireNonNull(body);
        commonTables = List.copyOf(commonTables);
        orderBy = List.copyOf(orderBy);
    }

    /** Only a body. */
    public static Query of(QueryBody body) {
        return new Query(false, List.of(), body, List.of(), null);
    }

    /** Whether WITH, ORDER BY and LIMIT are all missing. */
    public boolean isBare() {
        return commonTables.isEmpty() && orderBy.isEmpty() && limit == null;
    }
}
