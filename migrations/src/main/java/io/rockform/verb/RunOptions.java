// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.project.OnFailure;
import io.rockform.project.RunSettings;
import io.rockform.server.JobSettings;
import io.rockform.server.history.LockSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one run does otherwise than the project's configuration says; null leaves it to that.
 *
 * @param timeout how long the whole run may take; zero for as long as it needs
 * @param acceptDrift whether to run although the live schema is not the one that the revisions expect
 * @param acceptChanged whether to record the files as they are now, where they were changed after they were applied
 * @param dryRun whether to plan against the database, and change nothing
 */
public record RunOptions(
        @Nullable OnFailure onFailure,
        @Nullable Duration timeout,
        @Nullable Duration jobTimeout,
        @Nullable Duration lockWait,
        @Nullable Integer parallelJobs,
        boolean acceptDrift,
        boolean acceptChanged,
        boolean dryRun) {
    public RunOptions(
            @Nullable OnFailure onFailure,
            @Nullable Duration timeout,
            @Nullable Duration jobTimeout,
            @Nullable Duration lockWait,
            @Nullable Integer parallelJobs,
            boolean acceptDrift) {
        this(onFailure, timeout, jobTimeout, lockWait, parallelJobs, acceptDrift, false, false);
    }

    /** All as configured. */
    public static final RunOptions NONE = new RunOptions(null, null, null, null, null, false, false, false);

    public RunOptions withAcceptChanged(boolean changed) {
        return new RunOptions(onFailure, timeout, jobTimeout, lockWait, parallelJobs, acceptDrift, changed, dryRun);
    }

    public RunOptions withDryRun(boolean changed) {
        return new RunOptions(
                onFailure, timeout, jobTimeout, lockWait, parallelJobs, acceptDrift, acceptChanged, changed);
    }

    RunSettings in(RunSettings configured) {
        LockSettings lock = configured.lock();
        JobSettings jobs = configured.jobs();
        return new RunSettings(
                lockWait == null ? lock : new LockSettings(lock.lease(), lockWait, lock.poll()),
                jobTimeout == null ? jobs : new JobSettings(jobs.poll(), jobTimeout, jobs.busyTimeout()),
                timeout == null ? configured.timeout() : timeout,
                parallelJobs == null ? configured.parallelJobs() : parallelJobs,
                configured.reconnect(),
                onFailure == null ? configured.onFailure() : onFailure,
                acceptDrift || configured.acceptDrift());
    }
}
