// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

/** What an object of a database is, as the server tells it. */
public enum ObjectKind {
    TABLE("table"),
    VIEW("view"),
    MATERIALIZED_VIEW("materialized view"),
    /** A rollup of a table, or a synchronous materialized view, which is the same (facts 9.5). */
    ROLLUP("rollup"),
    /** Of this session alone; it hides a table of the same name (facts 10). */
    TEMPORARY_TABLE("temporary table"),
    /** A table whose rows are elsewhere. */
    EXTERNAL_TABLE("external table"),
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
