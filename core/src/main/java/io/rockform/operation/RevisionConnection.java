// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The connection of a run, for the code of a revision. Each {@code ?} of a statement outside of strings, names and comments
 * is replaced by the literal of a value: null, a number, a boolean, text, a date or a time.
 */
public interface RevisionConnection {
    /** Sends a statement whose rows, if any, are of no interest. */
    void execute(String sql, @Nullable Object... values);

    /** The rows of a query, all of them: values as text by the labels of their columns, in order. */
    List<Map<String, @Nullable String>> query(String sql, @Nullable Object... values);

    /**
     * What the connection is made of, as {@code connection.unwrap(java.sql.Connection.class)}. It belongs to the run: leave it
     * open, and its session as it was found.
     *
     * @throws IllegalArgumentException if it is no such thing
     */
    <T> T unwrap(Class<T> type);
}
