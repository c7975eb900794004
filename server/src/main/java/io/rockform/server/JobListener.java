// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.plan.Job;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Told how a wait goes on, at each look. */
public interface JobListener {
    /** Hears nothing. */
    JobListener SILENT = new JobListener() {
        @Override
        public void progress(Job job, String state, @Nullable Integer percent, Duration elapsed) {}

        @Override
        public void busy(String reason, Duration waited) {}
    };

    /**
     * The job that the statement started has not ended.
     *
     * @param state in the server's words: PENDING, WAITING_TXN, RUNNING, …
     * @param percent null where the server does not tell
     */
    void progress(Job job, String state, @Nullable Integer percent, Duration elapsed);

    /**
     * The refresh of a materialized view that the statement started has not ended.
     *
     * @param state in the server's words, with how far it is where the server tells; or why it is not waited for
     */
    default void refreshing(String state, Duration elapsed) {}

    /**
     * The statement has to wait, since the table is busy with an earlier job.
     *
     * @param reason in the server's words
     */
    void busy(String reason, Duration waited);
}
