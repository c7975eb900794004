// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.autogenerate.Autogeneration;
import io.rockform.compare.Comparison;
import io.rockform.proof.SandboxProof;
import io.rockform.proof.Verification;
import io.rockform.source.SourceComparison;
import io.rockform.source.SourceDifference;
import io.rockform.source.SourcedSchema;

/** {@code rockform diff}: what leads from one source to another. */
public final class Diff implements Verb<DiffRequest, DiffResult> {
    @Override
    public DiffResult run(Invocation invocation, DiffRequest request) {
        Workspace workspace = new Workspace(invocation);
        Sources sources = new Sources(workspace);
        SourcedSchema from = sources.read(request.from());
        SourcedSchema to = sources.read(request.to());
        SourceComparison compared = sources.compare(from, to);
        if (to.profile() == null) {
            // What a server has, it has taken; what is only declared, it might refuse.
            compared.requireValid();
        }
        SourceDifference difference = compared.compare();
        Comparison comparison = difference.comparison();
        Verification verification = request.verify()
                ? SandboxProof.of(Autogeneration.propose(compared), from, to, compared, invocation.cancellation())
                : null;
        return new DiffResult(
                Differences.of(comparison, compared), comparison.findings(), difference.leftOut(), verification);
    }
}
