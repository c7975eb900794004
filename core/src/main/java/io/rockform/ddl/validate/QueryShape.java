// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.problem.RockformException;
import io.rockform.query.QueryColumns;
import io.rockform.query.QueryParser;
import io.rockform.query.tree.Query;
import io.rockform.schema.ViewColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The query of a view, as far as its text alone tells.
 *
 * @param query empty if it cannot be read; a server may still be able to
 * @param columns the names of its result; empty if they are not known, as with a star
 */
record QueryShape(Optional<Query> query, List<String> columns) {
    static QueryShape of(String text, Violations violations) {
        if (text.isBlank()) {
            violations.syntax(null, "the query is empty", "Write the SELECT that defines the view.");
            return new QueryShape(Optional.empty(), List.of());
        }
        try {
            Query query = QueryParser.parse(text);
            return new QueryShape(Optional.of(query), QueryColumns.of(query));
        } catch (RockformException unreadable) {
            return new QueryShape(Optional.empty(), List.of());
        }
    }

    /** A column list names as many columns as the query gives; without one, their own names differ. */
    void checkColumns(List<ViewColumn> declared, Violations violations) {
        if (columns.isEmpty()) {
            return;
        }
        if (!declared.isEmpty() && declared.size() != columns.size()) {
            violations.analysis(
                    null,
                    1353,
                    "HY000",
                    "View's SELECT and view's field list have different column counts",
                    "The query has " + columns.size() + " columns: name as many.");
        } else if (declared.isEmpty()) {
            checkUnique(columns, violations);
        }
    }

    /** Of names from the query it is said without a code of its own (recorded view-text/11). */
    static void checkUnique(List<String> columns, Violations violations) {
        Set<String> seen = new HashSet<>();
        for (String name : columns) {
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                violations.analysis(name, "Duplicate column name '" + name + "'", "Give one of them another name: AS.");
                return;
            }
        }
    }
}
