// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.definition;

import io.rockform.sandbox.access.Privilege;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.catalog.Securables;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.QualifiedName;
import io.rockform.sandbox.text.TokenReader;
import java.util.ArrayList;
import java.util.List;

/** TRUNCATE TABLE, all of it or some partitions (facts 6.9; recorded server/data statements, mv-impact/truncate). */
public final class TruncateStatement {
    private TruncateStatement() {}

    /** Reads what follows TRUNCATE. */
    public static Command read(TokenReader reader) {
        reader.expect("TABLE");
        QualifiedName name = reader.qualifiedName();
        List<String> partitions = partitions(reader);
        reader.expectEnd();
        return session -> truncate(session, name, partitions);
    }

    private static List<String> partitions(TokenReader reader) {
        List<String> partitions = new ArrayList<>();
        if (reader.accept("PARTITION") || reader.accept("PARTITIONS")) {
            boolean listed = reader.accept("(");
            do {
                partitions.add(reader.name());
            } while (listed && reader.accept(","));
            if (listed) {
                reader.expect(")");
            }
        }
        return partitions;
    }

    private static Answer truncate(SandboxSession session, QualifiedName name, List<String> partitions) {
        String database = session.databaseName(name);
        StoredObject object = session.database(session.catalog(), database)
                .find(name.name())
                .orElseThrow(() -> Refusals.unknownTable(database + "." + name.name()));
        if (!(object instanceof StoredTable table)) {
            throw Refusals.notModelled("TRUNCATE of " + name.name() + ", which is no table");
        }
        session.rights().need(Privilege.DELETE, Securables.of(database, table));
        if (partitions.isEmpty()) {
            session.server().rows().clear(session::catalog, database, table);
        } else {
            PartitionStatements.truncate(session, database, table, partitions);
        }
        return Answer.done();
    }
}
