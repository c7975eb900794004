// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.history.RevisionFile;
import io.rockform.server.history.AppliedRevision;
import io.rockform.server.history.AppliedRevision.State;
import io.rockform.server.history.History;
import io.rockform.server.history.HistoryLock;
import io.rockform.server.history.LockSettings;
import io.rockform.server.history.Runner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Records where a database is by a person's word, and ends what interrupted runs have left: it is the person's now. */
public final class HistoryStamp {
    private final Database database;
    private final RevisionHistory revisions;
    private final RunListener listener;
    private final CancellableClock clock;

    public HistoryStamp(Database database, RevisionHistory revisions, RunListener listener, Cancellation cancellation) {
        this.database = database;
        this.revisions = revisions;
        this.listener = listener;
        this.clock = new CancellableClock(cancellation);
    }

    /**
     * Records it.
     *
     * @param applied all that are in the database from now on; whatever else is recorded is reverted
     */
    public void write(List<RevisionFile> applied, Instant now) {
        History history = database.history();
        history.create();
        try (HistoryLock lock =
                history.locks().acquire(Runner.thisProcess(), LockSettings.DEFAULT, clock, listener::waitingForLock)) {
            String by = Runner.thisProcess().toString();
            String run = UUID.randomUUID().toString();
            List<AppliedRevision> changed = new ArrayList<>();
            Set<String> wanted = new HashSet<>();
            applied.forEach(revision -> wanted.add(revision.id()));
            Set<String> standing = new HashSet<>();
            for (AppliedRevision recorded : history.revisions()) {
                if (recorded.isApplied() && wanted.contains(recorded.id())) {
                    standing.add(recorded.id());
                } else if (recorded.isApplied()) {
                    changed.add(reverted(recorded, run, by, now));
                }
            }
            applied.stream()
                    .filter(revision -> !standing.contains(revision.id()))
                    .flatMap(revision ->
                            revisions.records(revision, State.APPLIED, run, by, now, Duration.ZERO).stream())
                    .forEach(changed::add);
            lock.ensureHeld();
            history.record(changed);
            InterruptedRuns.resolve(history.journal(), now, run);
        }
    }

    private static AppliedRevision reverted(AppliedRevision recorded, String run, String by, Instant now) {
        return new AppliedRevision(
                recorded.id(),
                State.REVERTED,
                recorded.parents(),
                recorded.message(),
                recorded.checksum(),
                run,
                now,
                by,
                Duration.ZERO);
    }
}
