// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.compare.SchemaComparison;
import io.rockform.ddl.validate.SchemaValidator;
import io.rockform.operation.Operation;
import io.rockform.run.Database;
import io.rockform.run.ObjectRun;
import io.rockform.run.StatementRun;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.server.SchemaReading;
import io.rockform.server.UnsupportedObject;
import io.rockform.source.SourcedSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** {@code rockform create}: creates what is declared and missing, in an order that can be run, without revisions. */
public final class Create implements Verb<CreateRequest, CreateResult> {
    @Override
    public CreateResult run(Invocation invocation, CreateRequest request) {
        Workspace workspace = new Workspace(invocation);
        SourcedSchema declared = new Sources(workspace).read(request.from() == null ? Sources.MODELS : request.from());
        UnsupportedObjects.refuse(declared);
        try (Database database = workspace.open()) {
            return create(declared.schema(), database, invocation);
        }
    }

    static CreateResult create(Schema declared, Database database, Invocation invocation) {
        new SchemaValidator(database.profile()).require(declared);
        SchemaReading seen = database.read();
        Set<ObjectName> taken = new LinkedHashSet<>(seen.schema().objects().keySet());
        seen.unsupported().stream().map(UnsupportedObject::name).forEach(taken::add);
        List<Operation> creations = new ArrayList<>();
        List<ObjectName> existing = new ArrayList<>();
        for (Operation creation : SchemaComparison.compare(Schema.empty(), declared, database.profile())
                .operations()) {
            ObjectName name = Objects.requireNonNull(creation.target());
            if (taken.contains(name)) {
                existing.add(name);
            } else {
                creations.add(creation);
            }
        }
        List<StatementRun> statements =
                new ObjectRun(database, invocation.listener(), invocation.cancellation()).run(seen.schema(), creations);
        List<ObjectName> created = creations.stream()
                .map(Operation::target)
                .map(Objects::requireNonNull)
                .toList();
        return new CreateResult(created, existing, statements);
    }
}
