// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.plan.Job;
import java.util.List;
import java.util.function.Predicate;

/**
 * Asks a running verb to stop. It stops before its next statement, or while it waits for a job or a lock, and ends with
 * {@link io.rockform.problem.ProblemCode#INTERRUPTED}; the journal knows where to go on. Safe from any thread.
 */
public final class Cancellation {
    private volatile boolean requested;
    private volatile Predicate<List<Job>> jobs = running -> false;

    /** Asks to stop; asking twice is harmless. */
    public void request() {
        requested = true;
    }

    public boolean isRequested() {
        return requested;
    }

    /**
     * Says who decides about the jobs that run when the verb stops. Without that they are left running, and the next run
     * waits for them.
     *
     * @param cancel asked in the thread that runs the verb; true cancels them
     */
    public void decideOnJobs(Predicate<List<Job>> cancel) {
        jobs = cancel;
    }

    boolean cancelsJobs(List<Job> running) {
        return jobs.test(running);
    }
}
