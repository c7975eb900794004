// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import java.util.Objects;

/**
 * A comment that begins with {@code --} and stands alone on its line.
 *
 * @param text behind the dashes, without white space around it
 * @param line from 1
 * @param following the index of the statement that it stands in or before, from 0
 * @param inside whether it stands between words of that statement
 */
public record ScriptComment(String text, int line, int following, boolean inside) {
    public ScriptComment {
        Objects.requireNonNull(text);
    }
}
