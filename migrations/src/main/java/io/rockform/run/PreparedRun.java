// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.history.HistoryPath;
import io.rockform.history.RevisionFile;
import io.rockform.history.RevisionGraph;
import io.rockform.operation.Operation;
import io.rockform.problem.RockformException;
import io.rockform.run.MigrationRunner.Order;
import io.rockform.schema.Schema;
import io.rockform.server.SchemaReading;
import io.rockform.server.history.AppliedRevision;
import io.rockform.server.history.History;
import io.rockform.server.history.RunRecord;
import io.rockform.source.NamedDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is going to be run, planned from what was seen.
 *
 * @param heads where the database is
 * @param earlierRun the run whose half-done revision comes first; null if there is none
 * @param live the schema as it was read; null if there is nothing to do
 */
record PreparedRun(
        Set<String> heads,
        @Nullable String earlierRun,
        @Nullable SchemaReading live,
        List<Resumption> work) {
    PreparedRun {
        work = List.copyOf(work);
    }

    boolean isEmpty() {
        return work.isEmpty();
    }

    /** Whether the history still is as it was when this was prepared. */
    boolean isCurrent(History history, RevisionHistory revisions) {
        return RecordedHistory.of(revisions, history).heads().equals(heads)
                && unfinished(history).equals(Optional.ofNullable(earlierRun));
    }

    private static Optional<String> unfinished(History history) {
        return history.exists() ? history.journal().unfinished().map(RunRecord::id) : Optional.empty();
    }

    /**
     * Looks where the database is, and plans what leads from there.
     *
     * @throws RockformException if something cannot be run; then nothing was sent
     */
    static PreparedRun of(Order order, Database database, RevisionHistory revisions, RevisionPlanner planner) {
        History history = database.history();
        List<AppliedRevision> recorded = history.revisions();
        Set<String> heads = RecordedHistory.of(revisions, recorded).known();
        List<RevisionFile> path = new ArrayList<>(order.path().apply(heads));
        Optional<EarlierRun> earlier =
                history.exists() ? EarlierRun.find(history.journal(), recorded) : Optional.empty();
        if (path.isEmpty() && earlier.isEmpty()) {
            return new PreparedRun(heads, null, null, List.of());
        }
        List<Resumption> work = new ArrayList<>();
        SchemaReading live = read(database, order.direction(), path, planner);
        Schema schema = live.schema();
        if (earlier.isPresent()) {
            Resumption first = takeUp(earlier.get(), order, path, heads, schema, revisions, planner);
            work.add(first);
            schema = first.plan().plan().after();
        }
        planner.plan(path, order.direction(), schema).stream()
                .map(Resumption::fresh)
                .forEach(work::add);
        return new PreparedRun(heads, unfinished(history).orElse(null), live, work);
    }

    /** The database, and the others in which the revisions change something. */
    private static SchemaReading read(
            Database database, Direction direction, List<RevisionFile> path, RevisionPlanner planner) {
        SchemaReading live = database.read();
        Set<String> others = new TreeSet<>();
        for (RevisionFile revision : path) {
            try {
                others.addAll(NamedDatabases.of(planner.operations(revision, direction, live.schema())));
            } catch (RockformException incomplete) {
                // What SQL means can depend on an object that is in a database not yet read: then all are.
                others.addAll(database.databases());
                break;
            }
        }
        others.remove(database.databaseName());
        return others.isEmpty() ? live : database.read(others);
    }

    private static Resumption takeUp(
            EarlierRun earlier,
            Order order,
            List<RevisionFile> path,
            Set<String> heads,
            Schema live,
            RevisionHistory revisions,
            RevisionPlanner planner) {
        Optional<RevisionFile> halfDone = path.stream()
                .filter(each -> each.id().equals(earlier.revision()))
                .findFirst();
        if (halfDone.isEmpty() || earlier.runDirection() != order.direction()) {
            throw InterruptedRuns.inTheWay(earlier);
        }
        path.remove(halfDone.get());
        RevisionGraph graph = revisions.graph();
        return Resumption.of(
                earlier,
                operations(halfDone.get(), order.direction(), live, graph.inOrder(graph.upTo(heads)), planner),
                live,
                () -> planner.replay(graph.inOrder(graph.upTo(heads))),
                base -> planner.plan(halfDone.get(), order.direction(), base));
    }

    /** What SQL means depends on the schema that it meets: that before the revision, if the history can be replayed. */
    private static List<Operation> operations(
            RevisionFile halfDone,
            Direction direction,
            Schema live,
            List<RevisionFile> earlier,
            RevisionPlanner planner) {
        Schema before = live;
        try {
            before = halfDone.form() == RevisionFile.Form.SQL ? planner.replay(earlier) : live;
        } catch (RockformException e) {
            // SQL of the user's own made what this revision changes: what is there now has to do.
        }
        return planner.operations(halfDone, direction, before);
    }

    /** The entries of the revisions that are to be run, as listed. */
    RevisionEntries entries(RevisionGraph graph) {
        return new RevisionEntries(graph, heads);
    }

    /** Where the database is after one more revision. */
    static Set<String> after(Set<String> heads, RevisionFile revision, Direction direction, RevisionGraph graph) {
        HistoryPath path = new HistoryPath(graph);
        return switch (direction) {
            case UPGRADE -> path.after(heads, revision);
            case DOWNGRADE -> path.before(heads, revision);
        };
    }
}
