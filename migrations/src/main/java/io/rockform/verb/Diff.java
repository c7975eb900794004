// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.compare.Comparison;
import io.rockform.source.SourceComparison;
import io.rockform.source.SourceDifference;

/** {@code rockform diff}: what leads from one source to another. */
public final class Diff implements Verb<DiffRequest, DiffResult> {
    @Override
    public DiffResult run(Invocation invocation, DiffRequest request) {
        Workspace workspace = new Workspace(invocation);
        Sources sources = new Sources(workspace);
        SourceComparison compared = sources.compare(sources.read(request.from()), sources.read(request.to()));
        SourceDifference difference = compared.compare();
        Comparison comparison = difference.comparison();
        return new DiffResult(Differences.of(comparison, compared), comparison.findings(), difference.leftOut());
    }
}
