// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.history.HistoryPath;
import io.rockform.history.RevisionFile;
import io.rockform.history.RevisionGraph;
import io.rockform.run.Database;
import io.rockform.run.InterruptedRuns;
import io.rockform.run.RecordedHistory;
import io.rockform.run.RevisionEntries;
import io.rockform.run.RevisionEntry;
import io.rockform.server.history.JournalEntry;
import io.rockform.verb.StatusResult.InterruptedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code rockform status}: where the database is, who works on it, what was left half-done. */
public final class Status implements Verb<StatusRequest, StatusResult> {
    @Override
    public StatusResult run(Invocation invocation, StatusRequest request) {
        Workspace workspace = new Workspace(invocation);
        workspace.revisions();
        try (Database database = workspace.open()) {
            RecordedHistory recorded = Integrity.of(workspace, database, request.acceptChanged());
            RevisionGraph graph = recorded.graph();
            Set<String> known = recorded.heads();
            Set<String> heads = new TreeSet<>(known);
            heads.addAll(recorded.unknown());
            List<String> targets = graph.heads().stream().map(RevisionFile::id).toList();
            List<RevisionEntry> pending =
                    new RevisionEntries(graph, known).of(new HistoryPath(graph).upgrade(known, targets));
            return new StatusResult(
                    database.name(),
                    List.copyOf(heads),
                    pending,
                    database.history().locks().owner().orElse(null),
                    interrupted(InterruptedRuns.left(database)));
        }
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    private static @Nullable Duration duration(JournalEntry entry) {
        return entry.sentAt() == null || entry.endedAt() == null
                ? null
                : Duration.between(entry.sentAt(), entry.endedAt());
    }

    private static List<InterruptedStatement> interrupted(List<JournalEntry> entries) {
        List<InterruptedStatement> statements = new ArrayList<>();
        for (JournalEntry entry : entries) {
            statements.add(new InterruptedStatement(
                    entry.revision(),
                    statements.size() + 1,
                    entry.statement(),
                    entry.state().name().toLowerCase(Locale.ROOT),
                    entry.state() == JournalEntry.State.FAILED ? entry.message() : null,
                    entry.message(),
                    entry.jobId(),
                    text(entry.sentAt()),
                    text(entry.endedAt()),
                    duration(entry)));
        }
        return statements;
    }
}
