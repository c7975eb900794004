// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.plan.Job;
import io.rockform.problem.Problem;
import io.rockform.problem.RockformException;

/** A job was cancelled, got lost, or did not end in time. */
public final class JobFailed extends RockformException {
    private static final long serialVersionUID = 1L;

    private final transient Job job;
    private final long id;
    private final boolean over;

    JobFailed(Problem problem, Job job, long id, boolean over) {
        super(problem);
        this.job = job;
        this.id = id;
        this.over = over;
    }

    public Job job() {
        return job;
    }

    /** The server's JobId. */
    public long id() {
        return id;
    }

    /** Whether the job has ended without effect; false if it may still run. */
    public boolean isOver() {
        return over;
    }
}
