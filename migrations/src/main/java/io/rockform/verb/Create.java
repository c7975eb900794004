// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.run.Database;
import io.rockform.run.DeclaredObjects;
import io.rockform.source.ManagedSchemas;
import io.rockform.source.SourcedSchema;

/** {@code rockform create}: creates what is declared and missing, in an order that can be run, without revisions. */
public final class Create implements Verb<CreateRequest, CreateResult> {
    @Override
    public CreateResult run(Invocation invocation, CreateRequest request) {
        Workspace workspace = new Workspace(invocation);
        SourcedSchema declared = new Sources(workspace)
                .read(request.from() == null ? Sources.MODELS : request.from())
                .within(new ManagedSchemas(workspace.management()));
        UnsupportedObjects.refuse(declared);
        try (Database database = workspace.open()) {
            DeclaredObjects objects = new DeclaredObjects(
                    declared.declaration()
                            .withSchema(workspace.management().overrides().of(declared.schema())),
                    database,
                    invocation.listener(),
                    invocation.cancellation());
            DeclaredObjects.Outcome outcome = objects.create(request.dryRun());
            return new CreateResult(outcome.changed(), outcome.untouched(), outcome.statements(), outcome.planned());
        }
    }
}
