// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.definition;

import io.rockform.ddl.DdlParser;
import io.rockform.ddl.DdlStatement;
import io.rockform.profile.ServerProfile;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.engine.SyntaxRefusal;
import io.rockform.sandbox.text.SqlText;
import io.rockform.sandbox.text.Token;
import io.rockform.schema.ObjectName;
import java.util.Locale;
import java.util.Set;

/** CREATE, ALTER and DROP, read by the core's parser. */
public final class DdlStatements {
    /** What the core's grammar is about; other objects are not modelled. */
    private static final Set<String> OBJECTS =
            Set.of("TABLE", "EXTERNAL", "TEMPORARY", "VIEW", "OR", "MATERIALIZED", "DATABASE", "SCHEMA", "INDEX");

    private DdlStatements() {}

    public static Command read(SqlText statement, ServerProfile profile) {
        Token object = statement.tokens().get(1);
        if (object.is("SQL")) {
            // A view's option in MySQL, not in StarRocks (recorded views/option definer).
            throw SyntaxRefusal.atWord(statement, "SQL");
        }
        if (!OBJECTS.contains(object.value().toUpperCase(Locale.ROOT))) {
            throw Refusals.notModelled(statement.text());
        }
        BarePartitionColumns.check(statement, profile);
        DdlStatement read = new DdlParser().asReadBy(profile).statement(statement.text());
        return session -> read.accept(new DdlExecution(session, statement));
    }

    /** The statement with names of objects in {@code database} unqualified, which then mean that database. */
    static DdlStatement within(String text, String database) {
        return new DdlParser().defaultDatabase(database).statement(text);
    }

    /** The database that a name is in. */
    static String database(SandboxSession session, ObjectName name) {
        String written = name.database();
        return written == null ? session.databaseName(java.util.Optional.empty()) : written;
    }
}
