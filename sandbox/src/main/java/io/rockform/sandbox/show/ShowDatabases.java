// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.show;

import io.rockform.sandbox.access.Rights;
import io.rockform.sandbox.answer.LikePattern;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.answer.SystemDatabases;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.TokenReader;
import java.util.Set;
import java.util.TreeSet;

/** SHOW DATABASES: those of users and those of the system, by name (recorded server/identity). */
final class ShowDatabases {
    private ShowDatabases() {}

    /** Reads what follows DATABASES. */
    static Command read(TokenReader reader) {
        if (reader.accept("FROM") || reader.accept("IN")) {
            String catalog = reader.name();
            if (!catalog.equals(SandboxSession.DEFAULT_CATALOG)) {
                throw Refusals.unknownCatalog(catalog);
            }
        }
        LikePattern pattern = ShowStatement.pattern(reader, false);
        reader.expectEnd();
        return session -> answer(session, pattern);
    }

    private static Answer answer(SandboxSession session, LikePattern pattern) {
        Rights rights = session.rights();
        Set<String> names = new TreeSet<>(SystemDatabases.NAMES);
        names.addAll(session.catalog().databases().keySet());
        names.removeIf(name -> !name.equals(SystemDatabases.INFORMATION_SCHEMA) && !rights.hasAnyIn(name));
        ResultTable table = ResultTable.of("Database");
        names.stream().filter(pattern::matches).forEach(table::row);
        return table.answer();
    }
}
