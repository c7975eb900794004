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
    private final End end;

    /** What is known of a job that did not end well. */
    enum End {
        /** It was cancelled: nothing of its change was made. */
        CANCELLED,
        /** The server lists it no more. */
        LOST,
        /** It runs on. */
        LATE
    }

    JobFailed(Problem problem, Job job, long id, End end) {
        super(problem);
        this.job = job;
        this.id = id;
        this.end = end;
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
        return end == End.CANCELLED;
    }

    /** Whether the server lists it no more, so that only the schema tells whether it did its work. */
    public boolean isLost() {
        return end == End.LOST;
    }
}
