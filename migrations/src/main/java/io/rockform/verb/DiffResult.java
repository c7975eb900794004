// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.compare.Finding;
import io.rockform.policy.LeftOut;
import io.rockform.problem.ExitCode;
import io.rockform.proof.Verification;
import io.rockform.run.Difference;
import io.rockform.source.RevisionDrift;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What differs.
 *
 * @param differences the steps from one to the other, in the order in which they can be run
 * @param findings what differs and cannot be mended in place
 * @param leftOut what the policy keeps out, which is no difference
 * @param drift of a database that is compared with the models: what is there otherwise than the revisions have left it
 * @param verification what was tried in the sandbox; null if that was not asked for
 */
public record DiffResult(
        List<Difference> differences,
        List<Finding> findings,
        List<LeftOut> leftOut,
        RevisionDrift drift,
        @Nullable Verification verification)
        implements VerbResult {
    public DiffResult {
        differences = List.copyOf(differences);
        findings = List.copyOf(findings);
        leftOut = List.copyOf(leftOut);
        Objects.requireNonNull(drift);
    }

    @Override
    public ExitCode exitCode() {
        return differences.isEmpty() && findings.isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENT;
    }
}
