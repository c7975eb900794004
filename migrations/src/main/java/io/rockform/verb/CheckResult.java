// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.compare.Finding;
import io.rockform.policy.LeftOut;
import io.rockform.problem.ExitCode;
import io.rockform.run.Difference;
import io.rockform.run.RevisionEntry;
import java.util.List;

/**
 * What is left to do.
 *
 * @param pending revisions that the database does not have yet, in the order in which they would run
 * @param differences between the models and the database
 * @param findings what differs and cannot be mended in place
 * @param leftOut what the policy keeps out, which is no difference
 */
public record CheckResult(
        List<RevisionEntry> pending, List<Difference> differences, List<Finding> findings, List<LeftOut> leftOut)
        implements VerbResult {
    public CheckResult {
        pending = List.copyOf(pending);
        differences = List.copyOf(differences);
        findings = List.copyOf(findings);
        leftOut = List.copyOf(leftOut);
    }

    @Override
    public ExitCode exitCode() {
        boolean clean = pending.isEmpty() && differences.isEmpty() && findings.isEmpty();
        return clean ? ExitCode.DONE : ExitCode.DIFFERENT;
    }
}
