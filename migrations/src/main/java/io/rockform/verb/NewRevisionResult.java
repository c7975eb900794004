// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.adopt.ModelEdit;
import io.rockform.autogenerate.Proof;
import io.rockform.autogenerate.Proposal;
import io.rockform.compare.Finding;
import io.rockform.policy.LeftOut;
import io.rockform.run.Difference;
import io.rockform.run.RevisionEntry;
import io.rockform.source.RevisionDrift;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The new revision.
 *
 * @param revision what was written; null if nothing differs and so nothing was written
 * @param source the text of the file; empty if there is none
 * @param differences what the upgrade does
 * @param findings what differs and cannot be mended in place
 * @param irreversible what the downgrade cannot take back, each with the reason
 * @param leftOut what the policy keeps out
 * @param proof what was shown of it before it was written; null if it does nothing yet
 * @param edits what the models need, of an adopted change
 * @param drift what was changed by other means than revisions
 * @param dryRun whether no file was written, and this is only what it would be
 */
public record NewRevisionResult(
        @Nullable RevisionEntry revision,
        String source,
        List<Difference> differences,
        List<Finding> findings,
        List<String> irreversible,
        List<LeftOut> leftOut,
        @Nullable Proof proof,
        List<ModelEdit> edits,
        RevisionDrift drift,
        boolean dryRun)
        implements VerbResult {
    public NewRevisionResult {
        differences = List.copyOf(differences);
        findings = List.copyOf(findings);
        irreversible = List.copyOf(irreversible);
        leftOut = List.copyOf(leftOut);
        edits = List.copyOf(edits);
        Objects.requireNonNull(drift);
    }

    /** Nothing that a revision could do differs, so that none is written. */
    static NewRevisionResult ofNothing(Proposal proposal, boolean dryRun) {
        return new NewRevisionResult(
                null,
                "",
                List.of(),
                proposal.findings(),
                List.of(),
                proposal.leftOut(),
                null,
                List.of(),
                proposal.drift(),
                dryRun);
    }

    /** Of an adopted change, whose proof is about what is there and not about the models. */
    NewRevisionResult withEdits(List<ModelEdit> changed) {
        return new NewRevisionResult(
                revision, source, differences, findings, irreversible, leftOut, null, changed, drift, dryRun);
    }
}
