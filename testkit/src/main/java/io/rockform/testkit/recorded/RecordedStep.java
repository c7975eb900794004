// SPDX-License-Identifier: Apache-2.0
package io.rockform.testkit.recorded;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement with its answer.
 *
 * @param columns the names of the result's columns; empty if the answer was no result
 * @param rows the result's rows
 * @param error null if the statement was accepted
 */
public record RecordedStep(
        String sql,
        List<String> columns,
        List<List<@Nullable String>> rows,
        @Nullable RecordedError error) {
    public RecordedStep {
        Objects.requireNonNull(sql);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public boolean isAccepted() {
        return error == null;
    }

    /** A refusal. */
    public record RecordedError(int code, String message) {
        public RecordedError {
            Objects.requireNonNull(message);
        }
    }
}
