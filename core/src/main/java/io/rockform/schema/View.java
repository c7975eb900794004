// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A view.
 *
 * @param columns the declared column list; empty takes the names from the query
 * @param security null leaves it to the server
 * @param query the SELECT, as written by whoever wrote it
 */
public record View(
        ObjectName name,
        List<ViewColumn> columns,
        String comment,
        @Nullable ViewSecurity security,
        String query) implements SchemaObject {
    public View {
        Objects.requireNonNull(name);
        Objects.requireNonNull(comment);
        Objects.requireNonNull(query);
        columns = List.copyOf(columns);
    }

    @Override
    public View named(ObjectName changed) {
        return new View(changed, columns, comment, security, query);
    }

    public View withColumns(List<ViewColumn> changed) {
        return new View(name, changed, comment, security, query);
    }

    public View withComment(String changed) {
        return new View(name, columns, changed, security, query);
    }

    public View withSecurity(@Nullable ViewSecurity changed) {
        return new View(name, columns, comment, changed, query);
    }

    public View withQuery(String changed) {
        return new View(name, columns, comment, security, changed);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitView(this);
    }
}
