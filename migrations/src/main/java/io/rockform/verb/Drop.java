// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.compare.SchemaComparison;
import io.rockform.operation.Operation;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.run.Database;
import io.rockform.run.ObjectRun;
import io.rockform.run.StatementRun;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.source.SourcedSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** {@code rockform drop}: drops what is declared and exists, what reads before what is read, without revisions. */
public final class Drop implements Verb<DropRequest, DropResult> {
    @Override
    public DropResult run(Invocation invocation, DropRequest request) {
        Workspace workspace = new Workspace(invocation);
        SourcedSchema declared = new Sources(workspace).read(request.from() == null ? Sources.MODELS : request.from());
        try (Database database = workspace.open()) {
            return drop(declared.schema(), database, invocation, request.confirmed());
        }
    }

    static DropResult drop(Schema declared, Database database, Invocation invocation, boolean confirmed) {
        Schema seen = database.schema();
        Schema left = seen;
        List<ObjectName> missing = new ArrayList<>();
        for (ObjectName name : declared.objects().keySet()) {
            if (seen.find(name).isEmpty()) {
                missing.add(name);
            }
            left = left.without(name);
        }
        List<Operation> drops =
                SchemaComparison.compare(seen, left, database.profile()).operations();
        List<ObjectName> dropped = drops.stream()
                .map(Operation::target)
                .map(Objects::requireNonNull)
                .toList();
        if (!confirmed && !dropped.isEmpty()) {
            throw unconfirmed(database, dropped);
        }
        List<StatementRun> statements =
                new ObjectRun(database, invocation.listener(), invocation.cancellation()).run(seen, drops);
        return new DropResult(dropped, missing, statements);
    }

    private static RockformException unconfirmed(Database database, List<ObjectName> names) {
        String list = names.stream().map(ObjectName::toString).collect(Collectors.joining(", "));
        return new RockformException(
                Problem.of(ProblemCode.UNSAFE, "this would drop " + list + " of " + database.name() + ", with all data")
                        .remedy("If that is meant, confirm it: --yes"));
    }
}
