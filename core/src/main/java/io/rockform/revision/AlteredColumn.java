// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import io.rockform.declare.ColumnAttributes;
import io.rockform.operation.ColumnPosition;
import io.rockform.schema.DataType;
import org.jspecify.annotations.Nullable;

/** A column that is added or modified: its definition and where it is put. */
public final class AlteredColumn extends ColumnAttributes<AlteredColumn> {
    private boolean key;
    private @Nullable ColumnPosition position;

    AlteredColumn(String name, DataType type) {
        super(name, type);
    }

    /** Says that it is a key column. A modified key column must say so again (facts 6.7). */
    public AlteredColumn key() {
        key = true;
        return this;
    }

    public AlteredColumn first() {
        position = ColumnPosition.first();
        return this;
    }

    public AlteredColumn after(String column) {
        position = ColumnPosition.after(column);
        return this;
    }

    boolean isKey() {
        return key;
    }

    @Nullable
    ColumnPosition position() {
        return position;
    }

    @Override
    protected AlteredColumn self() {
        return this;
    }
}
