// SPDX-License-Identifier: Apache-2.0
package io.rockform.documentation;

import java.util.Objects;

/**
 * A column, in words.
 *
 * @param key whether it belongs to the key
 * @param type empty where only the server knows it, as of a view's column
 * @param nullable whether it may hold NULL; of a view's column not said
 * @param value what it holds where nothing is given: its default, how it is counted, generated or aggregated; may be empty
 */
record DocumentedColumn(String name, boolean key, String type, boolean nullable, String value, String comment) {
    DocumentedColumn {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        Objects.requireNonNull(value);
        Objects.requireNonNull(comment);
    }
}
