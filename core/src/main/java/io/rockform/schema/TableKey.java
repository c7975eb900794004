// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.List;
import java.util.Objects;

/**
 * A table's key clause.
 *
 * @param columns the first columns of the table, in its order (facts 4.2)
 */
public record TableKey(KeyModel model, List<String> columns) {
    public TableKey {
        Objects.requireNonNull(model);
        columns = List.copyOf(columns);
    }

    public boolean has(String column) {
        return columns.stream().anyMatch(column::equalsIgnoreCase);
    }
}
