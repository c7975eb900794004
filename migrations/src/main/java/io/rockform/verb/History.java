// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.history.RevisionFile;
import io.rockform.history.RevisionGraph;
import io.rockform.history.RevisionRange;
import io.rockform.problem.RockformException;
import io.rockform.run.Database;
import io.rockform.run.RecordedHistory;
import io.rockform.run.RevisionEntries;
import io.rockform.server.history.Journal;
import io.rockform.server.history.JournalEntry;
import io.rockform.server.history.RunRecord;
import io.rockform.verb.HistoryResult.ChangedFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code rockform history}: the revisions, the newest first. */
public final class History implements Verb<HistoryRequest, HistoryResult> {
    /** More runs than a journal has. */
    private static final int ALL = 1_000_000;

    @Override
    public HistoryResult run(Invocation invocation, HistoryRequest request) {
        Workspace workspace = new Workspace(invocation);
        RevisionRange range = request.range() == null ? null : RevisionRange.parse(request.range());
        boolean asked =
                request.indicateCurrent() || request.acceptChanged() || (range != null && range.startsAtCurrent());
        RevisionGraph graph = workspace.revisions().graph();
        Set<String> current = Set.of();
        List<JournaledRun> journal = List.of();
        if (asked) {
            try (Database database = workspace.open()) {
                RecordedHistory recorded = Integrity.of(workspace, database, request.acceptChanged());
                graph = recorded.graph();
                current = recorded.known();
                journal = request.journal() ? journal(database) : List.of();
            }
        } else if (request.journal()) {
            journal = journalIfReachable(workspace);
        }
        List<RevisionFile> shown = new ArrayList<>(range == null ? graph.all() : range.in(graph, current));
        Collections.reverse(shown);
        return new HistoryResult(
                new RevisionEntries(graph, current).of(shown), changed(workspace, shown), ofThese(shown, journal));
    }

    private static List<ChangedFile> changed(Workspace workspace, List<RevisionFile> shown) {
        return workspace.revisions().checksums().changed().stream()
                .filter(each -> shown.contains(each.revision()))
                .map(each -> new ChangedFile(each.revision().id(), each.recorded(), each.now()))
                .toList();
    }

    private static List<JournaledRun> ofThese(List<RevisionFile> shown, List<JournaledRun> journal) {
        Set<String> ids = shown.stream().map(RevisionFile::id).collect(Collectors.toSet());
        return journal.stream().filter(run -> ids.contains(run.revision())).toList();
    }

    /** The history itself is in the files, and is told where no server can be reached, too. */
    private static List<JournaledRun> journalIfReachable(Workspace workspace) {
        try (Database database = workspace.open()) {
            return journal(database);
        } catch (RockformException e) {
            workspace
                    .invocation()
                    .listener()
                    .notice("without the journal of the database: "
                            + e.problems().get(0).message());
            return List.of();
        }
    }

    private static List<JournaledRun> journal(Database database) {
        if (!database.history().exists()) {
            return List.of();
        }
        Journal journal = database.history().journal();
        Map<String, Map<String, List<JournalEntry>>> entries = new LinkedHashMap<>();
        for (JournalEntry entry : journal.entries()) {
            entries.computeIfAbsent(entry.run(), run -> new LinkedHashMap<>())
                    .computeIfAbsent(entry.revision(), revision -> new ArrayList<>())
                    .add(entry);
        }
        List<JournaledRun> runs = new ArrayList<>();
        List<RunRecord> records = new ArrayList<>(journal.runs(ALL));
        Collections.reverse(records);
        for (RunRecord record : records) {
            entries.getOrDefault(record.id(), Map.of())
                    .values()
                    .forEach(ofRevision -> runs.add(JournaledRun.of(record, ofRevision)));
        }
        return runs;
    }
}
