// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

/** What an object of a database is, as the server tells it. */
public enum ObjectKind {
    TABLE("table"),
    VIEW("view"),
    MATERIALIZED_VIEW("materialized view"),
    /** A rollup of a table, or a synchronous materialized view, which is the same (facts 9.5). */
    ROLLUP("rollup"),
    /** What the server shows in a way that Rockform has not seen before. */
    UNKNOWN("object");

    private final String title;

    ObjectKind(String title) {
        this.title = title;
    }

    /** The kind's name for people. */
    public String title() {
        return title;
    }
}
