// SPDX-License-Identifier: Apache-2.0
package io.rockform.plan;

import io.rockform.schema.Schema;
import java.util.List;
import java.util.Objects;

/**
 * What is going to be run, complete: the runner derives nothing.
 *
 * @param steps in order
 * @param before the schema that the plan begins with
 * @param after the schema that it leads to, as far as the effect of its operations is known
 */
public record Plan(List<Step> steps, Schema before, Schema after) {
    public Plan {
        steps = List.copyOf(steps);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
    }

    /** All statements of all steps. */
    public List<Statement> statements() {
        return steps.stream().flatMap(step -> step.statements().stream()).toList();
    }
}
