// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

/** A named object of a database. Tables, views and materialized views share one namespace in StarRocks (facts 8.1). */
public sealed interface SchemaObject permits Table, View, MaterializedView, SynchronousMaterializedView {
    ObjectName name();

    /** The comment; empty if there is none, which StarRocks does not tell apart. */
    String comment();

    /** The same object under another name. */
    SchemaObject named(ObjectName name);

    <R> R accept(Visitor<R> visitor);

    /** One method a kind of object; a new kind breaks every reader until it is handled. */
    interface Visitor<R> {
        R visitTable(Table table);

        R visitView(View view);

        R visitMaterializedView(MaterializedView view);

        R visitSynchronousMaterializedView(SynchronousMaterializedView view);
    }
}
