// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import java.util.Objects;

/**
 * One statement of a script.
 *
 * @param sql its text, without the semicolon, and without comments before its first and after its last word
 * @param line the line of the script in which it begins, from 1
 * @param column the column in that line, from 1
 */
public record ScriptStatement(String sql, int line, int column) {
    public ScriptStatement {
        Objects.requireNonNull(sql);
    }
}
