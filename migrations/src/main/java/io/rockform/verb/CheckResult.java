// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.compare.Finding;
import io.rockform.policy.LeftOut;
import io.rockform.problem.ExitCode;
import io.rockform.run.Difference;
import io.rockform.run.RevisionEntry;
import io.rockform.source.RevisionDrift;
import java.util.List;
import java.util.Objects;

/**
 * What is left to do.
 *
 * @param pending revisions that the database does not have yet, in the order in which they would run
 * @param differences between the models and the database
 * @param findings what differs and cannot be mended in place
 * @param leftOut what the policy keeps out, which is no difference
 * @param drift what is there otherwise than the revisions have left it, whether the models want it so or not
 */
public record CheckResult(
        List<RevisionEntry> pending,
        List<Difference> differences,
        List<Finding> findings,
        List<LeftOut> leftOut,
        RevisionDrift drift)
        implements VerbResult {
    public CheckResult {
        pending = List.copyOf(pending);
        differences = List.copyOf(differences);
        findings = List.copyOf(findings);
        leftOut = List.copyOf(leftOut);
        Objects.requireNonNull(drift);
    }

    @Override
    public ExitCode exitCode() {
        boolean drifted = drift.certain() && !drift.isEmpty();
        boolean clean = pending.isEmpty() && differences.isEmpty() && findings.isEmpty() && !drifted;
        return clean ? ExitCode.DONE : ExitCode.DIFFERENT;
    }
}
