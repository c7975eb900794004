// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.compare.DefinitionJudge;
import io.rockform.run.Database;
import io.rockform.server.ScratchViews;
import io.rockform.server.ServerUrl;
import io.rockform.server.history.HistoryTables;
import io.rockform.server.history.KnownDefinitions;
import java.time.Instant;
import java.util.Optional;

/** Asks the server what the structure of two queries does not tell, and remembers what it said. */
final class ServerJudge implements DefinitionJudge {
    private final Invocation invocation;
    private final ServerUrl url;
    private final HistoryTables tables;
    private final String scratch;

    /** @param scratch the database in which views may be created for it */
    ServerJudge(Invocation invocation, ServerUrl url, HistoryTables tables, String scratch) {
        this.invocation = invocation;
        this.url = url;
        this.tables = tables;
        this.scratch = scratch;
    }

    /** Such questions are rare, so that each has a connection of its own. */
    @Override
    public Optional<Boolean> isSame(Question question) {
        try (Database database = Database.open(url, tables)) {
            KnownDefinitions known = database.history().definitions();
            Optional<Boolean> remembered = known.areSame(question.declared(), question.stored());
            if (remembered.isPresent()) {
                return remembered;
            }
            Instant now = invocation.clock().instant();
            Optional<Boolean> told = new ScratchViews(
                            database.connection(), database.profile(), scratch, invocation.random(), now)
                    .isSame(question);
            told.ifPresent(same -> known.remember(question.declared(), question.stored(), same, now));
            return told;
        }
    }
}
