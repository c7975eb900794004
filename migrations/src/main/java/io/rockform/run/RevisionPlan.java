// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.history.RevisionFile;
import io.rockform.plan.Plan;
import java.util.Objects;

/** What a revision is going to do to a schema. */
public record RevisionPlan(RevisionFile revision, Direction direction, Plan plan) {
    public RevisionPlan {
        Objects.requireNonNull(revision);
        Objects.requireNonNull(direction);
        Objects.requireNonNull(plan);
    }
}
