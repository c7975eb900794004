// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.definition;

import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxServer;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.fault.JobFault;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.QualifiedName;
import io.rockform.sandbox.text.TokenReader;
import java.time.Duration;
import java.util.Optional;

/**
 * REFRESH MATERIALIZED VIEW: here one always shows what its query gives, so nothing is left to be done but to list it, and to go
 * wrong on request.
 */
public final class RefreshStatement {
    private RefreshStatement() {}

    /** Reads what follows REFRESH. */
    public static Command read(TokenReader reader) {
        reader.expect("MATERIALIZED", "VIEW");
        QualifiedName name = reader.qualifiedName();
        reader.accept("FORCE");
        boolean waiting = reader.accept("WITH", "SYNC", "MODE");
        if (!waiting) {
            reader.accept("WITH", "ASYNC", "MODE");
        }
        reader.expectEnd();
        return session -> answer(session, name, waiting);
    }

    private static Answer answer(SandboxSession session, QualifiedName name, boolean waiting) {
        String database = session.databaseName(name);
        Optional<StoredObject> found =
                session.database(session.catalog(), database).find(name.name());
        if (!(found.orElse(null) instanceof StoredObject.StoredMaterializedView view)) {
            throw Refusals.notModelled("REFRESH of what is no materialized view: " + name.name());
        }
        if (waiting) {
            return Answer.done();
        }
        SandboxServer server = session.server();
        JobFault course = server.faults().ofJob(view.name()).orElse(JobFault.slow(Duration.ZERO));
        String id = server.taskRuns()
                .begin("mv-" + view.id(), database, "refresh materialized view " + name.name(), course);
        return ResultTable.of("QUERY_ID").row(id).answer();
    }
}
