// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.Map;
import java.util.Objects;

/**
 * A synchronous materialized view: a rollup of one table, kept with every load and dropped with its table (facts 9.5).
 *
 * @param query the SELECT over one table, as written by whoever wrote it
 */
public record SynchronousMaterializedView(ObjectName name, Map<String, String> properties, String query)
        implements SchemaObject {
    public SynchronousMaterializedView {
        Objects.requireNonNull(name);
        Objects.requireNonNull(query);
        properties = Values.copyOf(properties);
    }

    /** It has none: the server takes a comment and forgets it. */
    @Override
    public String comment() {
        return "";
    }

    @Override
    public SynchronousMaterializedView named(ObjectName changed) {
        return new SynchronousMaterializedView(changed, properties, query);
    }

    public SynchronousMaterializedView withQuery(String changed) {
        return new SynchronousMaterializedView(name, properties, changed);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitSynchronousMaterializedView(this);
    }
}
