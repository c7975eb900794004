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
 */
record Output(String name, @Nullable DataType type, boolean nullable) {
    Output {
        Objects.requireNonNull(name);
    }

    static Output unknown(String name) {
        return new Output(name, null, true);
    }

    Output named(String changed) {
        return new Output(changed, type, nullable);
    }

    /** A value that can be NULL whatever it is made of. */
    Output orNull() {
        return new Output(name, type, true);
    }
}
