// SPDX-License-Identifier: Apache-2.0
package io.rockform.autogenerate;

import io.rockform.compare.Finding;
import io.rockform.operation.Operation;
import io.rockform.operation.Operation.Irreversible;
import io.rockform.plan.Plan;
import io.rockform.policy.LeftOut;
import io.rockform.profile.ServerProfile;
import io.rockform.source.RevisionDrift;
import java.util.List;
import java.util.Objects;

/**
 * What a new revision is to do.
 *
 * @param plan of the upgrade
 * @param written the operations of the upgrade as the file says them, which is without the properties that are
 *     overridden here
 * @param downgrade the operations that undo it, last one first
 * @param findings what differs and is left as it is
 * @param leftOut what the policy keeps out
 * @param unproven what will still differ after the upgrade, since a hook rewrote it
 * @param profile of the server that the plan is for
 * @param drift what was changed by other means than revisions, and may be among what the plan takes back
 */
public record Proposal(
        Plan plan,
        List<Operation> written,
        List<Operation> downgrade,
        List<Finding> findings,
        List<LeftOut> leftOut,
        List<String> unproven,
        ServerProfile profile,
        RevisionDrift drift) {
    public Proposal {
        Objects.requireNonNull(plan);
        Objects.requireNonNull(profile);
        Objects.requireNonNull(drift);
        written = List.copyOf(written);
        leftOut = List.copyOf(leftOut);
        unproven = List.copyOf(unproven);
        downgrade = List.copyOf(downgrade);
        findings = List.copyOf(findings);
    }

    /** What was shown of it. */
    public Proof proof() {
        return Proof.of(this);
    }

    /** The same, found where something had drifted. */
    public Proposal withDrift(RevisionDrift found) {
        return new Proposal(plan, written, downgrade, findings, leftOut, unproven, profile, found);
    }

    /** Why the downgrade cannot be run; empty if it can. */
    public List<String> irreversible() {
        return downgrade.stream()
                .filter(Irreversible.class::isInstance)
                .map(operation -> ((Irreversible) operation).reason())
                .toList();
    }
}
