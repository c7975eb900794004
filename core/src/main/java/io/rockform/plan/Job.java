// SPDX-License-Identifier: Apache-2.0
package io.rockform.plan;

import io.rockform.schema.ObjectName;
import java.util.Objects;

/** The job that a statement may start and that must end before the next statement on that table. */
public record Job(JobKind kind, ObjectName table) {
    public Job {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(table);
    }
}
