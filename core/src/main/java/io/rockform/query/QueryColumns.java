// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.Query;
import java.util.List;

/** The names of a query's result, as far as its text alone tells. */
public final class QueryColumns {
    private QueryColumns() {}

    /** Empty if they are not known, as where a star stands for columns of a table. */
    public static List<String> of(Query query) {
        List<String> names = Resolver.resolve(query, Relations.unknown("")).names(query);
        return names == null ? List.of() : names;
    }
}
