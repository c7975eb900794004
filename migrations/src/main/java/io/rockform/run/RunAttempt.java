// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.history.RevisionFile;
import io.rockform.problem.RockformException;
import io.rockform.project.RockformVersion;
import io.rockform.run.MigrationRunner.Order;
import io.rockform.server.history.AppliedRevision;
import io.rockform.server.history.Journal;
import io.rockform.server.history.RunRecord;
import io.rockform.server.history.Runner;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One run, as the journal knows it: from its first record to the end, or to where it stops. */
final class RunAttempt {
    private final RunSite site;
    private final RevisionHistory revisions;
    private final Order order;
    private final Journal journal;
    private final RunRecord record;

    RunAttempt(RunSite site, RevisionHistory revisions, Order order) {
        this.site = site;
        this.revisions = revisions;
        this.order = order;
        this.journal = site.database().history().journal();
        this.record = RunRecord.begun(
                UUID.randomUUID().toString(),
                order.command(),
                Runner.thisProcess().toString(),
                RockformVersion.current(),
                site.instants().instant());
    }

    /**
     * Runs all that is prepared.
     *
     * @param runs where what was run is added
     */
    void run(PreparedRun prepared, List<RevisionRun> runs) {
        journal.write(record);
        try {
            runEach(prepared, runs);
            journal.write(record.ended(RunRecord.State.DONE, site.instants().instant(), ""));
        } catch (RockformException e) {
            if (Reconnection.lost(e) == null) {
                recordFailure(e);
            }
            throw e;
        }
    }

    private void recordFailure(RockformException failure) {
        try {
            String why = failure.problems().get(0).message();
            journal.write(record.ended(RunRecord.State.FAILED, site.instants().instant(), why));
        } catch (RockformException e) {
            failure.addSuppressed(e);
        }
    }

    private void runEach(PreparedRun prepared, List<RevisionRun> runs) {
        RevisionEntries entries = prepared.entries(revisions.graph());
        Set<String> heads = new LinkedHashSet<>(prepared.heads());
        int position = 1;
        int number = runs.size();
        int count = number + prepared.work().size();
        for (Resumption work : prepared.work()) {
            RevisionFile revision = work.plan().revision();
            site.listener().revisionStarted(entries.of(revision), order.direction(), ++number, count);
            long started = site.clock().nanoTime();
            RevisionExecution execution = new RevisionExecution(site, work);
            execution.intend(record.id(), position);
            // What earlier runs have left is now part of this one, whose entries are written.
            InterruptedRuns.resolve(journal, site.instants().instant(), record.id());
            position += work.plan().statements().size();
            List<StatementRun> statements = execution.run();
            Duration duration = site.clock().since(started);
            record(revision, duration);
            heads = PreparedRun.after(heads, revision, order.direction(), revisions.graph());
            RevisionEntry entry = new RevisionEntries(revisions.graph(), heads).of(revision);
            RevisionRun done = new RevisionRun(entry, order.direction(), statements, duration);
            runs.add(done);
            site.listener().revisionFinished(done);
        }
    }

    private void record(RevisionFile revision, Duration duration) {
        AppliedRevision.State state =
                switch (order.direction()) {
                    case UPGRADE -> AppliedRevision.State.APPLIED;
                    case DOWNGRADE -> AppliedRevision.State.REVERTED;
                };
        site.database()
                .history()
                .record(revisions.records(
                        revision,
                        state,
                        record.id(),
                        record.runner(),
                        site.instants().instant(),
                        duration));
    }
}
