// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.autogenerate.Autogeneration;
import io.rockform.compare.Comparison;
import io.rockform.proof.SandboxProof;
import io.rockform.proof.Verification;
import io.rockform.run.Database;
import io.rockform.run.RecordedHistory;
import io.rockform.source.NamedDatabases;
import io.rockform.source.RevisionDrift;
import io.rockform.source.SourceComparison;
import io.rockform.source.SourceDifference;
import io.rockform.source.SourcedSchema;

/** {@code rockform diff}: what leads from one source to another. */
public final class Diff implements Verb<DiffRequest, DiffResult> {
    @Override
    public DiffResult run(Invocation invocation, DiffRequest request) {
        Workspace workspace = new Workspace(invocation);
        Sources sources = new Sources(workspace);
        if (request.to().equals(Sources.MODELS) && Sources.isServer(request.from())) {
            return databaseToModels(invocation, request, workspace, sources);
        }
        // A server is asked for the databases that the other side names.
        SourcedSchema to = sources.read(request.to());
        SourcedSchema from = sources.read(request.from(), NamedDatabases.of(to.schema()));
        SourcedSchema wanted =
                Sources.isServer(request.to()) ? sources.read(request.to(), NamedDatabases.of(from.schema())) : to;
        SourceComparison compared = request.to().equals(Sources.MODELS)
                ? sources.compare(request.from(), from, wanted)
                : sources.compare(from, wanted);
        return result(invocation, request, new Sources.ThreeSides(from, compared, RevisionDrift.NONE), wanted);
    }

    /** The third side is what the revisions lead to, if the database has some of this project's. */
    private static DiffResult databaseToModels(
            Invocation invocation, DiffRequest request, Workspace workspace, Sources sources) {
        SourcedSchema models = sources.models();
        try (Database database = sources.open(request.from())) {
            RecordedHistory recorded = workspace.recorded(database);
            Sources.ThreeSides sides = recorded.unknown().isEmpty()
                    ? sources.compare(database, recorded, models)
                    : sources.compare(database, models);
            return result(invocation, request, sides, models);
        }
    }

    private static DiffResult result(
            Invocation invocation, DiffRequest request, Sources.ThreeSides sides, SourcedSchema to) {
        SourceComparison compared = sides.comparison();
        if (to.profile() == null) {
            // What a server has, it has taken; what is only declared, it might refuse.
            compared.requireValid();
        }
        SourceDifference difference = compared.compare();
        Comparison comparison = difference.comparison();
        Verification verification = request.verify()
                ? SandboxProof.of(
                        Autogeneration.propose(compared), sides.actual(), to, compared, invocation.cancellation())
                : null;
        return new DiffResult(
                Differences.of(comparison, compared),
                comparison.findings(),
                difference.leftOut(),
                sides.drift(),
                verification);
    }
}
