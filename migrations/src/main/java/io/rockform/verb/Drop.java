// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.run.Database;
import io.rockform.run.DeclaredObjects;
import io.rockform.source.ManagedSchemas;
import io.rockform.source.SourcedSchema;

/** {@code rockform drop}: drops what is declared and exists, what reads before what is read, without revisions. */
public final class Drop implements Verb<DropRequest, DropResult> {
    @Override
    public DropResult run(Invocation invocation, DropRequest request) {
        Workspace workspace = new Workspace(invocation);
        SourcedSchema declared = new Sources(workspace)
                .read(request.from() == null ? Sources.MODELS : request.from())
                .within(new ManagedSchemas(workspace.management()));
        try (Database database = workspace.open()) {
            DeclaredObjects objects = new DeclaredObjects(
                    declared.declaration(), database, invocation.listener(), invocation.cancellation());
            DeclaredObjects.Outcome outcome = objects.drop(request.confirmed(), request.dryRun());
            return new DropResult(outcome.changed(), outcome.untouched(), outcome.statements(), outcome.planned());
        }
    }
}
