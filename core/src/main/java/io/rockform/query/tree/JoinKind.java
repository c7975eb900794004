// SPDX-License-Identifier: Apache-2.0
package io.rockform.query.tree;

/** The kinds of joins. */
public enum JoinKind {
    /** A comma between relations. */
    COMMA(","),
    CROSS("CROSS JOIN"),
    INNER("INNER JOIN"),
    LEFT_OUTER("LEFT OUTER JOIN"),
    RIGHT_OUTER("RIGHT OUTER JOIN"),
    FULL_OUTER("FULL OUTER JOIN"),
    LEFT_SEMI("LEFT SEMI JOIN"),
    RIGHT_SEMI("RIGHT SEMI JOIN"),
    LEFT_ANTI("LEFT ANTI JOIN"),
    RIGHT_ANTI("RIGHT ANTI JOIN"),
    /** StarRocks 4.1 and newer. */
    ASOF_INNER("ASOF INNER JOIN"),
    /** StarRocks 4.1 and newer. */
    ASOF_LEFT_OUTER("ASOF LEFT OUTER JOIN");

    private final String text;

    JoinKind(String text) {
        this.text = text;
    }

    /** As StarRocks prints it. */
    public String text() {
        return text;
    }
}
