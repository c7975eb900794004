// SPDX-License-Identifier: Apache-2.0
package io.rockform.autogenerate;

import io.rockform.compare.Finding;
import io.rockform.operation.Operation;
import io.rockform.operation.Operation.Irreversible;
import io.rockform.plan.Plan;
import java.util.List;
import java.util.Objects;

/**
 * What a new revision is to do.
 *
 * @param plan of the upgrade
 * @param downgrade the operations that undo it, last one first
 * @param findings what differs and is left as it is
 */
public record Proposal(Plan plan, List<Operation> downgrade, List<Finding> findings) {
    public Proposal {
        Objects.requireNonNull(plan);
        downgrade = List.copyOf(downgrade);
        findings = List.copyOf(findings);
    }

    /** The operations of the upgrade, in order. */
    public List<Operation> upgrade() {
        return plan.steps().stream().flatMap(step -> step.operations().stream()).toList();
    }

    /** Why the downgrade cannot be run; empty if it can. */
    public List<String> irreversible() {
        return downgrade.stream()
                .filter(Irreversible.class::isInstance)
                .map(operation -> ((Irreversible) operation).reason())
                .toList();
    }
}
