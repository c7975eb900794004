// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.Objects;

/** A column of a view or materialized view: its type follows from the query. */
public record ViewColumn(String name, String comment) {
    public ViewColumn {
        Objects.requireNonNull(name);
        Objects.requireNonNull(comment);
    }
}
