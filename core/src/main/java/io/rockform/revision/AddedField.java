// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import io.rockform.operation.ColumnPosition;
import org.jspecify.annotations.Nullable;

/** Where a new field of a STRUCT goes; at the end if nothing is said. */
public final class AddedField {
    private @Nullable ColumnPosition position;

    AddedField() {}

    public AddedField first() {
        position = ColumnPosition.first();
        return this;
    }

    public AddedField after(String field) {
        position = ColumnPosition.after(field);
        return this;
    }

    @Nullable
    ColumnPosition position() {
        return position;
    }
}
