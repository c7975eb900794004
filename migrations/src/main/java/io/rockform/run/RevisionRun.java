// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** A revision that was run, with all its statements. */
public record RevisionRun(
        RevisionEntry revision, Direction direction, List<StatementRun> statements, Duration duration) {
    public RevisionRun {
        Objects.requireNonNull(revision);
        Objects.requireNonNull(direction);
        Objects.requireNonNull(duration);
        statements = List.copyOf(statements);
    }
}
