// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.catalog;

import io.rockform.schema.DataType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column that a view or materialized view gives.
 *
 * @param type null if the sandbox cannot tell it
 * @param comment empty for none
 */
public record OutputColumn(String name, @Nullable DataType type, boolean nullable, String comment) {
    public OutputColumn {
        Objects.requireNonNull(name);
        Objects.requireNonNull(comment);
    }
}
