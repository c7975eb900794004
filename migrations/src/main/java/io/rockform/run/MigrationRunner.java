// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.history.RevisionFile;
import io.rockform.policy.Management;
import io.rockform.problem.RockformException;
import io.rockform.project.RunSettings;
import io.rockform.server.ConnectionLost;
import io.rockform.server.history.History;
import io.rockform.server.history.HistoryLock;
import io.rockform.server.history.Runner;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs revisions on a database: one runner at a time, each statement journaled, each revision recorded after its last
 * statement. What an earlier run left half-done is finished first; so is what this run left when it lost its connection.
 */
public final class MigrationRunner {
    private static final Logger LOG = LoggerFactory.getLogger("rockform.compile");

    private final Database database;
    private final RevisionHistory revisions;
    private final RevisionPlanner planner;
    private final RunSettings settings;
    private final RunListener listener;
    private final CancellableClock clock;
    private final InstantSource instants;
    private final Management management;

    public MigrationRunner(
            Database database,
            RevisionHistory revisions,
            Management management,
            RunSettings settings,
            RunListener listener,
            Cancellation cancellation,
            InstantSource instants) {
        this.database = database;
        this.revisions = revisions;
        this.planner = revisions.planner(database.profile());
        this.settings = settings;
        this.listener = listener;
        this.clock = new CancellableClock(cancellation, settings.timeout());
        this.instants = instants;
        this.management = management;
    }

    /**
     * What is to be run.
     *
     * @param command as the user wrote it, for the journal
     * @param path which revisions, in order, from where the database is
     */
    public record Order(String command, Direction direction, Function<Set<String>, List<RevisionFile>> path) {}

    /**
     * Runs what is to be run.
     *
     * @return the revisions that were run; empty if there is nothing to do
     */
    public List<RevisionRun> run(Order order) {
        Reconnection reconnection = new Reconnection(database, clock, settings.reconnect(), listener);
        Optional<PreparedRun> looked = reconnection.surviving(() -> first(order));
        if (looked.isPresent() && looked.get().isEmpty()) {
            return List.of();
        }
        try (HistoryLock lock = reconnection.surviving(this::lock)) {
            lock.keepAlive(database.connection()::another);
            // Another runner may have changed everything between the look and the lock.
            PreparedRun prepared =
                    reconnection.surviving(() -> looked.filter(each -> each.isCurrent(database.history(), revisions))
                            .orElseGet(() -> checked(prepare(order))));
            return prepared.isEmpty() ? List.of() : runAll(order, prepared, lock, reconnection);
        }
    }

    private HistoryLock lock() {
        History history = database.history();
        history.create();
        return history.locks().acquire(Runner.thisProcess(), settings.lock(), clock, listener::waitingForLock);
    }

    /**
     * Prepares and checks before anything is written, not even a lock; empty if that has to wait for the lock, since
     * another runner is changing now what would be looked at.
     */
    private Optional<PreparedRun> first(Order order) {
        History history = database.history();
        if (history.exists() && history.locks().owner().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(checked(prepare(order)));
    }

    /** What would be run, in order; nothing is changed. */
    public List<RevisionPlan> plan(Order order) {
        return prepare(order).work().stream().map(Resumption::plan).toList();
    }

    private PreparedRun prepare(Order order) {
        return PreparedRun.of(order, database, revisions, planner);
    }

    private PreparedRun checked(PreparedRun prepared) {
        Drift drift = new Drift(revisions, database, management, listener);
        new Preflight(database, settings, clock, listener, drift).require(prepared);
        return prepared;
    }

    /** Where a database is after going back, it has been before, and remembers; what it does not know is replayed. */
    private void remember(RunSite site, PreparedRun first, List<RevisionRun> runs, Order order) {
        if (order.direction() == Direction.DOWNGRADE || runs.isEmpty()) {
            return;
        }
        Set<String> after = new LinkedHashSet<>(first.heads());
        List<RevisionFile> run = new ArrayList<>();
        for (RevisionRun each : runs) {
            RevisionFile revision = revisions.graph().get(each.revision().id());
            after = PreparedRun.after(after, revision, order.direction(), revisions.graph());
            run.add(revision);
        }
        try {
            new KeptSchemas(revisions, site.database()).remember(first.heads(), run, after, instants.instant());
        } catch (RockformException e) {
            // The run is done and recorded; the next one will replay the revisions.
            LOG.debug("the schema that the revisions lead to is not remembered", e);
        }
    }

    /** A run that lost its connection takes itself up again, as another run would take up that of a killed one. */
    private List<RevisionRun> runAll(Order order, PreparedRun first, HistoryLock lock, Reconnection reconnection) {
        RunSite site = new RunSite(
                database.fencedBy(lock), settings, clock, instants, listener, new JobProgress(listener, lock));
        List<RevisionRun> runs = new ArrayList<>();
        PreparedRun prepared = first;
        while (true) {
            try {
                new RunAttempt(site, revisions, order).run(prepared, runs);
                remember(site, first, runs, order);
                return runs;
            } catch (RockformException e) {
                ConnectionLost lost = Reconnection.lost(e);
                if (lost == null) {
                    throw e;
                }
                prepared = reconnection.again(e, lost, () -> {
                    lock.confirm();
                    return prepare(order);
                });
            }
        }
    }
}
