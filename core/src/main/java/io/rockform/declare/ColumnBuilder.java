// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.DataType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A column of a declared table. */
public final class ColumnBuilder extends ColumnAttributes<ColumnBuilder> {
    private @Nullable String formerName;

    ColumnBuilder(String name, DataType type) {
        super(name, type);
    }

    /** The name that the column had before; may be removed once the rename has been applied everywhere. */
    public ColumnBuilder renamedFrom(String former) {
        formerName = former;
        return this;
    }

    Optional<String> formerName() {
        return Optional.ofNullable(formerName);
    }

    @Override
    protected ColumnBuilder self() {
        return this;
    }
}
