// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.plan.Job;
import io.rockform.server.JobListener;
import io.rockform.server.history.HistoryLock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Passes the progress of jobs on to a run's listener, and keeps the lock alive meanwhile. */
record JobProgress(RunListener listener, @Nullable HistoryLock lock) implements JobListener {
    @Override
    public void progress(Job job, String state, @Nullable Integer percent, Duration elapsed) {
        listener.jobProgress(job, state, percent, elapsed);
        renew();
    }

    @Override
    public void refreshing(String state, Duration elapsed) {
        listener.refreshProgress(state, elapsed);
        renew();
    }

    @Override
    public void busy(String reason, Duration waited) {
        listener.tableBusy(reason, waited);
        renew();
    }

    private void renew() {
        if (lock != null) {
            lock.renewIfDue();
        }
    }
}
