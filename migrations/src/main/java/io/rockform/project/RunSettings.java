// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import io.rockform.server.JobSettings;
import io.rockform.server.history.LockSettings;
import java.time.Duration;
import java.util.Objects;

/**
 * How a run goes about it.
 *
 * @param timeout how long the whole run may take; zero for as long as it needs
 * @param parallelJobs how many schema-change jobs, of different tables, may run at once
 * @param reconnect how long to try to connect again after a connection is lost; zero gives up at once
 * @param acceptDrift whether to run although the live schema is not the one that the revisions expect
 */
public record RunSettings(
        LockSettings lock,
        JobSettings jobs,
        Duration timeout,
        int parallelJobs,
        Duration reconnect,
        OnFailure onFailure,
        boolean acceptDrift) {
    /** Four jobs at once, a minute to connect again, no limit for the run. */
    public static final RunSettings DEFAULT = new RunSettings(
            LockSettings.DEFAULT, JobSettings.DEFAULT, Duration.ZERO, 4, Duration.ofMinutes(1), OnFailure.STOP, false);

    public RunSettings {
        Objects.requireNonNull(lock);
        Objects.requireNonNull(jobs);
        Objects.requireNonNull(timeout);
        Objects.requireNonNull(reconnect);
        Objects.requireNonNull(onFailure);
        if (parallelJobs < 1) {
            throw new IllegalArgumentException("no job at a time: " + parallelJobs);
        }
    }

    public RunSettings withLock(LockSettings changed) {
        return new RunSettings(changed, jobs, timeout, parallelJobs, reconnect, onFailure, acceptDrift);
    }

    public RunSettings withJobs(JobSettings changed) {
        return new RunSettings(lock, changed, timeout, parallelJobs, reconnect, onFailure, acceptDrift);
    }

    public RunSettings withTimeout(Duration changed) {
        return new RunSettings(lock, jobs, changed, parallelJobs, reconnect, onFailure, acceptDrift);
    }

    public RunSettings withParallelJobs(int changed) {
        return new RunSettings(lock, jobs, timeout, changed, reconnect, onFailure, acceptDrift);
    }

    public RunSettings withReconnect(Duration changed) {
        return new RunSettings(lock, jobs, timeout, parallelJobs, changed, onFailure, acceptDrift);
    }

    public RunSettings withOnFailure(OnFailure changed) {
        return new RunSettings(lock, jobs, timeout, parallelJobs, reconnect, changed, acceptDrift);
    }

    public RunSettings withAcceptDrift(boolean changed) {
        return new RunSettings(lock, jobs, timeout, parallelJobs, reconnect, onFailure, changed);
    }
}
