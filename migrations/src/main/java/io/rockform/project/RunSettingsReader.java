// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import static io.rockform.project.ConfigurationKey.RUN_BUSY_TIMEOUT;
import static io.rockform.project.ConfigurationKey.RUN_JOB_TIMEOUT;
import static io.rockform.project.ConfigurationKey.RUN_LOCK_LEASE;
import static io.rockform.project.ConfigurationKey.RUN_LOCK_WAIT;
import static io.rockform.project.ConfigurationKey.RUN_ON_FAILURE;
import static io.rockform.project.ConfigurationKey.RUN_PARALLEL_JOBS;
import static io.rockform.project.ConfigurationKey.RUN_RECONNECT;
import static io.rockform.project.ConfigurationKey.RUN_TIMEOUT;

import io.rockform.server.JobSettings;
import io.rockform.server.history.LockSettings;
import java.time.Duration;
import java.util.Map;

/** Reads {@code [run]}. */
final class RunSettingsReader {
    private static final int MOST_JOBS = 1000;
    /** A lock has to be renewed three times in a lease, over a network. */
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);

    private final ConfigurationValues values;

    RunSettingsReader(ConfigurationValues values) {
        this.values = values;
    }

    RunSettings read() {
        RunSettings none = RunSettings.DEFAULT;
        Duration lease = duration(RUN_LOCK_LEASE, none.lock().lease());
        if (lease.compareTo(SHORTEST_LEASE) < 0) {
            throw values.refused(
                    RUN_LOCK_LEASE.path(), "a lease of " + lease.toMillis() + " ms is too short", "Write at least 1s.");
        }
        return new RunSettings(
                new LockSettings(
                        lease,
                        duration(RUN_LOCK_WAIT, none.lock().patience()),
                        none.lock().poll()),
                new JobSettings(
                        none.jobs().poll(),
                        duration(RUN_JOB_TIMEOUT, none.jobs().jobTimeout()),
                        duration(RUN_BUSY_TIMEOUT, none.jobs().busyTimeout())),
                duration(RUN_TIMEOUT, none.timeout()),
                values.number(RUN_PARALLEL_JOBS, none.parallelJobs(), 1, MOST_JOBS),
                duration(RUN_RECONNECT, none.reconnect()),
                values.word(
                        RUN_ON_FAILURE, none.onFailure(), Map.of("stop", OnFailure.STOP, "revert", OnFailure.REVERT)),
                none.acceptDrift());
    }

    private Duration duration(ConfigurationKey key, Duration otherwise) {
        return values.text(key)
                .map(text -> DurationText.parse(text)
                        .orElseThrow(() -> values.refused(
                                key.path(),
                                "'" + text + "' is not a duration",
                                "Write a number with its unit: 500ms, 30s, 10m or 2h.")))
                .orElse(otherwise);
    }
}
