// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.session;

import java.util.Objects;

/** A column of a result set. */
public record ResultColumn(String name, ValueType type) {
    public ResultColumn {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
    }

    /** A column of text, which all columns of SHOW statements are (facts 12.1). */
    public static ResultColumn text(String name) {
        return new ResultColumn(name, ValueType.VARCHAR);
    }
}
