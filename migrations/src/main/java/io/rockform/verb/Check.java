// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.compare.Comparison;
import io.rockform.history.HistoryPath;
import io.rockform.history.RevisionFile;
import io.rockform.history.RevisionGraph;
import io.rockform.run.Database;
import io.rockform.run.RecordedHistory;
import io.rockform.run.RevisionEntries;
import io.rockform.run.RevisionEntry;
import io.rockform.run.RevisionHistory;
import io.rockform.source.RevisionDrift;
import io.rockform.source.SourceComparison;
import io.rockform.source.SourceDifference;
import io.rockform.source.SourcedSchema;
import java.util.List;
import java.util.Set;

/** {@code rockform check}: are the database at the head and the models without a difference? */
public final class Check implements Verb<CheckRequest, CheckResult> {
    @Override
    public CheckResult run(Invocation invocation, CheckRequest request) {
        Workspace workspace = new Workspace(invocation);
        Sources sources = new Sources(workspace);
        RevisionHistory revisions = workspace.revisions();
        SourcedSchema models = sources.models();
        if (request.from() != null) {
            if (request.acceptChanged()) {
                revisions.checksums().write();
            }
            revisions.checksums().requireWhole();
            revisions.checksums().requireUnchanged();
            revisions.checksums().requireRecorded();
            return result(List.of(), sources.compare(request.from(), models), RevisionDrift.NONE);
        }
        try (Database database = workspace.open()) {
            RecordedHistory recorded = Integrity.of(workspace, database, request.acceptChanged());
            RevisionGraph graph = recorded.graph();
            Set<String> heads = recorded.known();
            List<String> targets = graph.heads().stream().map(RevisionFile::id).toList();
            List<RevisionEntry> pending =
                    new RevisionEntries(graph, heads).of(new HistoryPath(graph).upgrade(heads, targets));
            Sources.ThreeSides sides = sources.compare(database, recorded, models);
            return result(pending, sides.comparison(), sides.drift());
        }
    }

    private static CheckResult result(List<RevisionEntry> pending, SourceComparison compared, RevisionDrift drift) {
        compared.requireValid();
        SourceDifference difference = compared.compare();
        Comparison comparison = difference.comparison();
        return new CheckResult(
                pending, Differences.of(comparison, compared), comparison.findings(), difference.leftOut(), drift);
    }
}
