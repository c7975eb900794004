// SPDX-License-Identifier: Apache-2.0
package io.rockform.query.tree;

import java.util.List;

/**
 * GROUP BY.
 *
 * @param sets the sets of GROUPING SETS; else one list, the expressions; for ALL one empty list
 */
public record Grouping(Kind kind, List<List<Expression>> sets) {
    public Grouping {
        sets = sets.stream().map(List::copyOf).toList();
    }

    /** How the expressions are combined. */
    public enum Kind {
        PLAIN,
        ROLLUP,
        CUBE,
        GROUPING_SETS,
        ALL
    }
}
