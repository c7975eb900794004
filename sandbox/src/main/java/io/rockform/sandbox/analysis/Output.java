// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.analysis;

import io.rockform.schema.DataType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a query gives in one place of its list.
 *
 * @param name empty if it is no plain column and has no alias
 * @param type null if the sandbox cannot tell it
 * @param indirect whether it comes by a {@code *}, or from a view or another query, and not from a table by its name
 */
record Output(String name, @Nullable DataType type, boolean nullable, boolean indirect) {
    Output {
        Objects.requireNonNull(name);
    }

    static Output of(String name, @Nullable DataType type, boolean nullable) {
        return new Output(name, type, nullable, false);
    }

    static Output unknown(String name) {
        return of(name, null, true);
    }

    Output asIndirect() {
        return new Output(name, type, nullable, true);
    }

    Output named(String changed) {
        return new Output(changed, type, nullable, indirect);
    }

    /** A value that can be NULL whatever it is made of. */
    Output orNull() {
        return new Output(name, type, true, indirect);
    }
}
