// SPDX-License-Identifier: Apache-2.0
package io.rockform.plan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One SQL statement, without a final semicolon.
 *
 * @param job what to wait for afterwards; null if the statement's answer is its end
 */
public record Statement(String sql, @Nullable Job job) {
    public Statement {
        Objects.requireNonNull(sql);
    }

    /** A statement whose effect is complete when it is answered. */
    public static Statement immediate(String sql) {
        return new Statement(sql, null);
    }
}
