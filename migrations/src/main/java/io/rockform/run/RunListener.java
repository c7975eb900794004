// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.plan.Job;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Told of the progress of a run, in the thread that runs it. */
public interface RunListener {
    /** Hears nothing. */
    RunListener SILENT = new RunListener() {
        @Override
        public void notice(String text) {}

        @Override
        public void waitingForLock(String owner, Duration waited) {}

        @Override
        public void revisionStarted(RevisionEntry revision, Direction direction, int number, int count) {}

        @Override
        public void statementStarted(String sql, int number, int count) {}

        @Override
        public void jobProgress(Job job, String state, @Nullable Integer percent, Duration elapsed) {}

        @Override
        public void tableBusy(String reason, Duration waited) {}

        @Override
        public void statementFinished(StatementRun statement, int number, int count) {}

        @Override
        public void revisionFinished(RevisionRun run) {}
    };

    /** Something worth knowing that stops nothing, as a line for people. */
    void notice(String text);

    /** Another runner holds the lock; called about once a second. */
    void waitingForLock(String owner, Duration waited);

    /**
     * A revision begins.
     *
     * @param number from 1 to {@code count}, over the revisions of this run
     */
    void revisionStarted(RevisionEntry revision, Direction direction, int number, int count);

    /**
     * A statement is about to be sent.
     *
     * @param number from 1 to {@code count}, over the statements of the revision
     */
    void statementStarted(String sql, int number, int count);

    /**
     * The job that the statement started has not ended yet; called about once a second.
     *
     * @param state in the server's words, such as {@code RUNNING}
     * @param percent null where the server does not tell
     */
    void jobProgress(Job job, String state, @Nullable Integer percent, Duration elapsed);

    /**
     * The refresh that the statement started has not ended yet; called about once a second.
     *
     * @param state in the server's words, such as {@code RUNNING, 40%}
     */
    default void refreshProgress(String state, Duration elapsed) {}

    /**
     * The statement waits, since its table is busy with an earlier job.
     *
     * @param reason in the server's words
     */
    void tableBusy(String reason, Duration waited);

    /** The statement is done, its job included, or was found done by an earlier run. */
    void statementFinished(StatementRun statement, int number, int count);

    /** All statements of the revision are done and the history records it. */
    void revisionFinished(RevisionRun run);
}
